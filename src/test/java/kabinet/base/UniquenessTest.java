package kabinet.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

/** A broken constraint becomes words, anything else stays what it is. */
class UniquenessTest {

    private static final Map<String, String> KEYS = Map.of("uk_room_number", "organisation.room.number.taken");

    private static void fail(String constraint) {
        throw new IllegalStateException(new ConstraintViolationException("duplicate", new SQLException(), constraint));
    }

    @Test
    void aKnownConstraintIsSaidInWords() {
        DuplicateException refused = assertThrows(DuplicateException.class, () -> Uniqueness.guard(() -> fail("uk_room_number"), KEYS, "214", "Основное здание"));
        assertEquals("organisation.room.number.taken", refused.key());
        assertEquals(409, refused.httpStatus());
    }

    @Test
    void theTableBeforeTheNameDoesNotMatter() {
        assertThrows(DuplicateException.class, () -> Uniqueness.guard(() -> fail("room.uk_room_number"), KEYS, "214", "Основное здание"));
    }

    @Test
    void anUnknownConstraintIsADefect() {
        assertThrows(IllegalStateException.class, () -> Uniqueness.guard(() -> fail("fk_room_school"), KEYS));
    }

    @Test
    void otherFailuresComeOutAsTheyAre() {
        RuntimeException thrown = new RuntimeException("disk full");
        assertSame(thrown, assertThrows(RuntimeException.class, () -> Uniqueness.guard(() -> {
            throw thrown;
        }, KEYS)));
    }
}
