package kabinet.document.entity;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line  where the row begins, from 1, as an editor or a spreadsheet counts; blank rows are skipped but counted
 * @param cells the texts exactly as written, without empty cells at the end; never null inside
 */
public record TableRow(int line, List<String> cells) {

    public TableRow {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        cells = List.copyOf(cells.subList(0, size));
    }

    /** The cell without surrounding spaces of any kind; empty beyond the row's end. @param index from 0 */
    public String cell(int index) {
        return index < cells.size() ? stripped(cells.get(index)) : "";
    }

    /** True if no cell holds anything but spaces. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> stripped(cell).isEmpty());
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
