package kabinet.sample;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Devices that must be refused for what their rows say. */
final class FaultyDevices {

    static final Charset WINDOWS = Charset.forName("windows-1251");

    private FaultyDevices() {
    }

    static List<FaultyFile> files() {
        return List.of(references(), values(), dates(), numbers(), parts(), tags(), windows());
    }

    /** A good device of school 10: numbers from 90001 are free there. */
    static Map<String, String> device() {
        return Map.ofEntries(Map.entry("Заводской номер", "HLV24X2690001"), Map.entry("Вид", "Монитор"), Map.entry("Производитель", "Хуалун"),
                Map.entry("Модель", "V24 IPS"), Map.entry("Код школы", "10"), Map.entry("Корпус", House.MAIN), Map.entry("Кабинет", "101"),
                Map.entry("Состояние", "в эксплуатации"), Map.entry("Цена", "14200,00"), Map.entry("Источник финансирования", "Городской бюджет"),
                Map.entry("Счёт", "101.34"), Map.entry("Дата ввода", "12.03.2024"),
                Map.entry("Срок полезного использования, мес.", "36"), Map.entry("Гарантия до", "12.03.2026"));
    }

    /** The n-th device with a number and serial of its own and one more cell changed. */
    static Map<String, String> device(int n, String column, String value) {
        Map<String, String> cells = new HashMap<>(device(n));
        cells.put(column, value);
        return cells;
    }

    static Map<String, String> device(int n) {
        return Map.of("Инвентарный номер", "1013490%03d".formatted(n), "Заводской номер", "HLV24X2690%03d".formatted(n));
    }

    private static FaultyFile references() {
        return new FaultyFile("devices-references.csv", "devices").rows(Table.DEVICES, device())
                .row(device(1))
                .row(device(2, "Код школы", "99")).wrong("Код школы", "unknown-school")
                .row(device(3, "Кабинет", "999")).wrong("Кабинет", "unknown-room")
                .row(device(4, "Корпус", "Планетарий")).wrong("Кабинет", "unknown-room")
                .row(device(5, "Ответственное лицо", "Небывалов Тит Карпович")).wrong("Ответственное лицо", "unknown-person")
                .row(device(6, "Вид", "Телевизор")).wrong("Вид", "unknown-kind")
                .row(device(7, "Источник финансирования", "Лотерея")).wrong("Источник финансирования", "unknown-funding-source")
                .row(device(8, "Счёт", "999.99")).wrong("Счёт", "unknown-account")
                .row(device(9, "ОКОФ", "000.00.00.00")).wrong("ОКОФ", "unknown-okof")
                .csv();
    }

    private static FaultyFile values() {
        return new FaultyFile("devices-values.csv", "devices").rows(Table.DEVICES, device())
                .row(device(11, "Цена", "12 тысяч")).wrong("Цена", "invalid-number")
                .row(device(12, "Цена", "-14200,00")).wrong("Цена", "invalid-number")
                .row(device(13, "Цена", "14200,005")).wrong("Цена", "invalid-number")
                .row(device(14, "Состояние", "сломан")).wrong("Состояние", "invalid-status")
                .row(device(15, "Модель", "")).wrong("Модель", "required-missing")
                .row(device(16, "Код школы", "")).wrong("Код школы", "required-missing")
                .row(device(17, "Заводской номер", "HL".repeat(200))).wrong("Заводской номер", "too-long")
                .row(device(18, "Инвентарный номер", "1".repeat(200))).wrong("Инвентарный номер", "too-long")
                .row(device(19, "Примечание", "Очень длинно. ".repeat(500))).wrong("Примечание", "too-long")
                .row(device(20, "Срок полезного использования, мес.", "три года")).wrong("Срок полезного использования, мес.", "invalid-number")
                .row(device(21, "Срок полезного использования, мес.", "-36")).wrong("Срок полезного использования, мес.", "invalid-number")
                .row(device(22))
                .row(Map.of("Инвентарный номер", "1013490023", "Цена", "даром", "Дата ввода", "вчера"))
                .wrong("Цена", "invalid-number").wrong("Дата ввода", "invalid-date")
                .csv();
    }

