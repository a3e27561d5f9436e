package kabinet.organisation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;

/** What the whole district shares: its name, its authority, the address that printed codes lead to. */
@Boundary
public class DistrictSettings {

    @Inject
    Schools schools;

    @RolesAllowed(Right.ADMINISTER)
    public District open() {
        return schools.district();
    }

    @RolesAllowed(Right.ADMINISTER)
    public District save(District district) {
        return schools.save(district);
    }
}
