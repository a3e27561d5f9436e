package kabinet.november.entity;

import java.io.Serializable;
import java.util.List;

/**
 * A school on the board.
 *
 * @param papers one for each {@link PaperKind}, in its order
 */
public record BoardRow(Long schoolId, String code, String school, List<PaperCell> papers) implements Serializable {

    /** For the table. */
    public Long getId() {
        return schoolId;
    }

    public PaperCell of(PaperKind kind) {
        return papers.get(kind.ordinal());
    }
}
