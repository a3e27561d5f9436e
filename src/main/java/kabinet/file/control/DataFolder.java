package kabinet.file.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one folder on disk that belongs to the application: system property {@code kabinet.data}, else environment variable
 * {@code KABINET_DATA}, else {@code .kabinet} in the user's home. Whoever backs up the database backs up this too.
 */
@ApplicationScoped
public class DataFolder {

    @Inject
    @ConfigProperty(name = "kabinet.data")
    Optional<String> configured;

    public Path path() {
        return configured.filter(c -> !c.isBlank()).map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".kabinet"))
            .toAbsolutePath().normalize();
    }

    /** Where contents lie. */
    public Path files() {
        return path().resolve("files");
    }
}
