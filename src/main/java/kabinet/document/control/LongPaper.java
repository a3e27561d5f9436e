package kabinet.document.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a paper of thousands of rows. The renderer of style sheets takes milliseconds and a hundred kilobytes a row, so it prints only what stands
 * between the large tables; these are drawn page by page into a spool. Their pages and tags follow the saved document as an incremental update, where
 * they take the places that were kept for them: in the tree of pages, in that of tags, and in the index from pages to tags.
 */
final class LongPaper implements Closeable {

    /** Rows of all large tables from which a paper is printed so. */
    static final int ROWS = 300;
    /** Rows from which a table counts as large. */
    static final int ROWS_OF_A_TABLE = 40;
    /** What the ids of the parts between tables begin with; the part's number from 0 follows. */
    static final String PART = "part-";
    private static final GlyphTable SERIF = new GlyphTable("/fonts/PTF55F.ttf");
    private static final GlyphTable SERIF_BOLD = new GlyphTable("/fonts/PTF75F.ttf");

    /** Parts are divisions of their own, so a heading that stands among them is one that is kept for a drawing. */
    private static final String KEPT_HEADING = "H2";
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName TREE_ROOT = COSName.getPDFName("StructTreeRoot");

    private final Paper paper;
    private final PaperFrame frame;
    private final EmbeddedFace regular = new EmbeddedFace(SERIF);
    private final EmbeddedFace bold = new EmbeddedFace(SERIF_BOLD);
    private final PageSpool spool = new PageSpool();
    private final List<TableDrawing> drawings = new ArrayList<>();
    private final String xhtml;
    private PDDocument pdf;
    private SortedMap<Integer, Integer> starts;

