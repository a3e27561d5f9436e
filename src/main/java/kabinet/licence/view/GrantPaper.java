package kabinet.licence.view;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kabinet.file.entity.CheckedFile;
import kabinet.licence.boundary.LicenceGrants;

/** The paper that a form sends along with a grant. */
final class GrantPaper {

    private GrantPaper() {
    }

    /** Read and checked before the act that stores it. @param file as the form sent it; null or empty for none @return null for none */
    static CheckedFile taken(LicenceGrants grants, Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return grants.take(file.getSubmittedFileName(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
