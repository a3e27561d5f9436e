package kabinet.document.control;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import kabinet.base.RussianWords;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;

/** A short paper as a page for the renderer of style sheets, which takes milliseconds and a hundred kilobytes a row of a table. */
final class PaperXhtml implements PaperBlocks {

    private final XhtmlText body = new XhtmlText();

    @Override
    public void organisation(String name, List<String> lines) {
        body.open("div", "organisation").element("p", "name", name);
        lines.forEach(line -> body.element("p", null, line));
        body.close("div");
    }

    @Override
    public void grif(String position, String name, LocalDate date) {
        body.open("div", "grif").element("p", "word", Paper.word("approve")).element("p", null, position);
        body.open("table", null).open("tr", null);
        signatureCells(name);
        body.close("tr").close("table");
        body.element("p", null, date == null ? Paper.NO_DATE : RussianWords.date(date)).close("div");
    }

    @Override
    public void heading(String title, List<String> lines) {
        body.element("h1", null, title);
        lines.forEach(line -> body.element("p", "subtitle", line));
    }

    @Override
    public void dateline(String place, LocalDate date) {
        body.open("table", "dateline").open("tr", null).element("td", null, place).element("td", "right", RussianWords.date(date)).close("tr").close("table");
    }

    @Override
    public void section(String text) {
        body.element("h2", null, text);
    }

    @Override
    public void paragraph(String text) {
        body.element("p", null, text);
    }

    @Override
    public void note(String text) {
        body.element("p", "note", text);
    }

    @Override
    public void list(List<String> items) {
        body.open("ol", null);
        items.forEach(item -> body.element("li", null, item));
        body.close("ol");
    }

    @Override
    public void facts(List<String> namesAndValues) {
        body.open("table", "facts");
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            body.open("tr", null).element("th", null, namesAndValues.get(i)).element("td", null, namesAndValues.get(i + 1)).close("tr");
        }
        body.close("table");
    }

    @Override
    public void table(PaperTable<?> table) {
        int weights = table.columns().stream().mapToInt(PaperColumn::weight).sum();
        body.open("table", "grid").open("thead", null).open("tr", null);
        for (PaperColumn column : table.columns()) {
            body.headCell(column.name(), 100.0 * column.weight() / weights);
        }
        List<String> total = table.total().get();
        Iterator<? extends List<String>> rows = table.rows().iterator();
        body.close("tr").close("thead").open("tbody", table.count() == 1 ? "end" : null);
        for (boolean first = true; rows.hasNext(); first = false) {
            List<String> row = rows.next();
            if (!first && !rows.hasNext() && !total.isEmpty()) {
                body.close("tbody").open("tbody", "end");
            }
            row(table.columns(), row, null);
        }
        if (!total.isEmpty()) {
            row(table.columns(), total, "total");
        }
        body.close("tbody").close("table");
    }

    private void row(List<PaperColumn> columns, List<String> cells, String kind) {
        if (cells instanceof PaperTable.Group) {
            body.open("tr", "group").spanningCell(cells.get(0), columns.size()).close("tr");
            return;
        }
        body.open("tr", kind);
        for (int i = 0; i < columns.size(); i++) {
            body.element("td", columns.get(i).align().cssClass(), PaperTable.cell(cells, i));
        }
        body.close("tr");
    }

    @Override
    public void signatures(List<PaperSignature> signatures) {
        body.open("div", "signatures");
        for (PaperSignature signature : signatures) {
            body.open("table", "signature").open("tr", null).element("td", "role", signature.role());
            signatureCells(signature.name());
            body.close("tr").open("tr", null).element("td", "caption", "");
            for (String caption : new String[] {Paper.word("signature"), "", Paper.word("name"), ""}) {
                body.element("td", "caption", caption.isEmpty() ? "" : "(" + caption + ")");
            }
            body.close("tr").close("table");
        }
        body.close("div");
    }

    @Override
    public void picture(byte[] image, int widthMm, String description, String note) {
        boolean png = image.length > 1 && image[0] == (byte) 0x89 && image[1] == 'P';
        String source = (png ? "data:image/png;base64," : "data:image/jpeg;base64,") + Base64.getEncoder().encodeToString(image);
        body.open("table", "picture").open("tr", null).open("td", null).picture(source, widthMm, description).close("td")
                .element("td", "note", note).close("tr").close("table");
    }

    @Override
    public void together(Consumer<PaperBlocks> content) {
        body.open("div", "together");
        content.accept(this);
        body.close("div");
    }

    @Override
    public void pageBreak() {
        body.open("div", "pagebreak").close("div");
    }

    /** ________ / ________ / */
    private void signatureCells(String name) {
        for (String[] cell : new String[][] {{"line", ""}, {"slash", "/"}, {"person", name}, {"slash", "/"}}) {
            body.element("td", cell[0], cell[1]);
        }
    }

    /** The whole page. */
    String page(String title, String css) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ru\" xml:lang=\"ru\"><head><title>" + XhtmlText.escaped(title) + "</title><style>"
                + XhtmlText.escaped(css) + "</style></head><body>" + body + "</body></html>";
    }
}
