package kabinet.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Schools, people, rooms and models that must be refused. */
final class FaultyOrganisation {

    private static final String CODE = "Код школы";

    private FaultyOrganisation() {
    }

    static List<FaultyFile> files() {
        return List.of(schoolCodes(), schoolsRequired(), people(), rooms(), models());
    }

    private static Map<String, String> school() {
        return Map.ofEntries(Map.entry(CODE, "31"), Map.entry("Краткое наименование", "МБОУ СОШ № 31"),
                Map.entry("Полное наименование", "Муниципальное бюджетное общеобразовательное учреждение «СОШ № 31»"),
                Map.entry("ИНН", StateCodes.inn("339900310")), Map.entry("КПП", "339901001"),
                Map.entry("ОГРН", StateCodes.ogrn("101330900031")), Map.entry("ОКПО", StateCodes.okpo("9990031")),
                Map.entry("ОКТМО", "17725000"), Map.entry("Тип населённого пункта", "город"), Map.entry("Адрес", "ул. Букварная, д. 50"));
    }

    private static FaultyFile schoolCodes() {
        return new FaultyFile("schools-codes.csv", "schools").rows(Table.SCHOOLS, school())
                .row(Map.of())
                .row(other(32, "ИНН", wrongLast(StateCodes.inn("339900320")))).wrong("ИНН", "invalid-inn")
                .row(other(33, "ИНН", "33990033")).wrong("ИНН", "invalid-inn")
                .row(other(34, "КПП", "33990100")).wrong("КПП", "invalid-kpp")
                .row(other(35, "ОГРН", wrongLast(StateCodes.ogrn("101330900035")))).wrong("ОГРН", "invalid-ogrn")
                .row(other(36, "ОКПО", wrongLast(StateCodes.okpo("9990036")))).wrong("ОКПО", "invalid-okpo")
                .row(other(37, "Тип населённого пункта", "станица")).wrong("Тип населённого пункта", "invalid-settlement-type")
                .csv();
    }

    private static FaultyFile schoolsRequired() {
        return new FaultyFile("schools-required.csv", "schools").rows(Table.SCHOOLS, school())
                .row(other(41, "Краткое наименование", "")).wrong("Краткое наименование", "required-missing")
                .row(other(42, "ИНН", "")).wrong("ИНН", "required-missing")
                .row(Map.of())
                .row(Map.of("Краткое наименование", "МБОУ СОШ № 31 (повтор)", "ИНН", StateCodes.inn("339900399"))).wrong(CODE, "duplicate-in-file")
                .row(other(43, "Краткое наименование", "СОШ ".repeat(100))).wrong("Краткое наименование", "too-long")
                .csv();
    }

    /** The usual school under another code, with one cell changed. */
    private static Map<String, String> other(int code, String column, String value) {
        Map<String, String> cells = new HashMap<>(Map.of(CODE, Integer.toString(code), "Краткое наименование", "МБОУ СОШ № " + code,
                "ИНН", StateCodes.inn("3399003%02d".formatted(code))));
        cells.put(column, value);
        return cells;
    }

    private static String wrongLast(String code) {
        int last = code.length() - 1;
        return code.substring(0, last) + (char) ('0' + (code.charAt(last) - '0' + 1) % 10);
    }

    private static FaultyFile people() {
        Map<String, String> usual = Map.of(CODE, "10", "ФИО", "Прибытков Нил Фомич", "Должность", "учитель физики", "Действует", "да");
        return new FaultyFile("people.csv", "people").rows(Table.PEOPLE, usual)
                .row(Map.of())
                .row(Map.of(CODE, "99")).wrong(CODE, "unknown-school")
                .row(Map.of("ФИО", "")).wrong("ФИО", "required-missing")
                .row(Map.of("ФИО", "Прибыткова Яна Фоминична", "Должность", "")).wrong("Должность", "required-missing")
                .row(Map.of()).wrong("ФИО", "duplicate-in-file")
                .row(Map.of("ФИО", "Прибыткова Яна Фоминична", "Действует", "наверное")).wrong("Действует", "invalid-yes-no")
                .row(Map.of("ФИО", "Прибытков-".repeat(40) + "Дальний Нил Фомич")).wrong("ФИО", "too-long")
                .csv();
    }

    private static FaultyFile rooms() {
        Map<String, String> usual = Map.of(CODE, "10", "Корпус", House.MAIN, "Номер кабинета", "391", "Наименование", "Кабинет музыки",
                "Вид помещения", "Учебный кабинет", "Этаж", "3");
        return new FaultyFile("rooms.csv", "rooms").rows(Table.ROOMS, usual)
                .row(Map.of())
                .row(Map.of(CODE, "3", "Номер кабинета", "392")).wrong(CODE, "unknown-school")
                .row(Map.of("Номер кабинета", "")).wrong("Номер кабинета", "required-missing")
                .row(Map.of("Номер кабинета", "393", "Корпус", "")).wrong("Корпус", "required-missing")
                .row(Map.of("Наименование", "Кабинет пения")).wrong("Номер кабинета", "duplicate-in-file")
                .row(Map.of("Номер кабинета", "394", "Вид помещения", "Оранжерея")).wrong("Вид помещения", "unknown-room-kind")
                .row(Map.of("Номер кабинета", "395", "Этаж", "третий")).wrong("Этаж", "invalid-number")
                .row(Map.of("Номер кабинета", "396", "Ответственное лицо", "Небывалов Тит Карпович")).wrong("Ответственное лицо", "unknown-person")
                .csv();
    }

    private static FaultyFile models() {
        Map<String, String> usual = Map.of("Вид", "Монитор", "Производитель", "Хуалун", "Модель", "V27 Q", "ОКПД2", "26.20.17.110");
        return new FaultyFile("models.csv", "models").rows(Table.MODELS, usual)
                .row(Map.of())
                .row(Map.of("Вид", "Вычислитель", "Модель", "V28")).wrong("Вид", "unknown-kind")
                .row(Map.of("Производитель", "", "Модель", "V29")).wrong("Производитель", "required-missing")
                .row(Map.of("Модель", "")).wrong("Модель", "required-missing")
                .row(Map.of("ОКПД2", "26.20.17.120")).wrong("Модель", "duplicate-in-file")
                .row(Map.of("Модель", "V30", "ОКПД2", "26-20-17")).wrong("ОКПД2", "invalid-okpd2")
                .csv();
    }
}
