package kabinet.measurement.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kabinet.base.BusinessException;
import kabinet.base.Turns;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;
import kabinet.file.entity.FileType;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.UnreadableMeasurementException;

/** Reads a tool's file: finds out whose it is, if nobody says, and hands it to its reader. Pure: nothing is stored or looked up. */
public final class MeasurementFiles {

    /** Largest file, bytes: a port scan of a thousand computers takes a third of it. */
    public static final int MOST = 16 << 20;
    /** Read at once, each of some 50 MB with what is made of it: what else the server does must still fit. */
    static final Turns READING = new Turns(2, 20);
    /** How far ahead of the server's a tool's clock may be: testers' are set by hand, and many files have a time without its zone. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    /** Signs by which a file is recognised stand before. */
    private static final int LOOKED_AT = 64 << 10;
    private static final Pattern IPERF = Pattern.compile("\"version\"\\s*:\\s*\"iperf 3|\"test_start\"\\s*:|\"intervals\"\\s*:");
    private static final Pattern AGENT = Pattern.compile("(?i)\"(deviceid|content|itemtype)\"\\s*:");

    private MeasurementFiles() {
    }

    /** More was sent than is taken. */
    static final class TooLargeException extends BusinessException {
        TooLargeException() {
            super("measurement.tooLarge", MOST >> 20);
        }

        @Override
        public int httpStatus() {
            return 413;
        }
    }

    /** Does something with a file's content. */
    @FunctionalInterface
    interface Use<T> {
        T of(byte[] content);
    }

    /**
     * Receives a file to its end, but never more than is taken, and uses it when it is its turn. It comes to the disk first, as slowly as the sender likes, and takes memory only while it is used.
     *
     * @throws BusinessException if there is more than {@link #MOST}, or nothing
     * @throws kabinet.base.BusyException if for long enough others' files were read
     */
    static <T> T received(InputStream in, Use<T> use) {
        return onDisk(in, file -> {
            READING.enter();
            try {
                return use.of(Files.readAllBytes(file));
            } finally {
                READING.leave();
            }
        });
    }

    /**
     * Receives a file to its end, but never more than is taken. Takes as long as the sender likes.
     *
     * @throws BusinessException if there is more than {@link #MOST}, or nothing
     */
    public static byte[] bytes(InputStream in) {
        return onDisk(in, Files::readAllBytes);
    }

    private interface OnDisk<T> {
        T use(Path file) throws IOException;
    }

    private static <T> T onDisk(InputStream in, OnDisk<T> what) {
        try {
            Path file = Files.createTempFile("measurement", null);
            try {
                long size;
                try (OutputStream out = Files.newOutputStream(file)) {
                    size = copied(in, out);
                }
                if (size == 0) {
                    throw new BusinessException("measurement.empty");
                }
                return what.use(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copied(InputStream in, OutputStream out) throws IOException {
        long size = 0;
        byte[] portion = new byte[16 << 10];
        for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
            size += read;
            if (size > MOST) {
                throw new TooLargeException();
            }
            out.write(portion, 0, read);
        }
        return size;
    }

    /**
     * Reads a file when it is its turn.
     *
     * @param kind null to find out
     * @param name as the sender called the file; may be null
     * @param columns of a table: heads of the file by keys of its columns, where the heads are not the usual ones; else empty
     * @throws UnreadableMeasurementException if it cannot be read, with every fault
     * @throws kabinet.base.BusyException if for long enough others' files were read
     */
    public static ReadFile read(byte[] content, MeasurementKind kind, String name, Map<String, String> columns) {
        READING.enter();
        try {
            return read(content, kind, name, columns, Instant.now());
        } finally {
            READING.leave();
        }
    }

    /** The same for who has a turn. @param now nothing was measured later, but for a clock that is wrong */
    static ReadFile read(byte[] content, MeasurementKind kind, String name, Map<String, String> columns, Instant now) {
        MeasurementKind found = kind == null ? recognise(content, name) : kind;
        return switch (found) {
            case NMAP -> NmapReader.read(content, now);
            case IPERF3 -> Iperf3Reader.read(content, now);
            case AGENT -> AgentNetworkReader.read(content);
            case SPEED, CABLE -> new ToolTable(found, columns, now).read(content, name);
        };
    }

    /** Whether a time is so much later than now that a clock was wrong: a measurement of the future would be the latest for ever. */
    static boolean isFuture(Instant time, Instant now) {
        return time.isAfter(now.plus(CLOCK_SKEW));
    }

    /** What the file is, by its content. @throws UnreadableMeasurementException if it is of no known tool */
    public static MeasurementKind recognise(byte[] content, String name) {
        String head = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String begun = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (begun.startsWith("<")) {
            return head.contains("<nmaprun") ? MeasurementKind.NMAP : MeasurementKind.AGENT;
        }
        if (begun.startsWith("{")) {
            if (IPERF.matcher(head).find()) {
                return MeasurementKind.IPERF3;
            }
            if (AGENT.matcher(head).find()) {
                return MeasurementKind.AGENT;
            }
            throw UnreadableMeasurementException.of(0, "", "", "measurement.unknown");
        }
        return ToolTable.kindOf(content, name);
    }

    /** How the file is stored. */
    public static FileType type(byte[] content) {
        String begun = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        return begun.startsWith("<") ? FileType.XML : begun.startsWith("{") ? FileType.JSON : begun.startsWith("PK") ? FileType.XLSX : FileType.CSV;
    }

    /** What the ground floor found wrong with the file as such. */
    static UnreadableMeasurementException unreadable(UnreadableFileException e) {
        UnreadableMeasurementException ours = new UnreadableMeasurementException(List.of(new Fault(0, "", "", "unreadable", e.key(), List.of(e.args()))));
        ours.initCause(e);
        return ours;
    }

    static UnreadableMeasurementException brokenJson(RuntimeException e) {
        if (e instanceof jakarta.json.stream.JsonParsingException parsing && parsing.getLocation() != null && parsing.getLocation().getLineNumber() > 0) {
            return UnreadableMeasurementException.of((int) Math.min(Integer.MAX_VALUE, parsing.getLocation().getLineNumber()), "", "", "measurement.json.broken");
        }
        return UnreadableMeasurementException.of(0, "", "", "measurement.json.broken");
    }
}
