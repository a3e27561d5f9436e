package kabinet.procurement.control;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;

/**
 * The notices of a file: one XML, or several in a ZIP, as ЕИС gives them out. An archive from outside is bounded in number and size of what it unpacks to,
 * holds no archives itself, and its names are shown and never used as paths.
 */
final class NoticeFiles {

    /** Most entries of an archive. */
    static final int ENTRIES = 200;
    /** Most bytes that an archive's notices unpack to. */
    static final long UNPACKED = 50L << 20;
    /** An archive may unpack to so many times its size… */
    static final int RATIO = 200;
    /** …as soon as it unpacks to more bytes than this: a small notice of blanks is no attack. */
    static final long UNSUSPICIOUS = 1L << 20;

    /** Old packers write Russian names in the code page of DOS; new ones mark them as UTF-8. */
    private static final Charset NAMES = Charset.forName("IBM866");
    private static final int SHOWN_NAME = 60;

    private NoticeFiles() {
    }

    /**
     * One file that should be a notice.
     *
     * @param name in the archive; null outside of one
     * @param document null if it is none
     * @param fault why it is none
     */
    record Read(String name, NoticeDocument document, Fault fault) {
    }

    /**
     * @param skipped names of what an archive holds beside
     */
    record Content(List<Read> read, List<String> skipped) {
    }

    /** @throws UnreadableFileException if it is neither, or the archive exceeds its bounds */
    static Content of(Path file) {
        try {
            if (isZip(file)) {
                return unpacked(file);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return new Content(List.of(new Read(null, NoticeXml.read(in), null)), List.of());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFileException.because(e, "procurement.zip.broken");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    private static Content unpacked(Path file) throws IOException {
        List<Read> read = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            if (zip.size() > ENTRIES) {
                throw new UnreadableFileException("procurement.zip.many", ENTRIES);
            }
            Allowance allowance = new Allowance(Math.min(UNPACKED, Math.max(UNSUSPICIOUS, Files.size(file) * RATIO)));
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String name = name(entry);
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    read.add(read(zip, entry, name, allowance));
                } else if (isArchive(zip, entry)) {
                    throw new UnreadableFileException("procurement.zip.nested", name);
                } else {
                    skipped.add(name);
                }
            }
        }
        if (read.isEmpty()) {
            throw new UnreadableFileException("procurement.zip.empty");
        }
        return new Content(read, skipped);
    }

    private static Read read(ZipFile zip, ZipEntry entry, String name, Allowance allowance) throws IOException {
        try (InputStream in = allowance.of(zip.getInputStream(entry))) {
            return new Read(name, NoticeXml.read(in), null);
        } catch (UnreadableFileException e) {
            if (allowance.isUsedUp()) {
                throw new UnreadableFileException("procurement.zip.bomb");
            }
            return new Read(name, null, new Fault(e.line(), name, "", "unreadable", e.key(), List.of(e.args())));
        }
    }

    private static boolean isArchive(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip") || name.endsWith(".7z") || name.endsWith(".rar") || name.endsWith(".gz")) {
            return true;
        }
        boolean document = name.endsWith("x"); // a workbook or text of an office program is an archive too
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(2);
            return !document && head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** The last part of the entry's name, as much of it as is shown. */
    private static String name(ZipEntry entry) {
        String plain = entry.getName().replace('\\', '/').replaceAll("\\p{C}", "");
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return last.length() <= SHOWN_NAME ? last : last.substring(0, SHOWN_NAME - 1) + "…";
    }

    /** How many bytes may still be unpacked. */
    private static final class Allowance {

        private long left;

        Allowance(long bytes) {
            this.left = bytes;
        }

        boolean isUsedUp() {
            return left < 0;
        }

        InputStream of(InputStream in) {
            return new FilterInputStream(in) {

                @Override
                public int read() throws IOException {
                    int read = super.read();
                    use(read < 0 ? 0 : 1);
                    return read;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    use(Math.max(0, read));
                    return read;
                }
            };
        }

        private void use(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFileException("procurement.zip.bomb");
            }
        }
    }
}
