package kabinet.base.api;

import jakarta.json.JsonObject;
import java.util.Locale;

/**
 * A change of some fields (RFC 7396, {@code application/merge-patch+json}): absent means unchanged, null means erase.
 *
 * @param <R> the record of all fields that the operation can change
 */
public final class MergePatch<R extends Record> {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonObject patch;
    private final Locale locale;

    MergePatch(JsonObject patch, Locale locale) {
        this.patch = patch;
        this.locale = locale;
    }

    /** @throws FaultyInputException with every unknown field, wrong type and broken constraint */
    public R applyTo(R current) {
        return RecordBinder.merge(current, patch, locale);
    }
}
