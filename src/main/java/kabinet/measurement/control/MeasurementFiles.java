package kabinet.measurement.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kabinet.base.BusinessException;
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

    /**
     * Reads to the end, but never more than is taken. Takes as long as the sender likes.
     *
     * @throws BusinessException if there is more than {@link #MOST}, or nothing
     */
    public static byte[] bytes(InputStream in) {
        try {
            byte[] content = in.readNBytes(MOST + 1);
            if (content.length > MOST) {
                throw new TooLargeException();
            }
            if (content.length == 0) {
                throw new BusinessException("measurement.empty");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param kind null to find out
     * @param name as the sender called the file; may be null
     * @param columns of a table: heads of the file by keys of its columns, where the heads are not the usual ones; else empty
     * @throws UnreadableMeasurementException if it cannot be read, with every fault
     */
    public static ReadFile read(byte[] content, MeasurementKind kind, String name, Map<String, String> columns) {
        MeasurementKind found = kind == null ? recognise(content, name) : kind;
        return switch (found) {
            case NMAP -> NmapReader.read(content);
            case IPERF3 -> Iperf3Reader.read(content);
            case AGENT -> AgentNetworkReader.read(content);
            case SPEED, CABLE -> new ToolTable(found, columns).read(content, name);
        };
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
