package kabinet.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Licences for what {@link Programs} installs: bound to devices, bought by the school, given by the district's pool; in force, running out, run out; enough, too few, without a document. All of it is
 * invented.
 */
final class Licensing {

    static final List<String> LICENCES = List.of("Код школы", "Программа", "Вид лицензии", "Номер лицензии", "Количество", "Действует с", "Действует по", "Стоимость", "Документ", "Номер документа",
            "Дата документа", "Устройства", "Выделено школам", "Примечание");

    private static final String POOL = "";
    private static final String SEVEN = "Windows 7 Профессиональная";
    private static final String TEN = "Windows 10 Pro";
    private static final String OFFICE = "Microsoft Office 2010 Стандартный";
    private static final String ANTIVIRUS = "Kaspersky Endpoint Security";
    private static final String OEM = "OEM (привязана к устройству)";
    private static final String SUBSCRIPTION = "Подписка";
    private static final String CONTRACT = "лицензионный договор";
    /** Computers of school 1 whose sticker was not found. */
    private static final int WITHOUT_STICKER = 2;

    private Licensing() {
    }

    /** @param installed rows of {@link Programs#INSTALLED} */
    static List<List<String>> licences(List<List<String>> installed) {
        List<List<String>> rows = new ArrayList<>();
        List<String> seven = devices(installed, "1", SEVEN);
        rows.add(row("1", SEVEN, OEM, "", seven.size(), "03.09.2018", "", "", "наклейка COA", "", "", String.join(" ", seven.subList(0, seven.size() - WITHOUT_STICKER)), "",
                "Наклейки на корпусах; на двух компьютерах наклейки не найдены"));
        rows.add(preinstalled(installed, "1"));
        rows.add(row("1", OFFICE, "Академическая", "49-100215", 30, "01.09.2011", "", "148500,00", CONTRACT, "11-ЛП", "25.08.2011", "", "", ""));
        rows.add(row("1", ANTIVIRUS, SUBSCRIPTION, "2E5C-251215", 40, "15.12.2025", "14.12.2026", "36000,00", CONTRACT, "214/25", "10.12.2025", "", "", ""));
        rows.add(row(POOL, "Альт Образование", "Централизованная поставка", "АЛЬТ-ЦОС-2021", 150, "20.08.2021", "", "", "акт приёма-передачи прав", "7", "20.08.2021", "", "1: 45, 9: 45, 14: 50",
                "Для школ — участниц ЦОС"));
        rows.add(row(POOL, "МойОфис Образование", "Централизованная поставка", "МО-2023-40", 40, "01.09.2023", "", "120000,00", "УПД", "318", "28.08.2023", "", "1: 15, 9: 15, 14: 10", ""));
        rows.add(row(POOL, "SkyDNS", "На учреждение", "КФ-2026", null, "01.01.2026", "31.12.2026", "54000,00", CONTRACT, "2026-КФ", "22.12.2025", "", "1, 9, 14", ""));
        List<String> stickers = devices(installed, "9", SEVEN);
        rows.add(row("9", SEVEN, OEM, "", stickers.size(), "01.09.2018", "", "", "наклейка COA", "", "", String.join(" ", stickers), "", ""));
        rows.add(row("9", OFFICE, "Коробочная", "", 24, "01.09.2012", "", "", "нет документа", "", "", "", "", "Коробки не сохранились"));
        rows.add(row("9", ANTIVIRUS, SUBSCRIPTION, "2E5C-250901", 30, "01.09.2025", "31.08.2026", "27000,00", CONTRACT, "118/25", "25.08.2025", "", "", ""));
        rows.add(preinstalled(installed, "9"));
        rows.add(row("14", ANTIVIRUS, SUBSCRIPTION, "2E5C-260201", 15, "01.02.2026", "31.01.2027", "13500,00", CONTRACT, "19/26", "28.01.2026", "", "", ""));
        rows.add(row("14", ANTIVIRUS, SUBSCRIPTION, "2E5C-260201", 10, "01.09.2026", "31.08.2027", "9800,00", "УПД", "1204", "31.08.2026", "", "", "Докуплено к той же подписке"));
        rows.add(row("14", OFFICE, "Корпоративная", "62-330418", 22, "01.09.2013", "", "99000,00", CONTRACT, "33-ЛП", "26.08.2013", "", "", ""));
        rows.add(preinstalled(installed, "14"));
        rows.add(row("18", OFFICE, "На устройство", "", 15, "01.09.2012", "", "", "сертификат", "С-18-15", "03.09.2012", "", "", ""));
        rows.add(row("18", ANTIVIRUS, SUBSCRIPTION, "2E5C-261001", 15, "01.10.2026", "30.09.2027", "14700,00", "счёт", "К-871", "25.09.2026", "", "", ""));
        return rows;
    }

    private static List<String> preinstalled(List<List<String>> installed, String school) {
        List<String> devices = devices(installed, school, TEN);
        return row(school, TEN, "Предустановлена с комплектом", "", devices.size(), "20.08.2021", "", "", "перечень ПО комплекта", "УТ-128", "05.08.2021", String.join(" ", devices), "", "");
    }

    /** Inventory numbers of the school's devices that have the program. */
    private static List<String> devices(List<List<String>> installed, String school, String program) {
        return installed.stream().filter(row -> row.get(0).equals(school) && row.get(3).equals(program)).map(row -> row.get(2).isEmpty() ? row.get(1) : row.get(2)).toList();
    }

    private static List<String> row(String school, String program, String kind, String number, Integer quantity, String starts, String ends, String cost, String basis, String document, String dated,
            String devices, String shares, String notes) {
        return List.of(school, program, kind, number, quantity == null ? "" : quantity.toString(), starts, ends, cost, basis, document, dated, devices, shares, notes);
    }
}
