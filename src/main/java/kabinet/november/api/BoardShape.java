package kabinet.november.api;

import java.time.LocalDate;
import java.util.List;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;
import kabinet.november.entity.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school with its papers of a year. What is empty is absent. */
@Schema(name = "NovemberSchool")
public record BoardShape(@Schema(description = "Id of the school") long school, @Schema(example = "4") String code, @Schema(example = "СОШ № 4") String name, List<Paper> papers) {

    /** A paper of the school. */
    @Schema(name = "NovemberPaper")
    public record Paper(PaperKind paper, @Schema(description = "false: the program makes no such papers yet, so nothing is said of its stage") boolean known,
        @Schema(description = "Last day in time") LocalDate due, @Schema(description = "Absent if not known") Stage stage,
        @Schema(description = "Not approved though the due day is over, or approved after it; absent if not known") Boolean late,
        @Schema(description = "Id of what the paper is about, such as the stocktake") Long subject, @Schema(description = "While rooms are walked") Rooms rooms,
        @Schema(description = "Once approved") ApprovedAct act) {

        static Paper of(PaperCell cell) {
            return new Paper(cell.kind(), cell.known(), cell.due(), cell.known() ? cell.stage() : null, cell.known() ? cell.late() : null, cell.subjectId(), Rooms.of(cell.rooms()),
                cell.actId() == null ? null : new ApprovedAct(cell.actId(), cell.actNumber(), cell.actDated()));
        }
    }

    /** Rooms in which everything expected was found, of those in which something is expected. */
    @Schema(name = "NovemberRooms")
    public record Rooms(int done, int of) {
        static Rooms of(RoomsDone rooms) {
            return rooms == null ? null : new Rooms(rooms.done(), rooms.of());
        }
    }

    @Schema(name = "NovemberAct")
    public record ApprovedAct(long id, @Schema(example = "7/2026") String number, LocalDate dated) {
    }

    static BoardShape of(BoardRow row) {
        return new BoardShape(row.schoolId(), row.code(), row.school(), row.papers().stream().map(Paper::of).toList());
    }
}
