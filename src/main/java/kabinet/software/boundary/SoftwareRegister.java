package kabinet.software.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.software.control.SoftwareCatalogue;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareFilter;

/** The catalogue of programs. Everybody reads it, the district keeps it; entries are never deleted, only no longer offered. */
@Boundary
public class SoftwareRegister {

    @Inject
    SoftwareCatalogue catalogue;

    @RolesAllowed(Right.READ)
    public Software find(Long id) {
        return catalogue.find(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<Software> page(SoftwareFilter filter, int first, int size) {
        return catalogue.page(filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(SoftwareFilter filter) {
        return catalogue.count(filter);
    }

    @RolesAllowed(Right.READ)
    public List<Software> after(SoftwareFilter filter, long id, int limit) {
        return catalogue.after(filter, id, limit);
    }

    /** The entries that may be the same as this one, written otherwise. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<Software> similar(Software software) {
        return catalogue.similar(software);
    }

    /**
     * Stores a new entry, or what a form changed of a known one.
     *
     * @throws kabinet.base.DuplicateException if the catalogue has the publisher's program in that release
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Software save(Software software) {
        return catalogue.save(software);
    }
}
