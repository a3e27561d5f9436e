package kabinet.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text files that are broken before their rows are looked at. */
final class FaultyFormats {

    private static final List<String> REQUIRED = List.of("Вид", "Производитель", "Модель", "Код школы");

    private FaultyFormats() {
    }

    static List<FaultyFile> files() {
        return List.of(new FaultyFile("empty.csv", "devices").fault(0, "", "empty-file"), headerOnly(), missingColumns(), wrongHeader(),
                duplicateColumn(), extraCells(), unterminatedQuote(), binary());
    }

    private static FaultyFile headerOnly() {
        return new FaultyFile("header-only.csv", "devices").fault(0, "", "no-rows").content(new Table(Table.DEVICES).csv());
    }

    private static FaultyFile missingColumns() {
        List<String> header = new ArrayList<>(Table.DEVICES);
        header.removeAll(List.of("Вид", "Код школы"));
        FaultyFile file = new FaultyFile("devices-missing-columns.csv", "devices").fault(0, "Вид", "missing-column")
                .fault(0, "Код школы", "missing-column");
        Table table = new Table(header);
        table.add("", "1013490081", "HLV24X2690081", "Хуалун", "V24 IPS", House.MAIN, "101", "", "в эксплуатации", "14200,00",
                "Городской бюджет", "101.34", "", "12.03.2024", "36", "12.03.2026", "", "");
        return file.content(table.csv());
    }

    private static FaultyFile wrongHeader() {
        FaultyFile file = new FaultyFile("devices-wrong-header.tsv", "devices");
        REQUIRED.forEach(column -> file.fault(0, column, "missing-column"));
        Table table = new Table(List.of("Дата", "Приход", "Расход", "Остаток"));
        table.add("12.03.2024", "10", "", "10").add("13.03.2024", "", "4", "6");
        return file.content(table.csv('\t', StandardCharsets.UTF_8));
    }

    private static FaultyFile duplicateColumn() {
        List<String> header = new ArrayList<>(Table.MODELS);
        header.add("Модель");
        return new FaultyFile("models-duplicate-column.csv", "models").fault(0, "Модель", "duplicate-column")
                .content(new Table(header).add("Монитор", "Хуалун", "V27 Q", "26.20.17.110", "V28 Q").csv());
    }

    /** A comma that was meant to be a semicolon, and one separator too many: nothing may be lost silently. */
    private static FaultyFile extraCells() {
        return new FaultyFile("people-extra-cells.csv", "people").fault(3, "", "extra-cells").fault(4, "Должность", "required-missing")
                .content(utf8("Код школы;ФИО;Должность;Действует\n10;Прибытков Нил Фомич;учитель физики;да\n"
                        + "10;Прибыткова Яна Фоминична;учитель;химии;да\n10;Прибытков Пров Нилович, учитель музыки;;да\n"));
    }

    private static FaultyFile unterminatedQuote() {
        return new FaultyFile("people-unterminated-quote.csv", "people").fault(3, "", "unterminated-quote")
                .content(utf8("Код школы;ФИО;Должность;Действует\n10;Прибытков Нил Фомич;учитель физики;да\n"
                        + "10;\"Прибыткова Яна Фоминична;учитель химии;да\n10;Прибытков Пров Нилович;учитель музыки;да\n"));
    }

    /** A picture's beginning and noise behind it, under the name of a table. */
    private static FaultyFile binary() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        byte[] noise = new byte[2048];
        new Random(89).nextBytes(noise);
        bytes.writeBytes(noise);
        return new FaultyFile("binary.csv", "devices").fault(0, "", "unreadable").content(bytes.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
