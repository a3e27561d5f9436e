package kabinet.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Programs that schools use, the names by which computers report them, and what stands on the workstations of four schools. The programs are real, what is installed
 * is invented. Numbers of the registry of Russian programs are left empty on purpose: each district looks them up itself.
 */
final class Programs {

    static final List<String> CATALOGUE = List.of("Программа", "Версия или редакция", "Правообладатель", "Назначение", "Класс программ", "Номер в реестре российских программ",
            "Дата записи в реестре", "Лицензия не нужна");
    static final List<String> RULES = List.of("Образец названия", "Образец издателя", "Образец версии", "Программа");
    static final List<String> INSTALLED = List.of("Код школы", "Метка", "Инвентарный номер", "Программа", "Установленная версия", "Установлена с");

    private static final Set<Integer> SCHOOLS = Set.of(1, 9, 14, 18);
    private static final Set<String> WORKSTATIONS = Set.of(Catalogue.PUPIL_LAPTOP, Catalogue.TEACHER_LAPTOP, Catalogue.OFFICE_LAPTOP, "Рабочая станция", "Моноблок");
    /** Of so many computers in use one has no operating system on record, as happens. */
    private static final int FORGOTTEN = 37;

    private static final String OS = "Операционная система";
    private static final String OFFICE = "Офисный пакет";
    private static final String ANTIVIRUS = "Антивирус";
    private static final String FILTER = "Контент-фильтр";
    private static final String TEACHING = "Учебная программа";
    private static final String OTHER = "Прочее";

    private Programs() {
    }

    static List<List<String>> catalogue() {
        return List.of(
                program("Astra Linux Special Edition", "", "ООО «РусБИТех-Астра»", OS, false), program("Альт Образование", "", "ООО «Базальт СПО»", OS, false),
                program("РЕД ОС", "", "ООО «РЕД СОФТ»", OS, false), program("Windows", "7 Профессиональная", "Microsoft", OS, false),
                program("Windows", "10 Pro", "Microsoft", OS, false), program("МойОфис Образование", "", "ООО «Новые облачные технологии»", OFFICE, false),
                program("Р7-Офис", "", "АО «Р7»", OFFICE, false), program("LibreOffice", "", "The Document Foundation", OFFICE, true),
                program("Microsoft Office", "2010 Стандартный", "Microsoft", OFFICE, false), program("Kaspersky Endpoint Security", "", "АО «Лаборатория Касперского»", ANTIVIRUS, false),
                program("Kaspersky Small Office Security", "", "АО «Лаборатория Касперского»", ANTIVIRUS, false), program("Dr.Web Desktop Security Suite", "", "ООО «Доктор Веб»", ANTIVIRUS, false),
                program("SkyDNS", "", "ООО «СкайДНС»", FILTER, false),
                program("КОМПАС-3D", "учебная версия", "ООО «АСКОН-Системы проектирования»", TEACHING, true), program("1С:Образование", "5. Школа", "ООО «1С»", TEACHING, false),
                program("Яндекс Браузер", "", "ООО «Яндекс»", OTHER, true));
    }

    private static List<String> program(String name, String release, String publisher, String category, boolean free) {
        return List.of(name, release, publisher, category, "", "", "", free ? "да" : "нет");
    }

    static List<List<String>> rules() {
        return List.of(rule("Astra Linux*", "Astra Linux Special Edition"), rule("astra-version", "Astra Linux Special Edition"), rule("ALT Education*", "Альт Образование"),
                rule("Альт Образование*", "Альт Образование"), rule("RED OS*", "РЕД ОС"), rule("РЕД ОС*", "РЕД ОС"), rule("Microsoft Windows 7 *", "Windows 7 Профессиональная"),
                rule("Microsoft Windows 10 Pro*", "Windows 10 Pro"), rule("МойОфис*", "МойОфис Образование"), rule("MyOffice*", "МойОфис Образование"), rule("Р7-Офис*", "Р7-Офис"),
                rule("R7-Office*", "Р7-Офис"), rule("LibreOffice *", "LibreOffice"), rule("libreoffice-core*", "LibreOffice"), rule("libreoffice", "LibreOffice"), rule("LibreOffice * Help Pack*", ""),
                rule("Microsoft Office Standard 2010*", "Microsoft Office 2010 Стандартный"), rule("Microsoft Office стандартный 2010*", "Microsoft Office 2010 Стандартный"),
                rule("Kaspersky Endpoint Security*", "Kaspersky Endpoint Security"), rule("kesl", "Kaspersky Endpoint Security"), rule("Kaspersky Small Office Security*", "Kaspersky Small Office Security"),
                rule("Dr.Web *", "Dr.Web Desktop Security Suite"), rule("SkyDNS*", "SkyDNS"), rule("КОМПАС-3D*учеб*", "КОМПАС-3D учебная версия"),
                rule("1С:Образование 5*", "1С:Образование 5. Школа"), rule("Yandex", "Яндекс Браузер"),
                rule("Яндекс*Браузер*", "Яндекс Браузер"), rule("Microsoft Visual C++ *Redistributable*", ""), rule("*Update for *(KB*)*", ""), rule("Intel(R) *Driver*", ""));
    }

    private static List<String> rule(String pattern, String program) {
        return List.of(pattern, "", "", program);
    }

    /** By hand, as a school would enter it that has no agents yet. */
    static List<List<String>> installed(List<Device> devices) {
        List<List<String>> rows = new ArrayList<>();
        int count = 0;
        for (Device device : devices) {
            boolean bears = SCHOOLS.contains(device.school.number()) && WORKSTATIONS.contains(device.model.kind()) && device.head == null && device.status.equals("в эксплуатации")
                    && !device.inventoryNumber.isEmpty();
            if (bears) {
                count++;
                boolean kit = device.commissioned.getYear() >= 2020;
                if (count % FORGOTTEN != 0) {
                    install(rows, device, kit ? "Альт Образование" : device.commissioned.getYear() >= 2016 ? "Windows 10 Pro" : "Windows 7 Профессиональная", kit ? "9.1" : "");
                }
                if (kit && count % 3 == 0) {
                    install(rows, device, "МойОфис Образование", "2.4");
                } else if (kit) {
                    install(rows, device, "LibreOffice", "7.0.4");
                } else {
                    install(rows, device, "Microsoft Office 2010 Стандартный", "14.0");
                }
                if (!kit) {
                    install(rows, device, "Kaspersky Endpoint Security", "11.6");
                }
                if (device.model.kind().equals(Catalogue.PUPIL_LAPTOP)) {
                    install(rows, device, "SkyDNS", "");
                }
            }
        }
        return rows;
    }

    private static void install(List<List<String>> rows, Device device, String program, String version) {
        LocalDate since = device.commissioned.isBefore(LocalDate.of(2018, 9, 3)) ? LocalDate.of(2018, 9, 3) : device.commissioned;
        rows.add(List.of(device.school.code(), "", device.inventoryNumber, program, version, Device.day(since)));
    }
}
