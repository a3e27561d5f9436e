package kabinet.procurement.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.procurement.entity.ContractFilter;
import kabinet.procurement.entity.ContractState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of contracts is narrowed to. */
public class ContractQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Beginnings of words of the number, the subject and the supplier", example = "ноутб")
    String q;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("state")
    @Parameter(description = "State of the contract")
    ContractState state;

    @QueryParam("year")
    @Parameter(description = "Year of signing", example = "2021")
    Integer year;

    @QueryParam("notice")
    @Parameter(description = "Id of a notice")
    Long notice;

    ContractFilter filter() {
        return new ContractFilter(q, school, state, Years.checked(year), null, notice);
    }
}
