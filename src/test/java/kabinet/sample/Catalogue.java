package kabinet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All models of the sample. Makers and models are invented; ОКПД2 in the edition of December 2025. */
final class Catalogue {

    static final String PUPIL_LAPTOP = "Ноутбук ученика";
    static final String TEACHER_LAPTOP = "Ноутбук педагога";
    static final String OFFICE_LAPTOP = "Ноутбук управленческого персонала";
    static final String COMPLEX = "Интерактивный комплекс";
    static final String COMPUTING_UNIT = "Вычислительный блок";
    static final String STAND = "Мобильное крепление";

    private static final String LAPTOP_OKOF = "320.26.20.11";
    private static final String COMPUTER_OKOF = "320.26.20.15";
    private static final String SCREEN_OKOF = "320.26.20.17";
    private static final String OFFICE_OKOF = "330.28.23.23";
    private static final String TEACHING_OKOF = "330.32.99.53";

    private final List<Model> models = new ArrayList<>();

    Catalogue() {
        // The project's kit, one set of models per year.
        add(PUPIL_LAPTOP, "Ветла", "Школа 14 Н1", "26.20.11.110", 2020, 2020, 41_900, 36, LAPTOP_OKOF, "VT14YYWW######");
        add(TEACHER_LAPTOP, "Ветла", "Учитель 15 У2", "26.20.11.110", 2020, 2020, 56_400, 36, LAPTOP_OKOF, "VT15YYWW######");
        add(OFFICE_LAPTOP, "Ветла", "Офис 15 А1", "26.20.11.110", 2020, 2020, 52_300, 36, LAPTOP_OKOF, "VA15YYWW######");
        add("МФУ", "Наньхай", "NP-M428 dn", "26.20.18.110", 2020, 2020, 28_411, 36, "320.26.20.18", "NPM4@@YY#####");
        add(COMPLEX, "Ясный Экран", "ЯЭ-75 ИК", "32.99.53.112", 2020, 2020, 285_000, 84, "", "YE75-YYWW-#####");
        add(COMPUTING_UNIT, "Ясный Экран", "ЯЭ-ВБ i5", "26.20.15.110", 2020, 2020, 0, 84, "", "YEVB-YYWW-#####");
        add(STAND, "Ясный Экран", "ЯЭ-МС 75", "32.99.53.112", 2020, 2020, 0, 84, "", "YEMS-YY-####");
        add(PUPIL_LAPTOP, "Юйшань", "EduBook 14 P3", "26.20.11.110", 2021, 2021, 41_650, 36, LAPTOP_OKOF, "YSP3@YY@######");
        add(TEACHER_LAPTOP, "Юйшань", "EduBook 15 T3", "26.20.11.110", 2021, 2021, 55_900, 36, LAPTOP_OKOF, "YST3@YY@######");
        add(OFFICE_LAPTOP, "Юйшань", "WorkBook 15 M3", "26.20.11.110", 2021, 2021, 51_850, 36, LAPTOP_OKOF, "YSM3@YY@######");
        add("МФУ", "Лист-Принт", "ЛП-3040 МФУ", "26.20.18.110", 2021, 2021, 27_975, 36, "320.26.20.18", "LP3040-YY#####");
        add(COMPLEX, "Класс-Панель", "КП-75.21", "32.99.53.112", 2021, 2021, 288_500, 84, "", "KP7521YYWW####");
        add(COMPUTING_UNIT, "Класс-Панель", "КП-OPS.21", "26.20.15.110", 2021, 2021, 0, 84, "", "KPOPSYYWW####");
        add(STAND, "Класс-Панель", "КП-Стойка М", "32.99.53.112", 2021, 2021, 0, 84, "", "KPST-YY####");
        // What the schools had before and bought besides.
        add("Рабочая станция", "Клязьма-Техно", "РС-210", "26.20.15.110", 2008, 2012, 18_900, 36, COMPUTER_OKOF, "KT210-YYWW####");
        add("Рабочая станция", "Клязьма-Техно", "РС-340", "26.20.15.110", 2013, 2017, 27_600, 36, COMPUTER_OKOF, "KT340-YYWW####");
        add("Рабочая станция", "Клязьма-Техно", "РС-510 мини", "26.20.15.110", 2018, 2025, 43_800, 36, COMPUTER_OKOF, "KT510-YYWW####");
        add("Моноблок", "Хуалун", "AiO E22", "26.20.15.140", 2015, 2019, 34_700, 36, COMPUTER_OKOF, "HLE22@@YY####");
        add("Моноблок", "Хуалун", "AiO E24 G2", "26.20.15.140", 2022, 2025, 58_900, 36, COMPUTER_OKOF, "HLE24@@YY####");
        add(TEACHER_LAPTOP, "Юйшань", "ProBook 15 S", "26.20.11.110", 2010, 2018, 29_400, 36, LAPTOP_OKOF, "YSPS@YY@######");
        add(PUPIL_LAPTOP, "Ветла", "Нетбук 10", "26.20.11.110", 2011, 2014, 15_300, 36, LAPTOP_OKOF, "VT10YYWW######");
        add("Проектор", "Люксора", "LX-260", "26.20.17.120", 2009, 2014, 24_500, 60, SCREEN_OKOF, "LX260-YY######");
        add("Проектор", "Люксора", "LX-320 ST", "26.20.17.120", 2015, 2023, 41_200, 60, SCREEN_OKOF, "LX320-YY######");
        add("Интерактивная доска", "Мелок-Цифра", "ИД-78", "32.99.53.112", 2010, 2018, 62_800, 84, TEACHING_OKOF, "MC78-YY-####");
        add("Интерактивная доска", "Хуалун", "BoardTouch 82", "32.99.53.112", 2012, 2019, 71_400, 84, TEACHING_OKOF, "HLBT@YY#####");
        add("Экран проекционный", "Мелок-Цифра", "ЭП-180", "26.70.17.150", 2008, 2018, 6_900, 84, "", "");
        add("Документ-камера", "Окулярис", "ДК-8", "26.20.16.150", 2013, 2022, 19_700, 60, TEACHING_OKOF, "OK8YY@#####");
        add("МФУ", "Наньхай", "NP-M210", "26.20.18.110", 2012, 2019, 17_800, 36, "320.26.20.18", "NPM2@@YY#####");
        add("МФУ", "Лист-Принт", "ЛП-2550 МФУ", "26.20.18.110", 2022, 2026, 36_900, 36, "320.26.20.18", "LP2550-YY#####");
        add("Принтер", "Наньхай", "NP-1102", "26.20.16.122", 2008, 2015, 6_450, 36, OFFICE_OKOF, "NP11@@YY#####");
        add("Принтер", "Лист-Принт", "ЛП-1200", "26.20.16.122", 2016, 2024, 13_900, 36, OFFICE_OKOF, "LP1200-YY#####");
        add("Сканер", "Наньхай", "NS-A4 200", "26.20.16.151", 2009, 2018, 5_600, 36, OFFICE_OKOF, "NSA4@@YY####");
        add("Сервер", "Клязьма-Техно", "СШ-1000", "26.20.14.100", 2012, 2021, 124_000, 36, "320.26.20.14", "KTS10-YYWW###");
        add("Коммутатор", "Тайхэ", "TS-1016", "26.30.11.122", 2009, 2016, 4_300, 36, OFFICE_OKOF, "TH16YY########");
        add("Коммутатор", "Тайхэ", "TS-2024 PoE", "26.30.11.122", 2017, 2025, 27_300, 36, OFFICE_OKOF, "TH24YY########");
        add("Маршрутизатор", "Тайхэ", "TR-300", "26.30.11.122", 2014, 2023, 18_600, 36, OFFICE_OKOF, "THR3YY########");
        add("Точка доступа", "Тайхэ", "TW-6 AX", "26.30.11.124", 2018, 2025, 11_800, 36, OFFICE_OKOF, "THW6YY########");
        add("ИБП", "Резерв-Т", "Р-650", "26.20.40.111", 2010, 2024, 5_200, 36, OFFICE_OKOF, "RT650YY@####");
        add("ИБП", "Резерв-Т", "Р-1500 стоечный", "26.20.40.111", 2014, 2023, 31_500, 36, OFFICE_OKOF, "RT1K5YY@####");
        add("Монитор", "Хуалун", "V19", "26.20.17.110", 2008, 2014, 6_800, 36, SCREEN_OKOF, "HLV19@YY#####");
        add("Монитор", "Хуалун", "V24 IPS", "26.20.17.110", 2018, 2025, 14_200, 36, SCREEN_OKOF, "HLV24@YY#####");
        add("Планшет", "Юйшань", "Tab 10 Edu", "26.20.11.130", 2019, 2023, 17_400, 36, LAPTOP_OKOF, "YSTB@YY@######");
        add("Цифровая лаборатория", "Опыт-Лаб", "Физика ОЛ-Ф1", "32.99.53.132", 2016, 2024, 94_600, 60, TEACHING_OKOF, "OLF1-YY-###");
        add("Цифровая лаборатория", "Опыт-Лаб", "Химия ОЛ-Х1", "32.99.53.132", 2016, 2024, 97_300, 60, TEACHING_OKOF, "OLH1-YY-###");
        add("Цифровая лаборатория", "Опыт-Лаб", "Биология ОЛ-Б1", "32.99.53.132", 2016, 2024, 88_200, 60, TEACHING_OKOF, "OLB1-YY-###");
        add("Веб-камера", "Окулярис", "ВК-1080", "26.40.33.110", 2020, 2022, 4_900, 36, OFFICE_OKOF, "OKV1YY@#####");
    }

    List<Model> all() {
        return models;
    }

    /** The kit's model of that kind in that year. */
    Model kit(String kind, int year) {
        return models.stream().filter(m -> m.kind().equals(kind) && m.from() == year && m.to() == year).findFirst().orElseThrow();
    }

    /** One of the models of that kind that are not part of a kit. */
    Model older(String kind, Random random) {
        List<Model> those = models.stream().filter(m -> m.kind().equals(kind) && m.from() < m.to()).toList();
        return those.get(random.nextInt(those.size()));
    }

    Model named(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private void add(String kind, String maker, String name, String okpd2, int from, int to, int price, int life, String okof,
            String serial) {
        models.add(new Model(kind, maker, name, okpd2, from, to, price, life, okof, serial));
    }
}
