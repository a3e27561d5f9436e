package kabinet.document.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.ss.util.CellReference;

/** Rows of a workbook's first visible sheet, pulled from the sheet's XML one after another. */
final class XlsxRows implements RowSource {

    private final Workbook workbook;
    private final TableLimits limits;
    private final XMLStreamReader xml;
    private int line;

    XlsxRows(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        this.workbook = Workbook.open(file, limits);
        try {
            this.xml = workbook.firstVisibleSheet();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw ours(e);
        }
    }

    @Override
    public TableRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    TableRow row = row();
                    if (!row.isBlank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw ours(e);
        }
    }

    private TableRow row() {
        String number = xml.getAttributeValue(null, "r");
        line = number == null ? line + 1 : rowNumber(number);
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.getEventType() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row")) {
            next(XMLStreamConstants.END_DOCUMENT);
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : columnNumber(reference);
                String text = cell(column);
                if (!text.isEmpty()) {
                    put(cells, column, text);
                }
            }
        }
        return new TableRow(line, cells);
    }

    private void put(List<String> cells, int column, String text) {
        if (column > limits.maxColumns()) {
            throw UnreadableFileException.at(line, column, "document.table.too_many_columns", limits.maxColumns());
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }

    /** Reads to the end of the cell; of a formula only the last result is taken. */
    private String cell(int column) {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean within = false;
        int phonetic = 0;
        while (true) {
            next(XMLStreamConstants.END_DOCUMENT);
            if (xml.isStartElement()) {
                within = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (xml.isEndElement()) {
                within = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("c")) {
                    return workbook.text(type, style, value.toString(), line, column);
                }
            } else if (within && phonetic == 0 && xml.hasText()) {
                value.append(xml.getText());
                if (value.length() > limits.maxCellLength() * 8L) { // signs may be written as _x000D_
                    throw UnreadableFileException.at(line, column, "document.table.cell_too_long", limits.maxCellLength());
                }
            }
        }
    }

    private void next(int unexpected) {
        try {
            if (xml.next() == unexpected) {
                throw UnreadableFileException.at(line, 0, "document.table.broken");
            }
        } catch (XMLStreamException e) {
            throw GuardedXmlReader.broken(e);
        }
    }

    private int rowNumber(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number <= 1_048_576) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw UnreadableFileException.at(line + 1, 0, "document.table.broken");
        }
        throw UnreadableFileException.at(line + 1, 0, "document.table.broken");
    }

    private int columnNumber(String reference) {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 3) {
            throw UnreadableFileException.at(line, 0, "document.table.broken");
        }
        try {
            return CellReference.convertColStringToIndex(reference.substring(0, letters)) + 1;
        } catch (IllegalArgumentException e) {
            throw UnreadableFileException.at(line, 0, "document.table.broken");
        }
    }

    /** The sheet's XML has lines of its own, which mean nothing to the user: the row reached is named instead. */
    private UnreadableFileException ours(Exception e) {
        if (Workbook.isBomb(e)) {
            return UnreadableFileException.because(e, "document.table.bomb");
        }
        if (e instanceof UnreadableFileException ours && !ours.key().startsWith("document.xml.")) {
            return ours;
        }
        return line == 0 ? UnreadableFileException.because(e, "document.file.broken")
                : UnreadableFileException.because(e, line, 0, "document.table.broken");
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
