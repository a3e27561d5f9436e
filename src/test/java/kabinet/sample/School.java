package kabinet.sample;

import java.util.List;

/**
 * One of the district's 17 schools. The number, the year of the kit and the internet speed come from the municipal project that the
 * district is modelled on; codes and addresses are invented.
 *
 * @param number   number of the school in its city, unique in the district and used as its code
 * @param type     МБОУ СОШ, МБОУ ООШ or МБОУ Гимназия
 * @param kitYear  year in which the project's kit came, 0 when it has not come
 * @param speed    internet speed, Mbit/s
 * @param floors   floors of the main building
 * @param annex    whether primary classes have a building of their own
 */
record School(int number, String type, int kitYear, int speed, boolean guaranteed, int floors, boolean annex, String street) {

    /** ОКТМО of the city: a code of a territory, not of an organisation, therefore not invented. */
    private static final String TERRITORY = "17725000";

    /** Account without its point, then five digits: 1013400001. */
    private static final String NUMBER_TEMPLATE = "{account}{n:5}";

    static final List<School> ALL = List.of(
            new School(1, "Гимназия", 2021, 24, false, 3, false, "ул. Букварная, д. 12"),
            new School(2, "ООШ", 0, 6, false, 2, false, "ул. Песочная Слобода, д. 4"),
            new School(4, "СОШ", 2021, 100, true, 3, false, "ул. Чернильная, д. 31"),
            new School(5, "СОШ", 0, 12, false, 3, false, "ул. Грифельная, д. 8"),
            new School(8, "СОШ", 2021, 100, true, 3, true, "ул. Школьных Мастеров, д. 17"),
            new School(9, "СОШ", 2020, 20, false, 3, false, "ул. Первого Звонка, д. 2"),
            new School(10, "СОШ", 0, 8, false, 3, false, "ул. Липовая Аллея, д. 45"),
            new School(11, "СОШ", 2020, 16, false, 3, false, "пер. Тетрадный, д. 6"),
            new School(14, "СОШ", 2020, 24, false, 3, true, "ул. Глобусная, д. 19"),
            new School(15, "СОШ", 2020, 100, true, 3, false, "ул. Циркульная, д. 23"),
            new School(17, "СОШ", 2020, 100, true, 3, true, "ул. Заречных Учителей, д. 10"),
            new School(18, "ООШ", 0, 100, true, 2, false, "ул. Дальняя Роща, д. 3"),
            new School(19, "СОШ", 2021, 10, false, 3, false, "ул. Каллиграфическая, д. 14"),
            new School(21, "СОШ", 2020, 18, false, 3, true, "ул. Транспортирная, д. 27"),
            new School(22, "СОШ", 2020, 15, false, 3, false, "ул. Акварельная, д. 9"),
            new School(23, "СОШ", 2020, 2, false, 3, false, "ул. Пятого Урока, д. 38"),
            new School(24, "СОШ", 2020, 4, false, 3, true, "ул. Большая Переменная, д. 1"));

    String code() {
        return Integer.toString(number);
    }

    String shortName() {
        return "МБОУ " + type + " № " + number;
    }

    String fullName() {
        String kind = switch (type) {
            case "Гимназия" -> "Гимназия";
            case "ООШ" -> "Основная общеобразовательная школа";
            default -> "Средняя общеобразовательная школа";
        };
        return "Муниципальное бюджетное общеобразовательное учреждение города Коврова «" + kind + " № " + number + "»";
    }

    /** An inspection 3399 does not exist, so no organisation bears this number. */
    String inn() {
        return StateCodes.inn("3399%05d".formatted(1000 + number * 37));
    }

    String kpp() {
        return "339901001";
    }

    /** The register begins with the year 02, so no organisation bears a number of the year 01. */
    String ogrn() {
        return StateCodes.ogrn("10133%07d".formatted(100_000 + number * 1117));
    }

    String okpo() {
        return StateCodes.okpo("%07d".formatted(9_900_000 + number * 613));
    }

    List<String> cells() {
        return List.of(code(), shortName(), fullName(), inn(), kpp(), ogrn(), okpo(), TERRITORY, "город",
                "601900, Владимирская область, г. Ковров, " + street, NUMBER_TEMPLATE);
    }
}
