package kabinet.november.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kabinet.base.api.FaultyInputException;
import kabinet.base.api.PageQuery;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the board is narrowed to. */
public class BoardQuery extends PageQuery {

    @QueryParam("year")
    @Parameter(description = "Year of the campaign; absent for this year's, until summer for last year's", example = "2026")
    Integer year;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("q")
    @Parameter(description = "Part of a school's name, or its code")
    String q;

    @QueryParam("paper")
    @Parameter(description = "Whose state is meant; absent for the act of the inventory", example = "STOCKTAKE")
    PaperKind paper;

    @QueryParam("state")
    @Parameter(description = "`LATE`: not approved though the due day is over; `APPROVED_LATE`: approved after it; else a stage, in time or not", example = "LATE")
    BoardState state;

    BoardFilter filter() {
        return new BoardFilter(school, q, paper, state, null);
    }

    /** @throws FaultyInputException unless it is one of ours */
    int year() {
        if (year != null && (year < Campaign.FIRST_YEAR || year > Campaign.LAST_YEAR)) {
            throw new FaultyInputException("year", "november.fault.year", String.valueOf(Campaign.FIRST_YEAR), String.valueOf(Campaign.LAST_YEAR));
        }
        return year == null ? Campaign.yearOf(LocalDate.now()) : year;
    }
}
