package kabinet.measurement.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import kabinet.base.BusinessException;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;

/**
 * Whatever is sent as a tool's file: read within the columns' lengths and the bounds, or refused by a failure of ours with a reason, and soon. Each reader has its own search, so that one learns its
 * format: {@code JAZZER_FUZZ=1 mvn test -Dtest=MeasurementFilesFuzzTest#nmap}; otherwise what stands under {@code MeasurementFilesFuzzTestInputs} is replayed.
 */
class MeasurementFilesFuzzTest {

    private static final long PATIENCE_SECONDS = 5;

    @FuzzTest(maxDuration = "10m")
    void nmap(byte[] bytes) {
        isReadOrRefused(bytes, MeasurementKind.NMAP);
    }

    @FuzzTest(maxDuration = "10m")
    void iperf3(byte[] bytes) {
        isReadOrRefused(bytes, MeasurementKind.IPERF3);
    }

    @FuzzTest(maxDuration = "10m")
    void agent(byte[] bytes) {
        isReadOrRefused(bytes, MeasurementKind.AGENT);
    }

    @FuzzTest(maxDuration = "10m")
    void speeds(byte[] bytes) {
        isReadOrRefused(bytes, MeasurementKind.SPEED);
    }

    @FuzzTest(maxDuration = "10m")
    void cables(byte[] bytes) {
        isReadOrRefused(bytes, MeasurementKind.CABLE);
    }

    @FuzzTest(maxDuration = "10m")
    void recognised(byte[] bytes) {
        isReadOrRefused(bytes, null);
    }

    private static void isReadOrRefused(byte[] bytes, MeasurementKind kind) {
        if (seconds(bytes, kind) >= PATIENCE_SECONDS) { // the first time classes were loaded and instrumented: what is really slow stays so
            assertTrue(seconds(bytes, kind) < PATIENCE_SECONDS, "took long");
        }
    }

    private static long seconds(byte[] bytes, MeasurementKind kind) {
        long begun = System.nanoTime();
        try {
            check(MeasurementFiles.read(bytes, kind, null, Map.of()));
        } catch (BusinessException e) {
            assertTrue(!e.getMessage().isBlank());
        }
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    /** What would be stored fits where it is stored. */
    private static void check(ReadFile file) {
        fits(file.title(), Measurement.TITLE_LENGTH);
        file.hosts().forEach(h -> {
            assertTrue(h.mac() != null || h.address() != null || h.serial() != null || h.name() != null);
            fits(h.address(), MeasuredHost.ADDRESS_LENGTH);
            fits(h.mac(), MeasuredHost.MAC_LENGTH);
            fits(h.name(), MeasuredHost.NAME_LENGTH);
            fits(h.serial(), MeasuredHost.SERIAL_LENGTH);
            fits(h.vendor(), MeasuredHost.VENDOR_LENGTH);
            fits(h.seenAt(), MeasuredHost.SEEN_AT_LENGTH);
            fits(h.services(), MeasuredHost.SERVICES_LENGTH);
        });
        file.speeds().forEach(s -> {
            assertTrue(s.down() == null || s.down().precision() - s.down().scale() <= 7 && s.down().scale() == 2, "down " + s.down());
            assertTrue(s.up() == null || s.up().precision() - s.up().scale() <= 7 && s.up().scale() == 2, "up " + s.up());
        });
        file.cables().forEach(c -> {
            assertTrue(c.label() != null);
            fits(c.label(), MeasuredCable.LABEL_LENGTH);
            fits(c.reason(), MeasuredCable.REASON_LENGTH);
            assertTrue(c.length() == null || c.length().precision() - c.length().scale() <= 4, "length " + c.length());
        });
    }

    private static void fits(String text, int length) {
        assertTrue(text == null || !text.isEmpty() && text.length() <= length, text);
    }
}
