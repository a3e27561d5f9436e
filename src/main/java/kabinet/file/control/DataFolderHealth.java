package kabinet.file.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while files can be stored: writes one byte, and says how much room is left. */
@Readiness
@ApplicationScoped
public class DataFolderHealth implements HealthCheck {

    /** Below this the installation counts as not ready: an import or a day's photos would not fit, bytes (200 MiB). */
    static final long ROOM_NEEDED = 200L << 20;

    @Inject
    DataFolder folder;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("data folder");
        try {
            Path files = java.nio.file.Files.createDirectories(folder.files());
            Path probe = java.nio.file.Files.createTempFile(files, "probe", ".tmp");
            java.nio.file.Files.write(probe, new byte[] {1});
            java.nio.file.Files.delete(probe);
            long room = java.nio.file.Files.getFileStore(files).getUsableSpace();
            return answer.withData("free MiB", room >> 20).status(room >= ROOM_NEEDED).build();
        } catch (IOException e) {
            return answer.withData("failure", e.getClass().getSimpleName()).down().build();
        }
    }
}
