package kabinet.organisation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kabinet.organisation.boundary.RoomRegister;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The district's directory of room kinds. */
@Path("/room-kinds")
@Tag(name = "rooms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoomKindsResource {

    @Inject
    RoomRegister register;

    @GET
    @Operation(summary = "List the kinds of rooms")
    public List<Named> all() {
        return register.kinds().stream().map(Named::of).toList();
    }
}
