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
    private final XhtmlText body = new XhtmlText();
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
        body.element("h2", null, text);
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
     * A table whose head is repeated on every page.
     *
     * @param rows  cells in the columns' order; null and missing cells stay empty
     * @param total cells of a last row in bold, which stays with the row before it, or empty for none
     */
    public Paper table(List<PaperColumn> columns, List<? extends List<String>> rows, List<String> total) {
        int weights = columns.stream().mapToInt(PaperColumn::weight).sum();
        body.open("table", "grid").open("thead", null).open("tr", null);
        for (PaperColumn column : columns) {
            body.headCell(column.name(), 100.0 * column.weight() / weights);
        }
        body.close("tr").close("thead").open("tbody", rows.size() == 1 ? "end" : null);
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 && i + 1 == rows.size() && !total.isEmpty()) {
                body.close("tbody").open("tbody", "end");
            }
            row(columns, rows.get(i), null);
        }
        if (!total.isEmpty()) {
            row(columns, total, "total");
        }
        body.close("tbody").close("table");
        return this;
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
        body.open("div", "together");
        content.accept(this);
        body.close("div");
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

    String xhtml() {
        String foot = PaperPage.style(wide, footer, word("page"), word("of"));
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ru\" xml:lang=\"ru\"><head><title>" + XhtmlText.escaped(title) + "</title><style>"
                + XhtmlText.escaped(foot) + "</style></head><body>" + body + "</body></html>";
    }

    private void row(List<PaperColumn> columns, List<String> cells, String kind) {
        body.open("tr", kind);
        for (int i = 0; i < columns.size(); i++) {
            body.element("td", columns.get(i).align().cssClass(), i < cells.size() && cells.get(i) != null ? cells.get(i) : "");
        }
        body.close("tr");
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
