package kabinet.document.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.document.entity.Sketch;

/**
 * A paper for the office, put together from top to bottom and printed by {@link PaperPdf}. Every text is plain text: nothing given here is taken
 * for markup. The words a paper brings itself are Russian, since the paper is filed in a Russian office whatever language its reader has chosen.
 */
public final class Paper {

    /** Room to write a date by hand. */
    static final String NO_DATE = "«____» ______________ 20___ г.";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("kabinet.document.texts", Locale.forLanguageTag("ru"));

    private final String title;
    private final List<PaperAttachment> attachments = new ArrayList<>();
    private List<Consumer<DrawnPaper>> blocks = new ArrayList<>();
    private String footer = "";
    private boolean wide;
    private boolean compact;

    private Paper(String title) {
        this.title = title;
    }

    /**
     * A new paper. The title becomes the document's metadata and, wherever {@link #heading} is called, its headline.
     *
     * @param title not blank: readers and archives name the document by it
     */
    public static Paper titled(String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a paper needs a title");
        }
        return new Paper(title);
    }

    /** Prints on landscape pages. */
    public Paper wide() {
        wide = true;
        return this;
    }

    /** Prints smaller letters with less between them, for papers that should not take a page more than they need. */
    public Paper compact() {
        compact = true;
        return this;
    }

    /** A line at the left of every page's foot, such as the paper's number and checksum; the page numbers stand at the right. */
    public Paper footer(String text) {
        footer = text;
        return this;
    }

    /**
     * Puts a file into the paper, as data that belong to it; it is not printed.
     *
     * @throws IllegalArgumentException if there is one of that name already
     */
    public Paper attach(PaperAttachment file) {
        if (attachments.stream().anyMatch(a -> a.name().equals(file.name()))) {
            throw new IllegalArgumentException("attached twice: " + file.name());
        }
        attachments.add(file);
        return this;
    }

    private Paper add(Consumer<DrawnPaper> block) {
        blocks.add(block);
        return this;
    }

    /** Who issues the paper, centred at the top: the first line is the name, the others address and codes. */
    public Paper organisation(String name, String... lines) {
        return add(b -> b.organisation(name, List.of(lines)));
    }

    /**
     * Who issues the paper at the top left, as {@link #organisation} has it, and the approval at the top right: «УТВЕРЖДАЮ», position, line for the signature with its decoding, date.
     *
     * @param approver whose name may be empty: to be written by hand
     * @param date null leaves room to write it by hand
     */
    public Paper approved(String name, List<String> lines, PaperSignature approver, LocalDate date) {
        return add(b -> b.approved(name, lines, approver, date));
    }

    /** The title as headline, with lines below it such as number and subject. */
    public Paper heading(String... lines) {
        return add(b -> b.heading(title, List.of(lines)));
    }

    /** Place at the left and date at the right, as under the headline of an act. */
    public Paper dateline(String place, LocalDate date) {
        return add(b -> b.dateline(place, date));
    }

    /** A numbered or plain heading within the paper. */
    public Paper section(String text) {
        return add(b -> b.section(text));
    }

    /** A paragraph. */
    public Paper paragraph(String text) {
        return add(b -> b.paragraph(text));
    }

    /** A paragraph in small print. */
    public Paper note(String text) {
        return add(b -> b.note(text));
    }

    /** A numbered list. */
    public Paper list(List<String> items) {
        return add(b -> b.list(items));
    }

    /** Names at the left, values at the right: the head of a form. Pairs in order: name, value, name, value. */
    public Paper facts(String... namesAndValues) {
        return add(b -> b.facts(namesAndValues));
    }

    /** A table whose head is repeated on every page. */
    public Paper table(List<PaperColumn> columns, List<? extends List<String>> rows) {
        return table(columns, rows, List.of());
    }

    /**
     * A table whose head is repeated on every page. The last rows stay with what follows it.
     *
     * @param rows  cells in the columns' order; null and missing cells stay empty; made by {@link #group}, a heading over all columns
     * @param total cells of a last row in bold, which stays with the row before it, or empty for none
     */
    public Paper table(List<PaperColumn> columns, List<? extends List<String>> rows, List<String> total) {
        return add(b -> b.table(columns, rows, total));
    }

    /** A row of a table that is the heading of the rows below it. */
    public static List<String> group(String text) {
        return new PaperTable.Group(text);
    }

    /** Lines for signatures with their decoding; those of one call stay in the order given. */
    public Paper signatures(List<PaperSignature> signatures) {
        return add(b -> b.signatures(signatures));
    }

    /**
     * A picture, such as a code to check the paper by.
     *
     * @param image       PNG or JPEG
     * @param widthMm     printed width in millimetres; of a picture that is higher than wide, its height
     * @param description for those who cannot see it
     * @param note        small print beside it, or empty
     */
    public Paper picture(byte[] image, int widthMm, String description, String note) {
        return add(b -> b.picture(image, widthMm, description, note));
    }

    /** A drawing as wide as the text, parted where it may be if it is higher than a page. */
    public Paper sketch(Sketch sketch) {
        return add(b -> b.sketch(sketch));
    }

    /** What the end of a page must not part, such as the closing words and the signatures below them: where it does not fit, it begins on a new page. */
    public Paper together(Consumer<Paper> content) {
        List<Consumer<DrawnPaper>> around = blocks;
        List<Consumer<DrawnPaper>> within = new ArrayList<>();
        blocks = within;
        content.accept(this);
        blocks = around;
        return add(b -> b.together(() -> within.forEach(block -> block.accept(b))));
    }

    /** What follows begins on a new page. */
    public Paper pageBreak() {
        return add(DrawnPaper::pageBreak);
    }

    List<PaperAttachment> attachments() {
        return attachments;
    }

    String title() {
        return title;
    }

    boolean isWide() {
        return wide;
    }

    String footer() {
        return footer;
    }

    /** Draws all blocks in their order. */
    void draw(DrawnPaper to) {
        if (compact) {
            to.compact();
        }
        blocks.forEach(block -> block.accept(to));
    }

    /** «Стр. 3 из 7». */
    static String pageOf(int page, int pages) {
        return word("page") + '\u00A0' + page + '\u00A0' + word("of") + '\u00A0' + pages;
    }

    static String word(String key) {
        return WORDS.getString("document.paper." + key);
    }
}
