package kabinet.document.control;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kabinet.base.Turns;
import kabinet.document.entity.PaperAttachment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A PDF/A file of one or more papers of any length, each on pages of its own that are counted by themselves: drawn page by page into a spool, so that thousands
 * of rows take seconds and little memory. PDFBox saves a file that says what archives want to know and has the fonts; the drawn pages and their tags follow it as an
 * incremental update (ISO 32000-1, 7.5.6).
 */
public final class PaperFile implements Closeable {

    private static final GlyphTable SERIF = new GlyphTable("/fonts/PTF55F.ttf");
    private static final GlyphTable SERIF_BOLD = new GlyphTable("/fonts/PTF75F.ttf");
    /** A long paper takes a core for seconds: others may not take them all. */
    private static final Turns PRINTING = new Turns(2, 30);
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName TREE_ROOT = COSName.getPDFName("StructTreeRoot");

    /** A picture on a page. @param image null if it is drawn on the page itself @param box left, bottom, right, top edge, points */
    record Figure(byte[] image, String description, String box) {
    }

    private final String title;
    private final PaperFrame frame;
    private final EmbeddedFace regular = new EmbeddedFace(SERIF);
    private final EmbeddedFace bold = new EmbeddedFace(SERIF_BOLD);
    private final PageSpool spool;
    private final TagTape tape = new TagTape();
    private final List<Figure> figures = new ArrayList<>();
    private final List<PaperAttachment> attachments = new ArrayList<>();
    private final List<DrawnPaper> papers = new ArrayList<>();

    /**
     * Takes a turn at printing, which closing gives back.
     *
     * @param title of the file, not blank
     * @param wide whether pages are landscape
     * @throws kabinet.base.BusyException if for long enough others print
     */
    public PaperFile(String title, boolean wide) throws IOException {
        this.title = SERIF.known(CellText.printable(title).replace('\n', ' '));
        frame = PaperFrame.of(wide);
        PRINTING.enter();
        try {
            spool = new PageSpool();
        } catch (IOException | RuntimeException e) {
            PRINTING.leave();
            throw e;
        }
    }

    /** A file that travels inside. */
    public void attach(PaperAttachment file) {
        attachments.add(file);
    }

    /** The next paper; the one before it is finished then. @param footer a line at the left of each of its pages' feet */
    public DrawnPaper begin(String footer) throws IOException {
        finishLast();
        tape.add(TagTape.PAPER);
        DrawnPaper paper = new DrawnPaper(this, footer);
        papers.add(paper);
        return paper;
    }

    private void finishLast() throws IOException {
        if (!papers.isEmpty()) {
            papers.get(papers.size() - 1).finish();
        }
    }

    PaperFrame frame() {
        return frame;
    }

    EmbeddedFace regular() {
        return regular;
    }

    EmbeddedFace bold() {
        return bold;
    }

    TagTape tape() {
        return tape;
    }

    /** Takes a full page; says how many there are. */
    int spool(PageContent page) throws IOException {
        spool.add(page.bytes(), page.length());
        return spool.pages();
    }

