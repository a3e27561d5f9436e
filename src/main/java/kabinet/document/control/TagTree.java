package kabinet.document.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes the tags of drawn papers (ISO 32000-1, 14.8.4) from their {@link TagTape}: of each paper a division with its headings, paragraphs and tables, each with
 * the content that it marks; and of each page the list of its contents' tags.
 */
final class TagTree {

    private final AppendedObjects objects;
    private final TagTape tape;
    private final List<PaperFile.Figure> figures;
    private final long document;
    private final long contents;
    private final long lists;
    private final Numbers papers = new Numbers();
    private final Numbers ofPaper = new Numbers();
    private final Numbers ofPage = new Numbers();
    private final Numbers ofPart = new Numbers();
    private final Numbers ofRow = new Numbers();
    private long paper;
    private int page = -1;
    private int figure;
    /** The table or list that is open. */
    private long table;
    private long head;
    private long rowParent;
    private long row;

    /**
     * @param document number of the element of the whole
     * @param contents number of the first page's content, see {@link PageNodes}
     * @param lists number of the first page's list; those of the others follow
     */
    TagTree(AppendedObjects objects, TagTape tape, List<PaperFile.Figure> figures, long document, long contents, long lists) {
        this.objects = objects;
        this.tape = tape;
        this.figures = figures;
        this.document = document;
        this.contents = contents;
        this.lists = lists;
    }

    /** Writes all; says what the document's element holds. */
    String write() throws IOException {
        for (int i = 0; i < tape.length(); i++) {
            byte code = tape.at(i);
            switch (code) {
                case TagTape.PAPER -> {
                    endPaper();
                    paper = papers.add(objects.reserve(1));
                }
                case TagTape.PAGE -> {
                    endPage();
                    page++;
                }
                case TagTape.TITLE, TagTape.HEADING, TagTape.PARAGRAPH -> element(ofPaper.add(objects.reserve(1)), TagTape.name(code), paper, "");
                case TagTape.FIGURE -> {
                    PaperFile.Figure one = figures.get(figure++);
                    element(ofPaper.add(objects.reserve(1)), "Figure", paper, "/Alt<FEFF" + HexFormat.of().withUpperCase().formatHex(one.description().getBytes(StandardCharsets.UTF_16BE))
                        + ">/A<</O/Layout/Placement/Block/BBox[" + one.box() + "]>>");
                }
                case TagTape.LIST -> table = ofPaper.add(objects.reserve(1));
                case TagTape.ITEM -> item();
                case TagTape.LIST_END -> end(table, "L", paper, ofPart);
                case TagTape.TABLE -> {
                    table = ofPaper.add(objects.reserve(1));
                    head = objects.reserve(2); // the head and the body
                    rowParent = 0;
                }
                case TagTape.HEAD_ROW -> row(head);
                case TagTape.HEAD -> {
                    String spans = span("ColSpan", tape.at(++i)) + span("RowSpan", tape.at(++i));
                    element(ofRow.add(objects.reserve(1)), "TH", row, "/A<</O/Table/Scope/Column" + spans + ">>");
                }
                case TagTape.ROW -> row(head + 1);
                case TagTape.CELL -> {
                    int columns = tape.at(++i);
                    element(ofRow.add(objects.reserve(1)), "TD", row, columns == 1 ? "" : "/A<</O/Table" + span("ColSpan", columns) + ">>");
                }
                case TagTape.TABLE_END -> endTable();
                default -> throw new IllegalStateException("no tag: " + code);
            }
        }
        endPage();
        endPaper();
        return papers.references();
    }

    private static String span(String name, int cells) {
        return cells == 1 ? "" : "/" + name + " " + cells;
    }

    /** One that marks a piece of the page, its next one. */
    private void element(long number, String name, long parent, String attributes) throws IOException {
        objects.body(number).raw("<</S/").raw(name).raw("/P ").reference(parent).raw("/Pg ").reference(contents + 3L * page + 2).raw("/K ").number(ofPage.size()).raw(attributes).raw(">>\n");
        ofPage.add(number);
    }

    private void item() throws IOException {
        long item = ofPart.add(objects.reserve(2));
        objects.body(item).raw("<</S/LI/P ").reference(table).raw("/K ").reference(item + 1).raw(">>\n");
        element(item + 1, "LBody", item, "");
    }

    private void row(long parent) throws IOException {
        endRow();
        if (rowParent != parent) {
            endRows();
        }
        rowParent = parent;
        row = ofPart.add(objects.reserve(1));
    }

    private void endRow() throws IOException {
        if (ofRow.size() > 0) {
            end(row, "TR", rowParent, ofRow);
        }
    }

    private void endRows() throws IOException {
        if (ofPart.size() > 0) {
            end(rowParent, rowParent == head ? "THead" : "TBody", table, ofPart);
        }
    }

    private void endTable() throws IOException {
        endRow();
        boolean hasBody = rowParent != head;
        endRows();
        objects.body(table).raw("<</S/Table/P ").reference(paper).raw("/K[").reference(head).raw(hasBody ? head + 1 + " 0 R" : "").raw("]>>\n");
    }

    private void endPaper() throws IOException {
        if (paper != 0) {
            end(paper, "Sect", document, ofPaper);
        }
    }

    private void endPage() throws IOException {
        if (page >= 0) {
            objects.body(lists + page).raw("[").raw(ofPage.references()).raw("]\n");
            ofPage.clear();
        }
    }

    private void end(long number, String name, long parent, Numbers kids) throws IOException {
        objects.body(number).raw("<</S/").raw(name).raw("/P ").reference(parent).raw("/K[").raw(kids.references()).raw("]>>\n");
        kids.clear();
    }

    /** Numbers of objects. */
    private static final class Numbers {

        private long[] numbers = new long[64];
        private int size;

        long add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
            return number;
        }

        int size() {
            return size;
        }

        void clear() {
            size = 0;
        }

        String references() {
            StringBuilder text = new StringBuilder(8 * size);
            for (int i = 0; i < size; i++) {
                text.append(numbers[i]).append(" 0 R ");
            }
            return text.toString();
        }
    }
}
