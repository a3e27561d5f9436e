package kabinet.sample;

import java.util.Arrays;
import java.util.List;

/** Workbooks that must be refused: for their rows, or because they are damaged or made to do harm. */
final class FaultyWorkbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    /** Enough to pass any honest ratio of compression, little enough to do no harm to a reader that falls for it. */
    private static final int BLOWN_UP = 20_000_000;

    private FaultyWorkbooks() {
    }

    static List<FaultyFile> files() {
        return List.of(rows(), truncated(), externalEntity(), entityExpansion(), bomb());
    }

    private static FaultyFile rows() {
        FaultyFile.Rows rows = new FaultyFile("devices.xlsx", "devices").rows(Table.DEVICES, FaultyDevices.device())
                .row(FaultyDevices.device(91))
                .row(FaultyDevices.device(92, "Код школы", "99")).wrong("Код школы", "unknown-school")
                .row(FaultyDevices.device(93, "Дата ввода", "31.02.2021")).wrong("Дата ввода", "invalid-date")
                .row(FaultyDevices.device(94, "Цена", "-14200,00")).wrong("Цена", "invalid-number")
                .row(FaultyDevices.device(95, "Вид", "")).wrong("Вид", "required-missing")
                .row(FaultyDevices.device(96, "Состояние", "сломан")).wrong("Состояние", "invalid-status")
                .row(FaultyDevices.device(91, "Заводской номер", "HLV24X2690999")).wrong("Инвентарный номер", "duplicate-inventory-number");
        return rows.outer().content(Workbook.xlsx(rows.table));
    }

    private static byte[] good() {
        return Workbook.xlsx(new Table(Table.PEOPLE).add("10", "Прибытков Нил Фомич", "учитель физики", "да"));
    }

    private static FaultyFile unreadable(String name, byte[] content) {
        return new FaultyFile(name, "people").fault(0, "", "unreadable").content(content);
    }

    private static FaultyFile truncated() {
        byte[] good = good();
        return unreadable("people-truncated.xlsx", Arrays.copyOf(good, good.length / 2));
    }

    /** The name of a person is a file of the reader's machine. */
    private static FaultyFile externalEntity() {
        return unreadable("people-external-entity.xlsx", Workbook.rezip(good(), STRINGS, xml -> withDoctype(xml,
                "<!DOCTYPE sst [<!ENTITY name SYSTEM \"file:///etc/hostname\">]>").replace("Прибытков Нил Фомич", "&name;")));
    }

    /** Entities of entities: 5⁶ repetitions, harmless in size, refused because there is a DOCTYPE at all. */
    private static FaultyFile entityExpansion() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"ха\">");
        for (int i = 1; i <= 6; i++) {
            doctype.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(5)).append("\">");
        }
        return unreadable("people-entity-expansion.xlsx", Workbook.rezip(good(), STRINGS,
                xml -> withDoctype(xml, doctype.append("]>").toString()).replace("Прибытков Нил Фомич", "&a6;")));
    }

    private static String withDoctype(String xml, String doctype) {
        int end = xml.indexOf("?>") + 2;
        return xml.substring(0, end) + doctype + xml.substring(end);
    }

    /** A sheet of twenty megabytes of nothing in twenty kilobytes. */
    private static FaultyFile bomb() {
        return unreadable("people-bomb.xlsx", Workbook.rezip(good(), SHEET, xml -> {
            int end = xml.indexOf("</sheetData>");
            return xml.substring(0, end) + " ".repeat(BLOWN_UP) + xml.substring(end);
        }));
    }
}