    /** Puts a picture in; says by which name pages show it. */
    String figure(byte[] image, String description, double left, double bottom, double right, double top) {
        figures.add(new Figure(image, description, String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", left, bottom, right, top)));
        return "Im" + (figures.size() - 1);
    }

    /** Writes the file. Nothing can be added afterwards. @throws IllegalStateException without a paper */
    public void write(OutputStream out) throws IOException {
        if (papers.isEmpty()) {
            throw new IllegalStateException("no paper");
        }
        finishLast();
        List<PageContent> feet = feet();
        try (PDDocument pdf = ArchivePdf.titled(title)) {
            PaperAttachments.embed(attachments, pdf);
            keepPlaces(pdf);
            ByteArrayOutputStream base = new ByteArrayOutputStream();
            pdf.save(base);
            append(base.toByteArray(), feet, out);
        }
    }

    private List<PageContent> feet() {
        List<PageContent> feet = new ArrayList<>();
        for (DrawnPaper paper : papers) {
            for (int page = 1; page <= paper.pages(); page++) {
                PageContent foot = new PageContent(256);
                frame.foot(paper.footer(), Paper.pageOf(page, paper.pages()), regular, PageFlow.REGULAR, foot);
                feet.add(foot);
            }
        }
        return feet;
    }

    /** Puts empty nodes where the drawn ones, the tags and their index belong. */
    private void keepPlaces(PDDocument pdf) throws IOException {
        PDResources resources = new PDResources(); // somebody must hold these until the drawn pages do
        resources.put(COSName.getPDFName(PageFlow.REGULAR), regular.embed(pdf));
        if (bold.isUsed()) {
            resources.put(COSName.getPDFName(PageFlow.BOLD), bold.embed(pdf));
        }
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).image() == null) {
                continue;
            }
            resources.put(COSName.getPDFName("Im" + i), PDImageXObject.createFromByteArray(pdf, figures.get(i).image(), null));
        }
        COSDictionary pages = pdf.getPages().getCOSObject();
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.TYPE, COSName.PAGES);
        node.setItem(COSName.PARENT, pages);
        node.setItem(COSName.KIDS, new COSArray());
        node.setInt(COSName.COUNT, 0);
        node.setItem(COSName.RESOURCES, resources);
        pages.setItem(COSName.KIDS, only(node));
        pages.setInt(COSName.COUNT, spool.pages());
        COSDictionary tags = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(TREE_ROOT);
        COSDictionary document = new COSDictionary();
        document.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        document.setName(COSName.S, "Document");
        document.setItem(COSName.P, tags);
        document.setItem(COSName.K, new COSArray());
        tags.setItem(COSName.K, only(document));
        COSDictionary index = new COSDictionary();
        index.setItem(COSName.NUMS, new COSArray());
        tags.setItem(PARENT_TREE, index);
        tags.setLong(NEXT_KEY, spool.pages());
    }

    private static COSArray only(COSBase one) {
        COSArray array = new COSArray();
        array.add(one);
        return array;
    }

    private void append(byte[] base, List<PageContent> feet, OutputStream out) throws IOException {
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
        new PageNodes(objects, saved.pageTree(), saved.pageNode(), contents, resources, 0).write(pages, frame);
        String held = new TagTree(objects, tape, figures, saved.document(), contents, lists).write();
        objects.replace(saved.document(), "<< /Type /StructElem /S /Document /P " + saved.tags() + " 0 R /K [" + held + "] >>");
        StringBuilder index = new StringBuilder("<< /Nums [");
        for (int page = 0; page < pages; page++) {
            index.append(page).append(' ').append(lists + page).append(" 0 R ");
        }
        objects.replace(saved.index(), index.append("] >>").toString());
        objects.end(saved.startXref(), saved.trailer());
    }

    @Override
    public void close() throws IOException {
        try (spool; regular; bold) {
            PRINTING.leave();
        }
    }

    /** What the saved file is to be continued by: numbers of its objects, the end of its file. */
    private record SavedParts(long startXref, long firstFree, String trailer, long pageTree, long pageNode, long tags, long document, long index, String resources) {

        static SavedParts of(byte[] base) throws IOException {
            try (PDDocument saved = Loader.loadPDF(base)) {
                COSDocument objects = saved.getDocument();
                COSDictionary end = objects.getTrailer();
                long free = objects.getXrefTable().keySet().stream().mapToLong(key -> key.getNumber()).max().orElseThrow() + 1;
                String trailer = " /Root " + number(end.getItem(COSName.ROOT)) + " 0 R /Info " + number(end.getItem(COSName.INFO)) + " 0 R /ID [" + ids(end.getCOSArray(COSName.ID)) + "]";
                COSDictionary catalog = saved.getDocumentCatalog().getCOSObject();
                COSBase node = catalog.getCOSDictionary(COSName.PAGES).getCOSArray(COSName.KIDS).get(0);
                COSDictionary tags = catalog.getCOSDictionary(TREE_ROOT);
                return new SavedParts(objects.getStartXref(), Math.max(free, end.getLong(COSName.SIZE)), trailer, number(catalog.getItem(COSName.PAGES)), number(node),
                    number(catalog.getItem(TREE_ROOT)), number(tags.getCOSArray(COSName.K).get(0)), number(tags.getItem(PARENT_TREE)),
                    resources(((COSDictionary) ((COSObject) node).getObject()).getCOSDictionary(COSName.RESOURCES)));
            }
        }

        private static String resources(COSDictionary held) {
            StringBuilder text = new StringBuilder("<< ");
            for (COSName kind : List.of(COSName.FONT, COSName.XOBJECT)) {
                COSDictionary named = held.getCOSDictionary(kind);
                if (named != null) {
                    text.append('/').append(kind.getName()).append(" << ");
                    named.entrySet().forEach(one -> text.append('/').append(one.getKey().getName()).append(' ').append(number(one.getValue())).append(" 0 R "));
                    text.append(">> ");
                }
            }
            return text.append(">>").toString();
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
