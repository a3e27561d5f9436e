package kabinet.exchange.control;

import java.util.List;
import kabinet.exchange.entity.Findings;
import kabinet.exchange.entity.MappedColumn;

/** A table's columns as they are recognised; no columns, but faults, if it cannot be read. A document has no columns. */
public record Recognised(List<MappedColumn> columns, Findings findings) {
}
