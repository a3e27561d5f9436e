package kabinet.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs, rules of recognition and installations that must be refused. */
final class FaultyPrograms {

    private static final String NAME = "Программа";
    private static final String PATTERN = "Образец названия";
    private static final String NUMBER = "Инвентарный номер";
    private static final String SINCE = "Установлена с";

    private FaultyPrograms() {
    }

    static List<FaultyFile> files() {
        return List.of(software(), recognition(), installations());
    }

    private static FaultyFile software() {
        Map<String, String> usual = Map.of(NAME, "Живая физика", "Версия или редакция", "5", "Правообладатель", "Росток", "Назначение", "Учебная программа", "Лицензия не нужна", "нет");
        return new FaultyFile("software.csv", "software").rows(Programs.CATALOGUE, usual)
                .row(Map.of())
                .row(Map.of(NAME, "Живая химия", "Назначение", "Игра")).wrong("Назначение", "unknown-category")
                .row(Map.of(NAME, "Живая химия", "Правообладатель", "")).wrong("Правообладатель", "required-missing")
                .row(Map.of(NAME, "")).wrong(NAME, "required-missing")
                .row(Map.of(NAME, "Живая химия", "Номер в реестре российских программ", "12-34")).wrong("Номер в реестре российских программ", "invalid-number")
                .row(Map.of(NAME, "Живая химия", "Дата записи в реестре", "31.02.2021")).wrong("Дата записи в реестре", "invalid-date")
                .row(Map.of(NAME, "Живая химия", "Лицензия не нужна", "авось")).wrong("Лицензия не нужна", "invalid-yes-no")
                .row(Map.of(NAME, "Живая химия ".repeat(20))).wrong(NAME, "too-long")
                .row(Map.of(NAME, "ЖИВАЯ ФИЗИКА")).wrong(NAME, "duplicate-in-file")
                .row(Map.of("Версия или редакция", "6"))
                .csv();
    }

    /** A pattern of nothing but stars would swallow every name; one that is there already may not lead elsewhere. */
    private static FaultyFile recognition() {
        Map<String, String> usual = Map.of(PATTERN, "Libre Office*", NAME, "LibreOffice");
        return new FaultyFile("recognition.csv", "recognition").rows(Programs.RULES, usual)
                .row(Map.of())
                .row(Map.of(PATTERN, "* *")).wrong(PATTERN, "refused")
                .row(Map.of(PATTERN, "")).wrong(PATTERN, "required-missing")
                .row(Map.of(PATTERN, "Living Physics*", NAME, "Живая физика 5")).wrong(NAME, "unknown-program")
                .row(Map.of(PATTERN, "Windows*", NAME, "Windows")).wrong(NAME, "unknown-program")
                .row(Map.of(PATTERN, "SkyDNS*")).wrong(PATTERN, "rule-of-another")
                .row(Map.of(PATTERN, "LIBRE OFFICE*")).wrong(PATTERN, "duplicate-in-file")
                .row(Map.of(PATTERN, "Libre".repeat(50))).wrong(PATTERN, "too-long")
                .csv();
    }

    private static FaultyFile installations() {
        Map<String, String> usual = Map.of("Код школы", "1", NUMBER, "1013400001", NAME, "Dr.Web Desktop Security Suite", SINCE, "01.09.2026");
        return new FaultyFile("installations.csv", "installations").rows(Programs.INSTALLED, usual)
                .row(Map.of())
                .row(other("Код школы", "99")).wrong("Код школы", "unknown-school")
                .row(other(NUMBER, "9999999")).wrong(NUMBER, "unknown-device")
                .row(other(NUMBER, "")).wrong(NUMBER, "no-device")
                .row(other("Код школы", "")).wrong(NUMBER, "no-device")
                .row(other("Метка", "K7Q2")).wrong("Метка", "invalid-tag")
                .row(Map.of(NAME, "Живая физика")).wrong(NAME, "unknown-program")
                .row(Map.of(NAME, "")).wrong(NAME, "required-missing")
                .row(other(SINCE, "31.02.2026")).wrong(SINCE, "invalid-date")
                .row(other(SINCE, "01.09.2099")).wrong(SINCE, "refused")
                .row(Map.of(SINCE, "02.09.2026")).wrong(NAME, "duplicate-in-file")
                .csv();
    }

    /** The usual row for a program of which the file says nothing else, with one cell changed. */
    private static Map<String, String> other(String column, String value) {
        Map<String, String> cells = new HashMap<>(Map.of(NAME, "РЕД ОС"));
        cells.put(column, value);
        return cells;
    }
}
