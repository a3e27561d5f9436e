package kabinet.delivery.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.ReadDocument;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;

/**
 * Reads a supplier's document of any format it knows: УПД 5.01 to 5.03, ТОРГ-12 as XML and as a workbook. Which one it is, is found out from the content
 * and not from the name. Another kind of document is refused with a sentence that says what it is and what to ask the supplier for.
 */
public final class DocumentReader {

    private static final int BEGINNING = 64 << 10;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final String UPD = "1115131";
    private static final String TORG12 = "1175010";
    private static final String ROOT = "Файл";
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']", Pattern.CASE_INSENSITIVE);

    /** What other codes of documents (КНД) are, by the text that says so. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("1115125", "delivery.fault.legacy-upd"), Map.entry("1115126", "delivery.fault.buyers-title"), Map.entry("1115132", "delivery.fault.buyers-title"),
            Map.entry("1175011", "delivery.fault.buyers-title"), Map.entry("1115127", "delivery.fault.corrective"), Map.entry("1115128", "delivery.fault.corrective"),
            Map.entry("1115133", "delivery.fault.corrective"), Map.entry("1115134", "delivery.fault.corrective"), Map.entry("1175004", "delivery.fault.legacy-torg12"),
            Map.entry("1175005", "delivery.fault.legacy-torg12"));
    /** The same by how the file's id begins; it is there even in files whose КНД got lost. */
    private static final List<Map.Entry<String, String>> PREFIXES = List.of(
            Map.entry("ON_SCHFDOPPR", "delivery.fault.legacy-upd"), Map.entry("ON_SCHFDOPPOK", "delivery.fault.buyers-title"),
            Map.entry("ON_NSCHFDOPPOK", "delivery.fault.buyers-title"), Map.entry("DP_TOVTORGPOK", "delivery.fault.buyers-title"),
            Map.entry("ON_KORSCHFDOP", "delivery.fault.corrective"), Map.entry("ON_NKORSCHFDOP", "delivery.fault.corrective"),
            Map.entry("DP_OTORG12", "delivery.fault.legacy-torg12"), Map.entry("DP_PTORG12", "delivery.fault.legacy-torg12"));
    /** Roots of files of the unified information system of purchases (ЕИС). */
    private static final Set<String> EIS_ROOTS = Set.of("export", "contract", "contractProcedure");

    private DocumentReader() {
    }

    /**
     * The document with everything that is wrong or strange in it, at most {@link kabinet.exchange.entity.Findings#KEPT} of each.
     *
     * @param file     stays as it is
     * @param fileName as the user named it, for messages only
     * @throws UnreadableFileException if the file is broken, hostile, or too large
     */
    public static ReadDocument read(Path file, String fileName) {
        byte[] start = beginning(file);
        if (start.length == 0) {
            throw new UnreadableFileException("document.file.empty");
        }
        if (startsWith(start, ZIP) || startsWith(start, OLE)) {
            return workbook(file, fileName);
        }
        if (startsWith(start, PDF)) {
            return refused(Fault.of(0, "", fileName, "delivery.fault.pdf"));
        }
        if (!looksLikeXml(start)) {
            return refused(Fault.of(0, "", fileName, "delivery.fault.not-a-document"));
        }
        try {
            return xml(file);
        } catch (UnreadableFileException e) {
            Optional<String> encoding = falselyDeclared(start);
            if (e.key().equals("document.xml.broken") && encoding.isPresent()) {
                return refused(Fault.of(1, "", encoding.get(), "delivery.fault.wrong-encoding", encoding.get()));
            }
            throw e;
        }
    }

    private static ReadDocument workbook(Path file, String fileName) {
        try {
            return Torg12Sheet.read(file);
        } catch (UnreadableFileException e) {
            if (e.key().equals("document.table.no_workbook")) {
                return refused(Fault.of(0, "", fileName, "delivery.fault.archive"));
            }
            throw e;
        }
    }

    private static ReadDocument xml(Path file) {
        XmlHead head = XmlHead.of(file);
        if (!head.root().equals(ROOT)) {
            String key = EIS_ROOTS.contains(head.root()) || head.root().startsWith("epNotification") || head.root().startsWith("fcsNotification")
                    ? "delivery.fault.eis-document" : "delivery.fault.other-xml";
            return refused(Fault.of(head.line(), "", head.root(), key, Fault.shortened(head.root())));
        }
        Optional<String> other = Optional.ofNullable(OTHERS.get(head.knd()))
                .or(() -> PREFIXES.stream().filter(prefix -> head.fileId().startsWith(prefix.getKey())).map(Map.Entry::getValue).findFirst());
        if (other.isPresent() && !head.knd().equals(UPD) && !head.knd().equals(TORG12)) {
            return refused(Fault.of(head.line(), "КНД", head.knd(), other.get()));
        }
        if (head.knd().equals(TORG12) || head.knd().isEmpty() && head.fileId().startsWith("DP_TOVTORGPR")) {
            return Torg12Xml.read(file);
        }
        if (head.knd().equals(UPD) || head.knd().isEmpty() && head.fileId().startsWith("ON_NSCHFDOPPR")) {
            Optional<DocumentFormat> format = UpdXml.format(head.version());
            return format.isPresent() ? UpdXml.read(file, format.get())
                    : refused(Fault.of(head.line(), "ВерсФорм", head.version(), "delivery.fault.unknown-version", Fault.shortened(head.version())));
        }
        return refused(Fault.of(head.line(), "КНД", head.knd(), "delivery.fault.other-knd", Fault.shortened(head.knd())));
    }

    private static ReadDocument refused(Fault fault) {
        return new ReadDocument(null, List.of(fault), List.of());
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** True if the first sign is «&lt;», in whatever encoding. */
    private static boolean looksLikeXml(byte[] start) {
        for (byte b : start) {
            boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || b == (byte) 0xFE || b == (byte) 0xFF || b == 0;
            if (!mark && b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '<';
            }
        }
        return false;
    }

    /** The encoding the file declares, if it plainly is in the other one of the two that occur. */
    private static Optional<String> falselyDeclared(byte[] start) {
        Matcher declared = DECLARED.matcher(new String(start, 0, Math.min(start.length, 300), StandardCharsets.ISO_8859_1));
        String encoding = declared.find() ? declared.group(1) : "UTF-8";
        boolean ascii = true;
        for (byte b : start) {
            ascii &= b >= 0;
        }
        return !ascii && encoding.equalsIgnoreCase("UTF-8") != isUtf8(start) ? Optional.of(encoding) : Optional.empty();
    }

    private static boolean isUtf8(byte[] start) {
        CharBuffer text = CharBuffer.allocate(start.length); // the last sign may be cut in two, which is not yet the end of the input
        return !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start), text, false).isError();
    }
}
