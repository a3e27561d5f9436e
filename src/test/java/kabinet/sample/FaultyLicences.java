package kabinet.sample;

import java.util.List;
import java.util.Map;

/** Licences that must be refused: words and references that are unknown, terms that cannot be, and more devices or shares than rights. */
final class FaultyLicences {

    private static final String OEM = "OEM (привязана к устройству)";
    private static final String SITE = "На учреждение";

    private FaultyLicences() {
    }

    static List<FaultyFile> files() {
        return List.of(rows(), rights());
    }

    /** A good licence of school 1, numbered unlike any of the sample. */
    private static Map<String, String> usual() {
        return Map.of("Код школы", "1", "Программа", "Kaspersky Endpoint Security", "Вид лицензии", "Подписка", "Номер лицензии", "ЛП-1", "Количество", "5", "Действует с", "01.09.2026", "Действует по",
            "31.08.2099", "Стоимость", "4900,00", "Документ", "УПД", "Номер документа", "77");
    }

    private static FaultyFile rows() {
        return new FaultyFile("licences.csv", "licences").rows(Licensing.LICENCES, usual())
            .row(Map.of())
            .row(Map.of("Номер лицензии", "ЛП-2", "Код школы", "99")).wrong("Код школы", "unknown-school")
            .row(Map.of("Номер лицензии", "ЛП-3", "Программа", "Блокнот мечты")).wrong("Программа", "unknown-program")
            .row(Map.of("Номер лицензии", "ЛП-4", "Программа", "")).wrong("Программа", "required-missing")
            .row(Map.of("Номер лицензии", "ЛП-5", "Вид лицензии", "Аренда")).wrong("Вид лицензии", "unknown-kind")
            .row(Map.of("Номер лицензии", "ЛП-6", "Документ", "честное слово")).wrong("Документ", "unknown-basis")
            .row(Map.of("Номер лицензии", "ЛП-7", "Количество", "0")).wrong("Количество", "invalid-number")
            .row(Map.of("Номер лицензии", "ЛП-8", "Количество", "")).wrong("Количество", "refused")
            .row(Map.of("Номер лицензии", "ЛП-9", "Вид лицензии", SITE)).wrong("Количество", "refused")
            .row(Map.of("Номер лицензии", "ЛП-10", "Действует с", "31.02.2026")).wrong("Действует с", "invalid-date")
            .row(Map.of("Номер лицензии", "ЛП-11", "Действует с", "")).wrong("Действует с", "required-missing")
            .row(Map.of("Номер лицензии", "ЛП-12", "Действует по", "31.08.2026")).wrong("Количество", "refused")
            .row(Map.of("Номер лицензии", "ЛП-13", "Стоимость", "-1")).wrong("Стоимость", "invalid-number")
            .row(Map.of()).wrong("Программа", "duplicate-in-file")
            .csv();
    }

    private static FaultyFile rights() {
        List<Device> computers = new SampleData().devices.stream().filter(device -> device.school.number() == 1 && device.head == null).toList();
        String one = computers.get(0).inventoryNumber;
        String another = computers.get(1).inventoryNumber;
        return new FaultyFile("licences-rights.csv", "licences").rows(Licensing.LICENCES, usual())
            .row(Map.of("Вид лицензии", OEM, "Номер лицензии", "ЛП-21", "Количество", "1", "Устройства", one))
            .row(Map.of("Вид лицензии", OEM, "Номер лицензии", "ЛП-22", "Количество", "1", "Устройства", one + " " + another)).wrong("Устройства", "refused")
            .row(Map.of("Вид лицензии", OEM, "Номер лицензии", "ЛП-23", "Количество", "1", "Устройства", "НЕТ-ТАКОГО")).wrong("Устройства", "unknown-device")
            .row(Map.of("Номер лицензии", "ЛП-24", "Выделено школам", "9: 2")).wrong("Выделено школам", "refused")
            .row(Map.of("Код школы", "", "Номер лицензии", "ЛП-25", "Выделено школам", "9: 2, 14: 3"))
            .row(Map.of("Код школы", "", "Номер лицензии", "ЛП-26", "Выделено школам", "9: 3, 14: 3")).wrong("Выделено школам", "refused")
            .row(Map.of("Код школы", "", "Номер лицензии", "ЛП-27", "Выделено школам", "девятой — две")).wrong("Выделено школам", "unreadable-share")
            .row(Map.of("Код школы", "", "Номер лицензии", "ЛП-28", "Действует с", "01.09.2018", "Действует по", "31.08.2019", "Выделено школам", "9: 2")).wrong("Выделено школам", "refused")
            .csv();
    }
}