    /** Draws the tables. @throws TableDrawing.UndrawableException if it cannot be printed so */
    LongPaper(Paper paper) throws IOException, TableDrawing.UndrawableException {
        this.paper = paper;
        this.frame = PaperFrame.of(paper.isWide());
        try {
            int[] drawn = new int[paper.tables().size()];
            for (int i = 0; i < drawn.length; i++) {
                TableDrawing drawing = new TableDrawing(paper.tables().get(i), i + 1 < drawn.length, frame, regular, bold, spool);
                drawing.draw();
                drawn[i] = drawing.rows().size();
                if (drawing.pages() > 0) {
                    drawings.add(drawing);
                }
            }
            if (drawings.isEmpty()) {
                throw new TableDrawing.UndrawableException();
            }
            xhtml = paper.xhtmlWithout(drawn);
        } catch (IOException | TableDrawing.UndrawableException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What is left to print: parts with ids that {@link #PART} begins. */
    String xhtml() {
        return xhtml;
    }

    @Override
    public void close() throws IOException {
        regular.close();
        bold.close();
        spool.close();
    }

    /**
     * Puts the drawn pages and the printed parts together.
     *
     * @param printed the parts
     * @param begins on which page each part begins, both from 0
     */
    void write(PDDocument printed, SortedMap<Integer, Integer> begins, OutputStream out) throws IOException {
        pdf = printed;
        starts = begins;
        int pages = pdf.getNumberOfPages() + spool.pages();
        List<List<PDPage>> parts = parts();
        List<PageContent> feet = feet(parts, pages);
        PDType0Font serif = regular.embed(pdf);
        for (PDPage page : parts.stream().flatMap(List::stream).toList()) {
            page.getResources().put(COSName.getPDFName(TableDrawing.REGULAR), serif);
        }
        long firstKey = keepPlaces(serif, bold.embed(pdf), pages);
        ByteArrayOutputStream base = new ByteArrayOutputStream();
        pdf.save(base);
        append(base.toByteArray(), feet, firstKey, out);
    }

    /** The printed pages of each part. */
    private List<List<PDPage>> parts() {
        List<PDPage> all = new ArrayList<>();
        pdf.getPages().forEach(all::add);
        List<List<PDPage>> parts = new ArrayList<>();
        int from = 0;
        for (int part = 0; part <= drawings.size(); part++) {
            int until = startOf(part + 1, all.size());
            parts.add(all.subList(from, until));
            from = until;
        }
        return parts;
    }

    /** On which page a part begins; nothing is printed of a part in which there is nothing. */
    private int startOf(int part, int end) {
        SortedMap<Integer, Integer> later = starts.tailMap(part);
        return later.isEmpty() ? end : later.get(later.firstKey());
    }

    /** Draws the feet of the printed pages onto them, and those of the drawn ones, which are returned. */
    private List<PageContent> feet(List<List<PDPage>> parts, int pages) throws IOException {
        List<PageContent> feet = new ArrayList<>();
        int number = 0;
        for (int part = 0; part < parts.size(); part++) {
            for (PDPage page : parts.get(part)) {
                bracket(page, foot("Q\n", ++number, pages));
            }
            for (int page = 0; part < drawings.size() && page < drawings.get(part).pages(); page++) {
                feet.add(foot("", ++number, pages));
            }
        }
        return feet;
    }

    private PageContent foot(String before, int number, int pages) {
        PageContent foot = new PageContent(256).raw(before);
        frame.foot(paper.footer(), Paper.pageOf(number, pages), regular, TableDrawing.REGULAR, foot);
        return foot;
    }

    /** The page's own content may leave its state as it likes: it is put in brackets, of which the foot brings the second. */
    private void bracket(PDPage page, PageContent foot) throws IOException {
        List<PDStream> streams = new ArrayList<>();
        streams.add(stream(new byte[] {'q', '\n'}, 2));
        page.getContentStreams().forEachRemaining(streams::add);
        streams.add(stream(foot.bytes(), foot.length()));
        page.setContents(streams);
    }

    private PDStream stream(byte[] content, int length) throws IOException {
        return new PDStream(pdf, new ByteArrayInputStream(content, 0, length), COSName.FLATE_DECODE);
    }

    /** Puts empty nodes where the drawn pages, the tables' tags and the index of these belong; says the first free key of that index. */
    private long keepPlaces(PDType0Font serif, PDType0Font serifBold, int pages) {
        COSDictionary pageTree = pdf.getPages().getCOSObject();
        COSArray kids = pageTree.getCOSArray(COSName.KIDS);
        COSDictionary tags = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(TREE_ROOT);
        COSDictionary body = body(tags);
        COSArray bodyKids = kids(body);
        int printed = kids.size();
        for (int t = drawings.size() - 1; t >= 0; t--) {
            COSDictionary node = new COSDictionary();
            node.setItem(COSName.TYPE, COSName.PAGES);
            node.setItem(COSName.PARENT, pageTree);
            node.setItem(COSName.KIDS, new COSArray());
            node.setInt(COSName.COUNT, 0);
            if (t == 0) { // somebody must hold the faces until the drawn pages do
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName(TableDrawing.REGULAR), serif);
                resources.put(COSName.getPDFName(TableDrawing.BOLD), serifBold);
                node.setItem(COSName.RESOURCES, resources);
            }
            kids.add(startOf(t + 1, printed), node);
            bodyKids.add(starts.headMap(t + 1).size(), element("Table", body));
            if (drawings.get(t).isHeaded()) {
                bodyKids.add(starts.headMap(t + 1).size(), element(KEPT_HEADING, body));
            }
        }
        pageTree.setInt(COSName.COUNT, pages);
        COSDictionary old = tags.getCOSDictionary(PARENT_TREE);
        long next = tags.getLong(NEXT_KEY);
        COSArray limits = new COSArray();
        limits.add(COSInteger.ZERO);
        limits.add(COSInteger.get(next - 1));
        old.setItem(COSName.LIMITS, limits);
        COSDictionary drawn = new COSDictionary();
        drawn.setItem(COSName.NUMS, new COSArray());
        COSArray both = new COSArray();
        both.add(old);
        both.add(drawn);
        COSDictionary index = new COSDictionary();
        index.setItem(COSName.KIDS, both);
        tags.setItem(PARENT_TREE, index);
        tags.setLong(NEXT_KEY, next + pages);
        return next;
    }

    private static COSDictionary element(String tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setName(COSName.S, tag);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.K, new COSArray());
        return element;
    }

    /** The one element below the document that holds all parts. */
    private static COSDictionary body(COSDictionary tags) {
        COSDictionary document = onlyKid(tags);
        return onlyKid(document);
    }

    private static COSArray kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            return several;
        }
        COSArray one = new COSArray();
        one.add(kids);
        element.setItem(COSName.K, one);
        return one;
    }

    private static COSDictionary onlyKid(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        return (COSDictionary) (kids instanceof COSArray array ? array.getObject(0) : kids);
    }

    private void append(byte[] base, List<PageContent> feet, long firstKey, OutputStream out) throws IOException {
        SavedParts saved = SavedParts.of(base);
        AppendedObjects objects = new AppendedObjects(base, saved.firstFree(), out);
        int pages = spool.pages();
        long contents = objects.reserve(3L * pages); // of each page: its content, its foot, itself
        long lists = objects.reserve(pages); // of each page: the tags of its marked contents
        long resources = objects.reserve(1);
        objects.body(resources).raw(saved.resources());
        for (int page = 0; page < pages; page++) {
            spool.copy(page, objects.beginStream(contents + 3L * page, spool.length(page)));
            objects.endStream();
            objects.stream(contents + 3L * page + 1, feet.get(page).bytes(), feet.get(page).length());
        }
        int before = 0;
        Iterator<Long> headings = saved.headings().iterator();
        for (int t = 0; t < drawings.size(); t++) {
            TableDrawing drawing = drawings.get(t);
            new PageNodes(objects, saved.pageTree(), saved.pageNodes().get(t), contents + 3L * before, resources, firstKey + before).write(drawing.pages(), frame);
            long heading = drawing.isHeaded() ? headings.next() : 0;
            new TableTags(objects, saved.body(), heading, saved.tables().get(t), drawing, contents + 3L * before, lists + before).write();
            before += drawing.pages();
        }
        StringBuilder index = new StringBuilder("<< /Limits [" + firstKey + " " + (firstKey + pages - 1) + "] /Nums [");
        for (int page = 0; page < pages; page++) {
            index.append(firstKey + page).append(' ').append(lists + page).append(" 0 R ");
        }
        objects.replace(saved.index(), index.append("] >>").toString());
        objects.end(saved.startXref(), saved.trailer());
    }

    /** What the saved parts are to be continued by: numbers of its objects, the end of its file. */
    private record SavedParts(long startXref, long firstFree, String trailer, long pageTree, List<Long> pageNodes, long body, List<Long> headings, List<Long> tables, long index, String resources) {

        static SavedParts of(byte[] base) throws IOException {
            try (PDDocument saved = Loader.loadPDF(base)) {
                COSDocument objects = saved.getDocument();
                COSDictionary end = objects.getTrailer();
                long free = objects.getXrefTable().keySet().stream().mapToLong(key -> key.getNumber()).max().orElseThrow() + 1;
                String trailer = " /Root " + number(end.getItem(COSName.ROOT)) + " 0 R /Info " + number(end.getItem(COSName.INFO)) + " 0 R /ID [" + ids(end.getCOSArray(COSName.ID)) + "]";
                COSDictionary catalog = saved.getDocumentCatalog().getCOSObject();
                COSDictionary pageTree = catalog.getCOSDictionary(COSName.PAGES);
                List<Long> nodes = new ArrayList<>();
                String resources = null;
                for (COSBase kid : pageTree.getCOSArray(COSName.KIDS)) {
                    COSDictionary node = (COSDictionary) ((COSObject) kid).getObject();
                    if (COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
                        nodes.add(number(kid));
                        resources = node.containsKey(COSName.RESOURCES) ? resources(node) : resources;
                    }
                }
                COSDictionary tags = catalog.getCOSDictionary(TREE_ROOT);
                COSDictionary document = onlyKid(tags);
                List<Long> headings = new ArrayList<>();
                List<Long> tables = new ArrayList<>();
                for (COSBase kid : onlyKid(document).getCOSArray(COSName.K)) {
                    switch (((COSDictionary) ((COSObject) kid).getObject()).getNameAsString(COSName.S)) {
                        case "Table" -> tables.add(number(kid));
                        case KEPT_HEADING -> headings.add(number(kid));
                        default -> { } // a printed part
                    }
                }
                COSBase body = document.getItem(COSName.K);
                return new SavedParts(objects.getStartXref(), Math.max(free, end.getLong(COSName.SIZE)), trailer, number(catalog.getItem(COSName.PAGES)), nodes,
                    number(body instanceof COSObject && ((COSObject) body).getObject() instanceof COSDictionary ? body : document.getCOSArray(COSName.K).get(0)), headings, tables,
                    number(tags.getCOSDictionary(PARENT_TREE).getCOSArray(COSName.KIDS).get(1)), resources);
            }
        }

        private static String resources(COSDictionary node) {
            StringBuilder text = new StringBuilder("<< /Font << ");
            node.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT).entrySet()
                .forEach(font -> text.append('/').append(font.getKey().getName()).append(' ').append(number(font.getValue())).append(" 0 R "));
            return text.append(">> >>").toString();
        }

        private static String ids(COSArray ids) {
            StringBuilder text = new StringBuilder();
            ids.forEach(id -> text.append('<').append(((COSString) id).toHexString()).append('>'));
            return text.toString();
        }

        private static long number(COSBase reference) {
            return ((COSObject) reference).getObjectNumber();
        }
    }
}
