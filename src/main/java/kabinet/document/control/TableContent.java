package kabinet.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Finds out what a file is by its first bytes, and refuses with advice what is no table of ours. */
final class TableContent {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** Some programs save a web page or an XML file under the name of a spreadsheet. */
    private static final Pattern MARKUP = Pattern.compile("\\s*<(!doctype|html|\\?xml|table|head|body)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TableContent() {
    }

    static TableFormat formatOf(Path file, String fileName) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        if (start.length == 0) {
            throw new UnreadableFileException("document.file.empty");
        }
        if (startsWith(start, OLE)) {
            throw new UnreadableFileException(isEncrypted(file) ? "document.table.password" : "document.table.old_xls");
        }
        String extension = extension(fileName);
        if (startsWith(start, ZIP)) {
            if (extension.equals("csv") || extension.equals("txt") || extension.equals("tsv")) {
                throw new UnreadableFileException("document.table.not_csv", fileName);
            }
            return TableFormat.XLSX;
        }
        if (MARKUP.matcher(new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "")).matches()) {
            throw new UnreadableFileException("document.table.markup");
        }
        if (extension.startsWith("xls")) {
            throw new UnreadableFileException("document.table.not_xlsx", fileName);
        }
        return TableFormat.CSV;
    }

    /** True for the container that old workbooks come in, and others. */
    static boolean isOldWorkbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return startsWith(in.readNBytes(OLE.length), OLE);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            return false; // mangled: to be saved anew in any case
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static String extension(String fileName) {
        int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
