package kabinet.act.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActCodeTest {

    private static final ActCode CODE = new ActCode("7K2MQ9XA4107K2MQ9XA410ZZY9");

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        for (String typed : new String[] {"7K2MQ9XA4107K2MQ9XA410ZZY9", "7k2mq9xa4107k2mq9xa410zzy9", "7K2MQ-9XA41-07K2M-Q9XA4-10ZZY9", " 7K2MQ 9XA41 07K2M Q9XA4 10ZZY9 ", "7K2MQ9XA4IO7K2MQ9XA4lozzy9",
            "7К2МQ9ХА4107К2МQ9ХА410ZZY9"}) {
            assertEquals(Optional.of(CODE), ActCode.read(typed), typed);
        }
        for (String wrong : new String[] {null, "", "7K2M", "7K2MQ9XA4107K2MQ9XA410ZZY", "7K2MQ9XA4107K2MQ9XA410ZZY99", "7K2MQ9XA4107K2MQ9XA410ZZYU", "7".repeat(500)}) {
            assertEquals(Optional.empty(), ActCode.read(wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> new ActCode("7k2mq9xa4107k2mq9xa410zzy9"));
    }

    @Test
    void groupsAreWhatPapersPrint() {
        assertEquals("7K2MQ-9XA41-07K2M-Q9XA4-10ZZY9", CODE.grouped());
        assertEquals(Optional.of(CODE), ActCode.read(CODE.grouped()));
    }

    @Test
    void codesDiffer() {
        SecureRandom random = new SecureRandom();
        Set<ActCode> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(ActCode.random(random));
        }
        assertEquals(1000, codes.size());
    }
}
