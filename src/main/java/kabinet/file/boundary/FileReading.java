package kabinet.file.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.file.control.Files;
import kabinet.file.entity.FileContent;
import kabinet.file.entity.StoredFile;

/** Hands out stored files to those who may see their school. */
@Boundary
public class FileReading {

    @Inject
    Files files;

    /** @throws NotFoundException if there is no such file in the caller's scope, or it was taken away */
    @RolesAllowed(Right.READ)
    public FileContent content(Long id) {
        return files.content(find(id));
    }

    /**
     * A small picture for lists.
     *
     * @throws NotFoundException if there is no such file in the caller's scope, or it was taken away
     */
    @RolesAllowed(Right.READ)
    public FileContent preview(Long id) {
        return files.preview(find(id));
    }

    private StoredFile find(Long id) {
        return files.find(id).orElseThrow(NotFoundException::new);
    }
}
