package kabinet.measurement.entity;

import java.time.Instant;
import java.util.List;

/**
 * A tool's file, read. One of the lists is filled, by its kind.
 *
 * @param takenAt when it was measured; null if the file does not say
 * @param title   what was measured, in the tool's words
 */
public record ReadFile(MeasurementKind kind, Instant takenAt, String title, List<SeenHost> hosts, List<SpeedFact> speeds, List<CableFact> cables) {

    public ReadFile {
        hosts = List.copyOf(hosts);
        speeds = List.copyOf(speeds);
        cables = List.copyOf(cables);
    }

    public static ReadFile ofHosts(MeasurementKind kind, Instant takenAt, String title, List<SeenHost> hosts) {
        return new ReadFile(kind, takenAt, title, hosts, List.of(), List.of());
    }

    public static ReadFile ofSpeeds(MeasurementKind kind, Instant takenAt, String title, List<SpeedFact> speeds) {
        return new ReadFile(kind, takenAt, title, List.of(), speeds, List.of());
    }

    public static ReadFile ofCables(Instant takenAt, String title, List<CableFact> cables) {
        return new ReadFile(MeasurementKind.CABLE, takenAt, title, List.of(), List.of(), cables);
    }
}