    private static FaultyFile dates() {
        return new FaultyFile("devices-dates.csv", "devices").rows(Table.DEVICES, device())
                .row(device(31, "Дата ввода", "31.02.2021")).wrong("Дата ввода", "invalid-date")
                .row(device(32, "Дата ввода", "2024/03/12")).wrong("Дата ввода", "invalid-date")
                .row(device(33, "Дата ввода", "12.03.24 г.")).wrong("Дата ввода", "invalid-date")
                .row(Map.of("Инвентарный номер", "1013490034", "Дата ввода", "12.03.2099", "Гарантия до", "")).wrong("Дата ввода", "date-in-future")
                .row(device(35, "Гарантия до", "12.03.2014")).wrong("Гарантия до", "warranty-before-commissioning")
                .row(device(36, "Гарантия до", "навсегда")).wrong("Гарантия до", "invalid-date")
                .row(device(37, "Дата ввода", "2024-03-12"))
                .csv();
    }

    /** A number given to two objects; the same number in another school is no fault. */
    private static FaultyFile numbers() {
        return new FaultyFile("devices-numbers.csv", "devices").rows(Table.DEVICES, device())
                .row(device(41))
                .row(device(42))
                .row(device(41, "Заводской номер", "HLV24X2690991")).wrong("Инвентарный номер", "duplicate-inventory-number")
                .row(device(41, "Код школы", "5"))
                .row(device(43))
                .row(device(43, "Заводской номер", "HLV24X2690993")).wrong("Инвентарный номер", "duplicate-inventory-number")
                .csv();
    }

    private static FaultyFile parts() {
        Map<String, String> part = Map.of("Вид", Catalogue.STAND, "Производитель", "Класс-Панель", "Модель", "КП-Стойка М",
                "Заводской номер", "KPST-26-0001", "Цена", "");
        return new FaultyFile("devices-parts.csv", "devices").rows(Table.DEVICES, device())
                .row(device(51))
                .row(with(part, "1013490051", "10", "1013490051"))
                .row(with(part, "1013490052", "10", "1013490052")).wrong("Входит в состав", "part-without-head")
                .row(with(part, "1013490051", "5", "1013490051")).wrong("Входит в состав", "part-without-head")
                .row(with(part, "1013490053", "10", "1013490051")).wrong("Инвентарный номер", "part-number-differs")
                .csv();
    }

    private static Map<String, String> with(Map<String, String> part, String number, String school, String head) {
        Map<String, String> cells = new HashMap<>(part);
        cells.putAll(Map.of("Инвентарный номер", number, "Код школы", school, "Входит в состав", head));
        return cells;
    }

    /** One tag too short, one with a letter that tags do not have, two that differ in the check character only. */
    private static FaultyFile tags() {
        return new FaultyFile("devices-tags.csv", "devices").rows(Table.DEVICES, device())
                .row(device(61))
                .row(device(62, "Метка", "K7Q2")).wrong("Метка", "invalid-tag")
                .row(device(63, "Метка", "K7UQ29")).wrong("Метка", "invalid-tag")
                .row(device(64, "Метка", "00000A")).wrong("Метка", "invalid-check-character")
                .row(device(65, "Метка", "00000Z")).wrong("Метка", "invalid-check-character")
                .csv();
    }

    private static FaultyFile windows() {
        FaultyFile.Rows rows = new FaultyFile("devices-windows-1251.csv", "devices").rows(Table.DEVICES, device())
                .row(device(71, "Примечание", "Подарок выпускников; «на добрую память»"))
                .row(device(72, "Состояние", "сломан")).wrong("Состояние", "invalid-status")
                .row(device(73, "Дата ввода", "30.02.2024")).wrong("Дата ввода", "invalid-date")
                .row(device(74, "Ответственное лицо", "Небывалов Тит Карпович")).wrong("Ответственное лицо", "unknown-person")
                .row(device(75));
        return rows.outer().content(rows.table.csv(';', WINDOWS));
    }
}
