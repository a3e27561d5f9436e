package kabinet.measurement.control;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SpeedFact;
import kabinet.measurement.entity.UnreadableMeasurementException;

/**
 * JSON of {@code iperf3 -J} as the client writes it: TCP and UDP, one way, {@code --reverse} and {@code --bidir}, any number of streams and intervals. What arrived counts, not what was sent. Read
 * event by event: of the intervals nothing is kept.
 */
final class Iperf3Reader {

    private static final int MOST_DEPTH = 32;
    /** Leaves kept: an output has a hundred outside its intervals and streams. */
    private static final int MOST_LEAVES = 500;
    private static final int MOST_TEXT = 500;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** A terabit. */
    private static final double MOST_BITS = 1e12;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private final Map<String, Leaf> leaves = new HashMap<>();

    private record Leaf(String text, int line) {
    }

    private Iperf3Reader(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws UnreadableMeasurementException if it is no output of a client's whole run */
    static ReadFile read(byte[] content, Instant now) {
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(content))) {
            Iperf3Reader reader = new Iperf3Reader(parser);
            reader.walk();
            return reader.file(now);
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw MeasurementFiles.brokenJson(e);
        }
    }

    private void walk() {
        if (parser.next() != Event.START_OBJECT) {
            throw UnreadableMeasurementException.of(1, "", "", "measurement.json.broken");
        }
        object("", 1);
        if (leaves.containsKey("event")) {
            throw UnreadableMeasurementException.of(1, "event", "", "measurement.iperf3.stream");
        }
        if (parser.hasNext()) {
            throw UnreadableMeasurementException.of(line(), "", "", "measurement.json.broken");
        }
    }

    private void object(String path, int depth) {
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = path + parser.getString();
            event = parser.next();
            switch (event) {
                case START_OBJECT -> {
                    if (depth < 4) {
                        object(name + ".", depth + 1);
                    } else {
                        passOver();
                    }
                }
                case START_ARRAY -> array(name, depth);
                case VALUE_STRING, VALUE_NUMBER -> keep(name, parser.getString());
                default -> { }
            }
        }
    }

    /** Of {@code start.connected} the first is kept. */
    private void array(String name, int depth) {
        if (!"start.connected".equals(name)) {
            passOver();
            return;
        }
        Event event = parser.next();
        if (event == Event.START_OBJECT) {
            object(name + ".", depth + 1);
            event = parser.next();
        }
        for (; event != Event.END_ARRAY; event = parser.next()) {
            if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
                passOver();
            }
        }
    }

    private void keep(String name, String text) {
        if (leaves.size() < MOST_LEAVES && name.length() <= 100) {
            leaves.putIfAbsent(name, new Leaf(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text, line()));
        }
    }

    private void passOver() {
        for (int depth = 1; depth > 0;) {
            Event event = parser.next();
            if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
                if (++depth > MOST_DEPTH) {
                    throw UnreadableMeasurementException.of(line(), "", "", "measurement.json.deep", MOST_DEPTH);
                }
            } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
                depth--;
            }
        }
    }

    private int line() {
        return (int) Math.max(1, parser.getLocation().getLineNumber());
    }

    private ReadFile file(Instant now) {
        Leaf error = leaves.get("error");
        if (error != null) {
            throw UnreadableMeasurementException.of(error.line(), "error", error.text(), "measurement.iperf3.error", Plain.text(error.text(), 200));
        }
        if (leaves.containsKey("start.accepted_connection.host")) {
            throw UnreadableMeasurementException.of(leaves.get("start.accepted_connection.host").line(), "accepted_connection", "", "measurement.iperf3.server");
        }
        boolean reverse = number("start.test_start.reverse", 0, 1, false) != 0;
        BigDecimal received = received("");
        BigDecimal back = leaves.containsKey("end.sum_received_bidir_reverse.bits_per_second") ? received("_bidir_reverse") : null;
        BigDecimal down = back != null ? back : reverse ? received : null;
        BigDecimal up = back != null || !reverse ? received : null;
        Instant at = Instant.ofEpochSecond((long) number("start.timestamp.timesecs", 946_684_800d, 4_102_444_800d, true));
        if (MeasurementFiles.isFuture(at, now)) {
            Leaf time = leaves.get("start.timestamp.timesecs");
            throw UnreadableMeasurementException.of(time.line(), "start.timestamp.timesecs", time.text(), "measurement.fault.future", at.toString());
        }
        String method = method();
        SpeedFact fact = new SpeedFact(1, null, at, down, up, method, retransmits(), decimal("jitter_ms", 1e6, 3), decimal("lost_percent", 100, 2));
        return ReadFile.ofSpeeds(MeasurementKind.IPERF3, at, Plain.text("iperf3 " + method, Measurement.TITLE_LENGTH), List.of(fact));
    }

    /** Mbit/s that arrived. Before version 3.7 UDP had one sum of what was sent and what was lost of it. */
    private BigDecimal received(String way) {
        String path = "end.sum_received" + way + ".bits_per_second";
        double bits;
        if (way.isEmpty() && !leaves.containsKey(path) && leaves.containsKey("end.sum.bits_per_second")) {
            path = "end.sum.bits_per_second";
            bits = number(path, 0, MOST_BITS, true) * (1 - number("end.sum.lost_percent", 0, 100, false) / 100);
        } else {
            bits = number(path, 0, MOST_BITS, true);
        }
        if (bits <= 0) {
            throw UnreadableMeasurementException.of(leaves.get(path).line(), path, "0", "measurement.iperf3.nothing");
        }
        return BigDecimal.valueOf(bits).divide(MILLION, 2, RoundingMode.HALF_UP);
    }

    private String method() {
        String host = leaves.containsKey("start.connecting_to.host") ? Plain.text(leaves.get("start.connecting_to.host").text(), 80) : null;
        String protocol = leaves.containsKey("start.test_start.protocol") ? Plain.text(leaves.get("start.test_start.protocol").text(), 10) : null;
        long seconds = Math.round(number("start.test_start.duration", 0, 1e6, false));
        long streams = Math.round(number("start.test_start.num_streams", 1, 1000, true));
        return (host == null ? "" : host + ", ") + (protocol == null ? "TCP" : protocol) + ", " + seconds + " s, " + streams + "×";
    }

    private Integer retransmits() {
        return leaves.containsKey("end.sum_sent.retransmits") ? (int) number("end.sum_sent.retransmits", 0, Integer.MAX_VALUE, true) : null;
    }

    /** Of UDP, as the receiver saw it. */
    private BigDecimal decimal(String name, double most, int scale) {
        String path = leaves.containsKey("end.sum_received." + name) ? "end.sum_received." + name : "end.sum." + name;
        return leaves.containsKey(path) ? BigDecimal.valueOf(number(path, 0, most, true)).setScale(scale, RoundingMode.HALF_UP) : null;
    }

    /** @param needed otherwise a missing one is 0 */
    private double number(String path, double least, double most, boolean needed) {
        Leaf leaf = leaves.get(path);
        if (leaf == null) {
            if (needed) {
                throw UnreadableMeasurementException.of(0, path, "", "measurement.iperf3.missing");
            }
            return 0;
        }
        double number = Double.NaN;
        if (leaf.text().length() <= 40) {
            try {
                number = Double.parseDouble(leaf.text());
            } catch (NumberFormatException e) {
                number = Double.NaN;
            }
        }
        if (!(number >= least && number <= most)) {
            throw UnreadableMeasurementException.of(leaf.line(), path, leaf.text(), "measurement.fault.number", leaf.text().length() > 60 ? leaf.text().substring(0, 60) : leaf.text());
        }
        return number;
    }
}
