package kabinet.delivery.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kabinet.base.api.PageQuery;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of deliveries is narrowed to. */
public class DeliveryQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Beginning of the document's number, or the supplier's ИНН", example = "УТ-12")
    String q;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("state")
    @Parameter(description = "State", example = "DELIVERED")
    DeliveryState state;

    @QueryParam("contract")
    @Parameter(description = "Id of a contract")
    Long contract;

    @QueryParam("from")
    @Parameter(description = "First date of the document", example = "2021-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last date of the document", example = "2021-12-31")
    LocalDate to;

    @QueryParam("late")
    @Parameter(description = "true: only those that should have been set up by today and are not")
    Boolean late;

    DeliveryFilter filter() {
        return new DeliveryFilter(q, school, state, from, to, contract, late);
    }
}
