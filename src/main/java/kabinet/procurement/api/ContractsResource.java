package kabinet.procurement.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import kabinet.base.api.Page;
import kabinet.procurement.boundary.ContractRegister;
import kabinet.procurement.entity.Contract;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contracts with suppliers. They come in by the imports of kind {@code contracts}. */
@Path("/contracts")
@Tag(name = "procurement")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ContractsResource {

    @Inject
    ContractRegister register;

    @GET
    @Operation(summary = "List contracts", description = "In the order of registration, a page at a time: follow `next`. Lines and funding stand in the single one.")
    public Page<ContractShape> list(@BeanParam ContractQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, Contract::getId, ContractShape::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a contract", description = "With lines and funding. New contracts come by POST /imports?kind=contracts.")
    public ContractShape show(@PathParam("id") Long id) {
        return ContractShape.whole(register.show(id));
    }
}
