package kabinet.document.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import kabinet.base.RussianWords;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;

/**
 * A paper for the office, put together from top to bottom and printed by {@link PaperPdf}. Every text is plain text: nothing given here is taken
 * for markup. The words a paper brings itself are Russian, since the paper is filed in a Russian office whatever language its reader has chosen.
 */
public final class Paper {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("kabinet.document.texts", Locale.forLanguageTag("ru"));

    private final String title;
    /** What stands before each of the large tables; {@link #body} follows the last one. */
    private final List<XhtmlText> parts = new ArrayList<>();
    private final List<PaperTable> tables = new ArrayList<>();
    private XhtmlText body = new XhtmlText();
    private int depth;
    /** What stands before the last heading, the heading, and where it ends. */
    private XhtmlText beginning;
    private String heading;
    private int headed;
    private String footer = "";
    private final List<PaperAttachment> attachments = new ArrayList<>();
    private boolean wide;

    private Paper(String title) {
        this.title = title;
    }

    /**
     * A new paper. The title becomes the document's metadata and, wherever {@link #heading()} is called, its headline.
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

    /** Who issues the paper, centred at the top: the first line is the name, the others address and codes. */
    public Paper organisation(String name, String... lines) {
        body.open("div", "organisation").element("p", "name", name);
        Arrays.stream(lines).forEach(line -> body.element("p", null, line));
        body.close("div");
        return this;
    }

    /**
     * The approval at the top right: «УТВЕРЖДАЮ», position, line for the signature with its decoding, date.
     *
     * @param date null leaves room to write it by hand
     */
    public Paper grif(String position, String name, LocalDate date) {
        body.open("div", "grif").element("p", "word", word("approve")).element("p", null, position);
        body.open("table", null).open("tr", null);
        signatureCells(name);
        body.close("tr").close("table");
        body.element("p", null, date == null ? "«____» ______________ 20___ г." : RussianWords.date(date)).close("div");
        return this;
    }

    /** The title as headline, with lines below it such as number and subject. */
    public Paper heading(String... lines) {
        body.element("h1", null, title);
        Arrays.stream(lines).forEach(line -> body.element("p", "subtitle", line));
        return this;
    }

    /** Place at the left and date at the right, as under the headline of an act. */
    public Paper dateline(String place, LocalDate date) {
        body.open("table", "dateline").open("tr", null).element("td", null, place).element("td", "right", RussianWords.date(date)).close("tr").close("table");
        return this;
    }

    /** A numbered or plain heading within the paper. */
    public Paper section(String text) {
        beginning = new XhtmlText().append(body);
        heading = text;
        body.element("h2", null, text);
        headed = body.length();
        return this;
    }

    /** A paragraph. */
    public Paper paragraph(String text) {
        body.element("p", null, text);
        return this;
    }

    /** A paragraph in small print. */
    public Paper note(String text) {
        body.element("p", "note", text);
        return this;
    }

    /** A numbered list. */
    public Paper list(List<String> items) {
        body.open("ol", null);
        items.forEach(item -> body.element("li", null, item));
        body.close("ol");
        return this;
    }

