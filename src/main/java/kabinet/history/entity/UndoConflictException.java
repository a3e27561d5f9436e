package kabinet.history.entity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kabinet.base.BusinessException;
import kabinet.base.Texts;

/** A revision cannot be undone: something it touched was changed since, or something newer refers to it. */
public class UndoConflictException extends BusinessException {

    /** How many conflicts the sentence names. */
    private static final int NAMED = 5;

    private final transient List<Conflict> conflicts;

    /** Why a thing stands in the way. */
    public enum Reason { CHANGED, REFERRED_TO }

    /**
     * A thing that stands in the way.
     *
     * @param entity simple name of its class
     * @param name what people call it: a tag, a number, a name
     */
    public record Conflict(String entity, Long id, String name, Reason reason) {
    }

    public UndoConflictException(List<Conflict> conflicts) {
        super("history.undo.conflict", conflicts.size());
        this.conflicts = List.copyOf(conflicts);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    @Override
    public int httpStatus() {
        return 409;
    }

    @Override
    public String text(Locale locale) {
        String named = conflicts.stream().limit(NAMED)
            .map(c -> Texts.of(locale, "history.undo." + c.reason(), Texts.of(locale, "history.entity." + c.entity()), c.name()))
            .collect(Collectors.joining("; "));
        return Texts.of(locale, key(), conflicts.size(), named);
    }
}
