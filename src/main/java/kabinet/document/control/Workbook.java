package kabinet.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

/** What the cells of a sheet refer to: shared texts, number formats, the epoch of dates. */
final class Workbook {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static {
        // For the whole server: what unpacks to 200 times its size or to more than 200 MB is taken for a bomb.
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(200L << 20);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private final OPCPackage files;
    private final XSSFReader reader;
    private final XmlElement description;
    private final ReadOnlySharedStringsTable shared;
    private final Map<Integer, String> decoded = new HashMap<>();
    private final CellNumbers numbers;

    private Workbook(OPCPackage files, TableLimits limits) throws IOException, OpenXML4JException, SAXException {
        this.files = files;
        this.reader = new XSSFReader(files);
        try (InputStream in = reader.getWorkbookData()) {
            this.description = SafeXml.read(in, new XmlLimits(limits.maxUnpackedBytes(), 50, 100_000));
        }
        this.shared = new ReadOnlySharedStringsTable(files, false);
        boolean since1904 = description.child("workbookPr").flatMap(pr -> pr.attribute("date1904"))
                .filter(flag -> flag.equals("1") || flag.equals("true")).isPresent();
        StylesTable styles = reader.getStylesTable();
        this.numbers = new CellNumbers(styles, since1904);
    }

    static Workbook open(Path file, TableLimits limits) throws IOException {
        OPCPackage files = null;
        try {
            files = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new Workbook(files, limits);
        } catch (OpenXML4JException | SAXException | IOException | RuntimeException e) {
            if (files != null) {
                files.revert();
            }
            throw UnreadableFileException.because(e, isBomb(e) ? "document.table.bomb" : "document.table.no_workbook");
        }
    }

    static boolean isBomb(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).startsWith("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    InputStream firstVisibleSheet() throws IOException {
        XmlElement sheet = description.children("sheets", "sheet").stream()
                .filter(candidate -> candidate.attribute("state").orElse("visible").equals("visible"))
                .findFirst().orElseThrow(() -> new UnreadableFileException("document.table.no_sheet"));
        try {
            return reader.getSheet(sheet.attribute("id").orElseThrow(() -> new UnreadableFileException("document.table.no_sheet")));
        } catch (OpenXML4JException e) {
            throw UnreadableFileException.because(e, "document.table.no_sheet");
        }
    }

    /** The text a cell stands for. */
    String text(String type, String style, String value, int line, int column) {
        try {
            return switch (type == null ? "n" : type) {
                case "s" -> shared(Integer.parseInt(value.strip()));
                case "inlineStr", "str" -> decoded(value);
                case "b" -> value.strip().equals("1") ? Values.YES : Values.NO;
                case "n" -> value.isBlank() ? "" : numbers.text(value.strip(), style == null ? 0 : Integer.parseInt(style));
                case "d" -> numbers.isoDate(value.strip());
                default -> value; // "e": the error as the spreadsheet shows it
            };
        } catch (RuntimeException e) {
            throw UnreadableFileException.at(line, column, "document.table.broken_cell");
        }
    }

    void close() {
        files.revert(); // opened for reading only: nothing is written back
    }

    private String shared(int index) {
        return decoded.computeIfAbsent(index, i -> shared.getItemAt(i).getString());
    }

    /** Signs that XML cannot hold are written as _x000D_, a literal «_x000D_» as _x005F_x000D_. */
    private static String decoded(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(found ->
                java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))) : text;
    }
}
