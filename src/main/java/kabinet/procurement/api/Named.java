package kabinet.procurement.api;

import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something refers to. */
@Schema(name = "Reference")
public record Named(long id, String name) {

    /** Null for null. */
    static <T extends AbstractEntity & Titled> Named of(T entity) {
        return entity == null ? null : new Named(entity.getId(), entity.getTitle());
    }
}
