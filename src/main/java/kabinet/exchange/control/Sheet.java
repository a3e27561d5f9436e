package kabinet.exchange.control;

import java.util.List;
import kabinet.exchange.entity.Column;

/**
 * A kind of table that comes in or goes out. A component brings one for each of its things; what goes out has the same columns as what comes
 * in, so that every export imports again.
 */
public interface Sheet extends Kind {

    /** In the order in which our own tables have them. May differ from day to day: a district adds fields of its own. */
    List<Column> columns();
}
