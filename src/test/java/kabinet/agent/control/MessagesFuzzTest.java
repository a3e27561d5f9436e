package kabinet.agent.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Packing;
import kabinet.base.BusinessException;

/**
 * Reports from anybody: read within their bounds, or refused by a failure of ours, and soon. Searches with {@code JAZZER_FUZZ=1 mvn test -Dtest=MessagesFuzzTest}; otherwise replays what stands
 * under {@code MessagesFuzzTestInputs}.
 */
class MessagesFuzzTest {

    private static final long PATIENCE_SECONDS = 5;
    private static final Messages MESSAGES = new Messages(Optional.empty());

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] bytes) {
        for (Packing packing : Packing.values()) {
            if (seconds(bytes, packing) >= PATIENCE_SECONDS) { // the first time classes were loaded and instrumented: what is really slow stays so
                assertTrue(seconds(bytes, packing) < PATIENCE_SECONDS, "took long");
            }
        }
    }

    private static long seconds(byte[] bytes, Packing packing) {
        long begun = System.nanoTime();
        try {
            Message message = MESSAGES.read(bytes, packing);
            assertTrue(!message.deviceId().isBlank() && message.deviceId().length() <= Message.DEVICE_ID_LENGTH);
            for (Facts facts : message.findings()) {
                assertTrue(!facts.key().isBlank() && facts.key().length() <= Message.DEVICE_ID_LENGTH, facts.key());
                facts.values().forEach((fact, value) -> assertTrue(!value.isEmpty() && value.length() <= fact.length(), fact.name()));
                facts.serials().forEach(s -> assertTrue(s.length() <= Fact.SERIAL.length()));
                assertTrue(facts.digest().length() == 64);
            }
        } catch (BusinessException e) {
            assertTrue(!e.getMessage().isBlank());
        }
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
