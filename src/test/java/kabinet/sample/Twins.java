package kabinet.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same twenty good devices of school 10 in every format that an import accepts. They presuppose the loaded sample. */
final class Twins {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int DEVICES = 20;

    private Twins() {
    }

    static Map<String, byte[]> files() {
        Table table = table();
        ByteArrayOutputStream bom = new ByteArrayOutputStream();
        bom.writeBytes(BOM);
        bom.writeBytes(table.csv());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("devices-semicolon.csv", table.csv());
        files.put("devices-comma.csv", table.csv(',', StandardCharsets.UTF_8));
        files.put("devices-tab.tsv", table.csv('\t', StandardCharsets.UTF_8));
        files.put("devices-utf8-bom.csv", bom.toByteArray());
        files.put("devices-windows-1251.csv", table.csv(';', FaultyDevices.WINDOWS));
        files.put("devices.xlsx", Workbook.xlsx(table));
        return files;
    }

    /** A complex of three, sixteen monitors and a server; cells with every separator, quotes and a line break among them. */
    static Table table() {
        Table table = new Table(Table.DEVICES);
        Map<String, String> panel = Map.of("Вид", Catalogue.COMPLEX, "Производитель", "Класс-Панель", "Модель", "КП-75.21",
                "Инвентарный номер", "1013480001", "Заводской номер", "KP752126210001", "Цена", "288500,00");
        add(table, panel);
        add(table, part(Catalogue.COMPUTING_UNIT, "КП-OPS.21", "KPOPS26210001"));
        add(table, part(Catalogue.STAND, "КП-Стойка М", "KPST-26-0001"));
        add(table, Map.of("Вид", "Сервер", "Производитель", "Клязьма-Техно", "Модель", "СШ-1000", "Инвентарный номер", "1012480001",
                "Заводской номер", "KTS10-2621001", "Цена", "124000,50", "Счёт", "101.24", "Состояние", "на складе", "Кабинет", "106"));
        String[] notes = {"Диагональ 24\"; подставка", "Кабель, 1,5 м", "Столбцы\tчерез табуляцию", "Первая строка\nвторая строка",
            "«Ёлочки» и № 5 — тире", "Ответственный — см. опись", "=1+1", "00012"};
        for (int n = table.rows().size(); n < DEVICES; n++) {
            Map<String, String> cells = new HashMap<>(Map.of("Инвентарный номер", "10134800%02d".formatted(n),
                    "Заводской номер", "HLV24T26800%02d".formatted(n), "Кабинет", Integer.toString(101 + n % 4)));
            if (n % 2 == 0) {
                cells.put("Примечание", notes[n / 2 - 2].strip());
            }
            add(table, cells);
        }
        return table;
    }

    private static Map<String, String> part(String kind, String model, String serial) {
        return Map.of("Вид", kind, "Производитель", "Класс-Панель", "Модель", model, "Инвентарный номер", "1013480001",
                "Заводской номер", serial, "Цена", "", "Входит в состав", "1013480001");
    }

    private static void add(Table table, Map<String, String> cells) {
        Map<String, String> row = new HashMap<>(FaultyDevices.device());
        row.putAll(cells);
        table.add(row);
    }
}
