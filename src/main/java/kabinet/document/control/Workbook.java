package kabinet.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kabinet.base.Turns;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;

/**
 * What the cells of a sheet refer to: shared texts, number formats, the epoch of dates. Every part is read by ourselves under a limit of its own and
 * nothing is read that is not needed: a library that takes a workbook as a whole unpacks half a megabyte of styles to a gigabyte of objects.
 */
final class Workbook {

    /** Most bytes of the parts that only describe: types, relations, the list of sheets. */
    private static final long DESCRIPTION_BYTES = 2L << 20;
    /** Most bytes of the styles, which old workbooks collect over the years; of each only a number is kept. */
    private static final long STYLES_BYTES = 16L << 20;
    /** Most bytes of the shared texts: they are the one part that is kept in memory. */
    private static final long SHARED_BYTES = 32L << 20;
    private static final int SHARED_TEXTS = 1_000_000;

    /** Two workbooks, old or new, hold at most some 200 MB of shared texts: what else the server does must still fit. */
    static final Turns OPEN = new Turns(2, 20);
    private static final int MAX_DEPTH = 50;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final TableLimits limits;
    /** By names as the parts refer to each other; some programs differ from themselves in case and slashes. */
    private final Map<String, ZipEntry> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final URI main;
    private final XmlElement relations;
    private final XmlElement description;
    private final List<String> shared = new ArrayList<>();
    private final CellNumbers numbers;
    private boolean closed;

    private Workbook(ZipFile zip, TableLimits limits) throws IOException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        zip.stream().forEach(entry -> parts.put('/' + entry.getName().replace('\\', '/'), entry));
        tree(URI.create("/%5BContent_Types%5D.xml"));
        this.main = related(URI.create("/"), tree(URI.create("/_rels/.rels")), "officeDocument").orElseThrow(IOException::new);
        this.relations = tree(main.resolve("_rels/" + main.getPath().substring(main.getPath().lastIndexOf('/') + 1) + ".rels"));
        this.description = tree(main);
        if (!description.name().equals("workbook")) {
            throw new IOException("no workbook but " + description);
        }
        Optional<URI> texts = related(main, relations, "sharedStrings");
        if (texts.isPresent()) {
            readShared(texts.get());
        }
        boolean since1904 = description.child("workbookPr").flatMap(pr -> pr.attribute("date1904"))
                .filter(flag -> flag.equals("1") || flag.equals("true")).isPresent();
        Optional<URI> styles = related(main, relations, "styles");
        this.numbers = styles.isPresent() ? styles(styles.get(), since1904) : new CellNumbers(List.of(), Map.of(), since1904);
    }

    /** @throws kabinet.base.BusyException if for long enough others read workbooks */
    static Workbook open(Path file, TableLimits limits) throws IOException {
        OPEN.enter();
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new Workbook(zip, limits);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            OPEN.leave();
            if (zip != null) {
                zip.close();
            }
            throw UnreadableFileException.because(e, isBomb(e) ? "document.table.bomb" : "document.table.no_workbook");
        }
    }

    static boolean isBomb(Throwable e) {
        return e instanceof UnreadableFileException ours && (ours.key().equals(BoundedInputStream.TOO_LARGE) || ours.key().equals(BoundedInputStream.TOO_LONG));
    }

    XMLStreamReader firstVisibleSheet() throws IOException {
        String id = description.children("sheets", "sheet").stream()
                .filter(candidate -> candidate.attribute("state").orElse("visible").equals("visible"))
                .findFirst().flatMap(sheet -> sheet.attribute("id")).orElseThrow(() -> new UnreadableFileException("document.table.no_sheet"));
        URI sheet = relations.children("Relationship").stream().filter(relation -> relation.attribute("Id").orElse("").equals(id))
                .findFirst().map(relation -> target(main, relation)).orElseThrow(() -> new UnreadableFileException("document.table.no_sheet"));
        return stream(sheet, limits.maxUnpackedBytes());
    }

    /** The text a cell stands for. */
    String text(String type, String style, String value, int line, int column) {
        try {
            return switch (type == null ? "n" : type) {
                case "s" -> shared.get(Integer.parseInt(value.strip()));
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

    /** Closes what was opened of it, too. */
    void close() throws IOException {
        if (!closed) {
            closed = true;
            OPEN.leave();
        }
        zip.close();
    }

    private void readShared(URI part) throws IOException, XMLStreamException {
        XMLStreamReader xml = stream(part, SHARED_BYTES);
        StringBuilder text = new StringBuilder();
        boolean within = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                within = xml.getLocalName().equals("t");
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                within = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("si")) {
                    if (shared.size() == SHARED_TEXTS) {
                        throw BoundedInputStream.tooLarge(SHARED_BYTES);
                    }
                    shared.add(decoded(text.toString()));
                    text.setLength(0);
                }
            } else if (within && phonetic == 0 && xml.hasText()) {
                text.append(xml.getText());
            }
        }
    }

    private CellNumbers styles(URI part, boolean since1904) throws IOException, XMLStreamException {
        XMLStreamReader xml = stream(part, STYLES_BYTES);
        Map<Integer, String> patterns = new HashMap<>();
        List<Integer> cells = new ArrayList<>();
        boolean ofCells = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> patterns.putIfAbsent(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")), xml.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            String format = xml.getAttributeValue(null, "numFmtId");
                            cells.add(format == null ? 0 : Integer.valueOf(format));
                        }
                    }
                    default -> { }
                }
            } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
        return new CellNumbers(cells, patterns, since1904);
    }

    private XmlElement tree(URI part) throws IOException {
        try (InputStream in = unpacked(part)) {
            return SafeXml.read(in, new XmlLimits(Math.min(DESCRIPTION_BYTES, limits.maxUnpackedBytes()), MAX_DEPTH, 20_000));
        }
    }

    private XMLStreamReader stream(URI part, long bytes) throws IOException {
        return SafeXml.stream(unpacked(part), new XmlLimits(Math.min(bytes, limits.maxUnpackedBytes()), MAX_DEPTH, Integer.MAX_VALUE));
    }

    private InputStream unpacked(URI part) throws IOException {
        ZipEntry entry = parts.get(part.getPath());
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return zip.getInputStream(entry);
    }

    /** The part that stands to another in a relation; strict and transitional workbooks name the relation alike at the end. */
    private static Optional<URI> related(URI source, XmlElement relations, String kind) {
        return relations.children("Relationship").stream().filter(relation -> relation.attribute("Type").orElse("").endsWith('/' + kind))
                .findFirst().map(relation -> target(source, relation));
    }

    private static URI target(URI source, XmlElement relation) {
        return source.resolve(relation.attribute("Target").orElse("").replace('\\', '/'));
    }

    /** Signs that XML cannot hold are written as _x000D_, a literal «_x000D_» as _x005F_x000D_. */
    private static String decoded(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))) : text;
    }
}
