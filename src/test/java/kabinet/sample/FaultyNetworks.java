package kabinet.sample;

import java.util.List;
import java.util.Map;

/** Connections, network devices and ports that must be refused. */
final class FaultyNetworks {

    private static final String SWITCH = "Коммутатор";

    private FaultyNetworks() {
    }

    static List<FaultyFile> files() {
        return List.of(internet(), nodes(), ports());
    }

    private static FaultyFile internet() {
        Map<String, String> usual = Map.of("Код школы", "1", "Провайдер", "ООО «Оптика-33»", "Номер договора", "1-И/2027", "Технология", "xDSL", "Скорость приёма, Мбит/с", "49,9",
                "Кто оплачивает", "Местный бюджет", "Действует с", "01.01.2027");
        return new FaultyFile("internet.csv", "internet").rows(Networks.INTERNET, usual)
                .row(Map.of())
                .row(Map.of("Код школы", "999", "Номер договора", "2")).wrong("Код школы", "unknown-school")
                .row(Map.of("Технология", "голубиная почта", "Номер договора", "3")).wrong("Технология", "unknown-technology")
                .row(Map.of("Скорость приёма, Мбит/с", "сто", "Номер договора", "4")).wrong("Скорость приёма, Мбит/с", "invalid-number")
                .row(Map.of("Скорость приёма, Мбит/с", "0", "Номер договора", "5")).wrong("Скорость приёма, Мбит/с", "no-speed")
                .row(Map.of("Кто оплачивает", "сосед", "Номер договора", "6")).wrong("Кто оплачивает", "unknown-payer")
                .row(Map.of("Гарантированный трафик", "может быть", "Номер договора", "7")).wrong("Гарантированный трафик", "invalid-yes-no")
                .row(Map.of("Действует по", "31.12.2026", "Номер договора", "8")).wrong("Действует по", "refused")
                .row(Map.of()).wrong("Провайдер", "duplicate-in-file")
                .row(Map.of("Действует с", "31.02.2027", "Номер договора", "9")).wrong("Действует с", "invalid-date")
                .row(Map.of("Провайдер", "", "Номер договора", "10")).wrong("Провайдер", "required-missing")
                .row(Map.of("Провайдер", "Связь".repeat(40), "Номер договора", "11")).wrong("Провайдер", "too-long")
                .row(Map.of("Номер договора", "№ ".repeat(60))).wrong("Номер договора", "too-long")
                .row(Map.of("Скорость приёма, Мбит/с", "100000,01", "Номер договора", "12")).wrong("Скорость приёма, Мбит/с", "invalid-number")
                .row(Map.of("Скорость передачи, Мбит/с", "-1", "Номер договора", "13")).wrong("Скорость передачи, Мбит/с", "invalid-number")
                .csv();
    }

    private static FaultyFile nodes() {
        Map<String, String> usual = Map.of("Код школы", "14", "Устройство", "1013400021", "Назначение в сети", "Маршрутизатор");
        return new FaultyFile("nodes.csv", "nodes").rows(Networks.NODES, usual)
                .row(Map.of())
                .row(Map.of("Устройство", "нет-такого")).wrong("Устройство", "unknown-device")
                .row(Map.of("Устройство", "1013400114", "Назначение в сети", "утюг")).wrong("Назначение в сети", "unknown-role")
                .row(Map.of("Устройство", "1013400115", "Назначение в сети", SWITCH, "Подключено к устройству", "нет-такого")).wrong("Подключено к устройству", "unknown-device")
                .row(Map.of("Подключено к устройству", "1013400021")).wrong("Подключено к устройству", "refused")
                .row(Map.of("Подключено к устройству", "1013400116")).wrong("Подключено к устройству", "refused")
                .row(Map.of("Портов", "1000000")).wrong("Портов", "invalid-number")
                .row(Map.of("Зона Wi-Fi", "везде ".repeat(50))).wrong("Зона Wi-Fi", "too-long")
                .row(Map.of("Устройство", "1013400117", "Назначение в сети", "")).wrong("Назначение в сети", "no-role")
                .row(Map.of("Среда передачи", "верёвка", "Подключено к устройству", "1013400116", "Порт вышестоящего", "9")).wrong("Среда передачи", "unknown-medium")
                .csv();
    }

    private static FaultyFile ports() {
        Map<String, String> usual = Map.of("Код школы", "1", "Номер помещения", "110", "Метка порта", "110-1", "Категория кабеля", "5e");
        return new FaultyFile("ports.csv", "ports").rows(Networks.PORTS, usual)
                .row(Map.of())
                .row(Map.of("Номер помещения", "ЫЫЫ")).wrong("Номер помещения", "unknown-room")
                .row(Map.of("Метка порта", "")).wrong("Метка порта", "required-missing")
                .row(Map.of("Метка порта", "110-3", "Категория кабеля", "шестая с половиной")).wrong("Категория кабеля", "unknown-category")
                .row(Map.of("Метка порта", "110-4", "Длина, м", "девяносто")).wrong("Длина, м", "invalid-number")
                .row(Map.of("Метка порта", "110-5", "Длина, м", "0")).wrong("Длина, м", "no-length")
                .row(Map.of("Метка порта", "110-6", "Коммутатор", "нет-такого")).wrong("Коммутатор", "unknown-device")
                .row(Map.of()).wrong("Метка порта", "duplicate-in-file")
                .row(Map.of("Метка порта", "110-7-".repeat(10))).wrong("Метка порта", "too-long")
                .row(Map.of("Метка порта", "110-8", "Длина, м", "2000,1")).wrong("Длина, м", "invalid-number")
                .row(Map.of("Метка порта", "110-9", "Действует", "иногда")).wrong("Действует", "invalid-yes-no")
                .row(Map.of("Номер помещения", "", "Метка порта", "110-10")).wrong("Номер помещения", "required-missing")
                .csv();
    }
}