    /** Names at the left, values at the right: the head of a form. Pairs in order: name, value, name, value. */
    public Paper facts(String... namesAndValues) {
        body.open("table", "facts");
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            body.open("tr", null).element("th", null, namesAndValues[i]).element("td", null, namesAndValues[i + 1]).close("tr");
        }
        body.close("table");
        return this;
    }

    /** A table whose head is repeated on every page. */
    public Paper table(List<PaperColumn> columns, List<? extends List<String>> rows) {
        return table(columns, rows, List.of());
    }

    /**
     * A table whose head is repeated on every page. In a paper of many rows a long one begins on a new page, and what
     * follows it stands with its last rows: all others are drawn by a faster hand then, see {@link LongPaper}.
     *
     * @param rows  cells in the columns' order; null and missing cells stay empty; made by {@link #group}, a heading over all columns
     * @param total cells of a last row in bold, which stays with the row before it, or empty for none
     */
    public Paper table(List<PaperColumn> columns, List<? extends List<String>> rows, List<String> total) {
        if (depth > 0 || rows.size() < LongPaper.ROWS_OF_A_TABLE) {
            new PaperTable("", columns, rows, total).write(body);
            return this;
        }
        boolean begins = beginning != null && headed == body.length(); // its heading goes with it
        parts.add(begins ? beginning : body);
        tables.add(new PaperTable(begins ? heading : "", columns, rows, total));
        body = new XhtmlText();
        beginning = null;
        return this;
    }

    /** A row of a table that is the heading of the rows below it. */
    public static List<String> group(String text) {
        return new PaperTable.Group(text);
    }

    /** Lines for signatures with their decoding; those of one call stay in the order given. */
    public Paper signatures(List<PaperSignature> signatures) {
        body.open("div", "signatures");
        for (PaperSignature signature : signatures) {
            body.open("table", "signature").open("tr", null).element("td", "role", signature.role());
            signatureCells(signature.name());
            body.close("tr").open("tr", null).element("td", "caption", "");
            for (String caption : new String[] {word("signature"), "", word("name"), ""}) {
                body.element("td", "caption", caption.isEmpty() ? "" : "(" + caption + ")");
            }
            body.close("tr").close("table");
        }
        body.close("div");
        return this;
    }

    /**
     * A picture, such as a code to check the paper by.
     *
     * @param image       PNG or JPEG
     * @param widthMm     printed width in millimetres
     * @param description for those who cannot see it
     * @param note        small print beside it, or empty
     */
    public Paper picture(byte[] image, int widthMm, String description, String note) {
        boolean png = image.length > 1 && image[0] == (byte) 0x89 && image[1] == 'P';
        String source = (png ? "data:image/png;base64," : "data:image/jpeg;base64,") + Base64.getEncoder().encodeToString(image);
        body.open("table", "picture").open("tr", null).open("td", null).picture(source, widthMm, description).close("td")
                .element("td", "note", note).close("tr").close("table");
        return this;
    }

    /** What the end of a page must not part, such as the closing words and the signatures below them: where it does not fit, it begins on a new page. */
    public Paper together(Consumer<Paper> content) {
        depth++;
        body.open("div", "together");
        content.accept(this);
        body.close("div");
        depth--;
        return this;
    }

    /** What follows begins on a new page. */
    public Paper pageBreak() {
        body.open("div", "pagebreak").close("div");
        return this;
    }

    List<PaperAttachment> attachments() {
        return attachments;
    }

    boolean isLong() {
        return tables.stream().mapToInt(t -> t.rows().size()).sum() >= LongPaper.ROWS;
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

    /** The large tables in their order. */
    List<PaperTable> tables() {
        return tables;
    }

    /** «Стр. 3 из 7». */
    static String pageOf(int page, int pages) {
        return word("page") + '\u00A0' + page + '\u00A0' + word("of") + '\u00A0' + pages;
    }

    String xhtml() {
        XhtmlText all = new XhtmlText();
        for (int i = 0; i < tables.size(); i++) {
            all.append(parts.get(i));
            tables.get(i).write(all);
        }
        return page(PaperPage.style(wide, footer, word("page"), word("of")), all.append(body));
    }

    /**
     * The paper without what was drawn of its large tables, and without feet: what stands between the drawn parts, each with an id of its own.
     *
     * @param drawn how many rows of each large table were drawn; one of which none were stays where it is
     */
    String xhtmlWithout(int[] drawn) {
        XhtmlText all = new XhtmlText();
        XhtmlText part = new XhtmlText();
        int number = 0;
        for (int i = 0; i < tables.size(); i++) {
            part.append(parts.get(i));
            if (drawn[i] > 0) {
                all.part(LongPaper.PART + number, number > 0, part);
                part = new XhtmlText();
                number++;
            }
            if (drawn[i] < tables.get(i).rows().size()) {
                tables.get(i).from(drawn[i]).write(part);
            }
        }
        all.part(LongPaper.PART + number, number > 0, part.append(body));
        return page(PaperPage.style(wide), all);
    }

    private String page(String css, XhtmlText content) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ru\" xml:lang=\"ru\"><head><title>" + XhtmlText.escaped(title) + "</title><style>"
                + XhtmlText.escaped(css) + "</style></head><body>" + content + "</body></html>";
    }

    /** ________ / ________ / */
    private void signatureCells(String name) {
        for (String[] cell : new String[][] {{"line", ""}, {"slash", "/"}, {"person", name}, {"slash", "/"}}) {
            body.element("td", cell[0], cell[1]);
        }
    }

    private static String word(String key) {
        return WORDS.getString("document.paper." + key);
    }
}
