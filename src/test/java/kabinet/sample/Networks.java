package kabinet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the schools are connected: by the project's speeds, with providers, contracts and prices of nobody; and of three schools the devices that carry the network and the
 * ports on the walls. Only devices in use are part of a network; when a switch is full, the next ports stay unpatched.
 */
final class Networks {

    static final List<String> INTERNET = List.of("Код школы", "Провайдер", "Номер договора", "Дата договора", "Технология", "Скорость приёма, Мбит/с", "Скорость передачи, Мбит/с",
            "Гарантированный трафик", "Постоянный IP-адрес", "ЕСПД", "Резервное", "Кто оплачивает", "Действует с", "Действует по");
    static final List<String> NODES = List.of("Код школы", "Устройство", "Назначение в сети", "Портов", "Управляемый", "PoE", "Стандарт Wi-Fi", "Зона Wi-Fi", "Подключено к устройству",
            "Порт вышестоящего", "Порт нижестоящего", "Среда передачи", "Скорость связи, Мбит/с");
    static final List<String> PORTS = List.of("Код школы", "Корпус", "Номер помещения", "Розетка", "Метка порта", "Категория кабеля", "Длина, м", "Патч-панель", "Порт панели", "Коммутатор",
            "Порт коммутатора", "Действует");

    private static final List<Integer> DRAWN = List.of(4, 14, 18);
    private static final String ROUTER = "Маршрутизатор";
    private static final String SWITCH = "Коммутатор";
    private static final String SERVER = "Сервер";
    private static final String ACCESS_POINT = "Точка доступа";
    private static final Map<String, Integer> OUTLETS = Map.of("Учебный кабинет", 2, "Компьютерный класс", 12, "Лаборатория", 2, "Лингафонный кабинет", 6, "Библиотека (медиацентр)", 4,
            "Администрация", 2, "Учительская", 4);
    private static final int PANEL = 24;
    /** A room of school 14 whose cable is longer than a permanent link may be. */
    private static final String FAR = "301";

    private Networks() {
    }

    static List<List<String>> internet() {
        List<List<String>> rows = new ArrayList<>();
        for (School school : School.ALL) {
            boolean fibre = school.speed() >= 10;
            String speed = Integer.toString(school.speed());
            rows.add(List.of(school.code(), school.guaranteed() ? "АО «Клязьма-Связь»" : school.number() % 2 == 0 ? "ООО «Заречный Телеком»" : "ООО «Оптика-33»",
                    school.code() + "-И/2026", "15.12.2025", fibre ? "Оптоволокно (ВОЛС)" : "xDSL", speed, fibre ? speed : "1", school.guaranteed() ? "да" : "нет", school.guaranteed() ? "да" : "нет",
                    school.guaranteed() ? "да" : "нет", "нет", school.guaranteed() ? "Федеральный бюджет" : "Местный бюджет", "01.01.2026", "31.12.2027"));
        }
        rows.add(List.of("4", "ООО «Радио-Мост»", "Р-4/2026", "20.01.2026", "Радиоканал", "20", "10", "нет", "нет", "нет", "да", "Средства школы", "01.02.2026", ""));
        return rows;
    }

    static List<List<String>> nodes(List<Device> devices) {
        List<List<String>> rows = new ArrayList<>();
        for (int school : DRAWN) {
            List<Device> switches = inUse(devices, school, SWITCH);
            Device router = inUse(devices, school, ROUTER).get(0);
            rows.add(node(router, ROUTER, "5", "да", "нет", "", "", null, "", "", "", ""));
            for (int i = 0; i < switches.size(); i++) {
                Device one = switches.get(i);
                boolean far = !one.room.building().equals(router.room.building());
                String ports = Integer.toString(ports(one));
                rows.add(node(one, SWITCH, ports, ports.equals("24") ? "да" : "нет", one.model.name().contains("PoE") ? "да" : "нет", "", "", router, Integer.toString(i + 2), ports,
                        far ? "Оптика" : "Медь", "1000"));
            }
            int port = 1;
            for (Device server : inUse(devices, school, SERVER)) {
                rows.add(node(server, SERVER, "2", "да", "нет", "", "", switches.get(0), Integer.toString(port++), "1", "Медь", "1000"));
            }
            for (Device one : inUse(devices, school, ACCESS_POINT)) {
                rows.add(node(one, "Точка доступа Wi-Fi", "1", "да", "нет", "802.11ax", "кабинет " + one.room.number() + " и соседние", switches.get(0), Integer.toString(port++), "1", "Медь", "1000"));
            }
        }
        return rows;
    }

    private static List<String> node(Device device, String role, String ports, String managed, String poe, String wifi, String zones, Device upper, String upperPort, String lowerPort, String medium,
            String mbit) {
        return List.of(device.school.code(), device.inventoryNumber, role, ports, managed, poe, wifi, zones, upper == null ? "" : upper.inventoryNumber, upperPort, lowerPort, medium, mbit);
    }

    static List<List<String>> ports(List<Room> rooms, List<Device> devices) {
        List<List<String>> rows = new ArrayList<>();
        for (int number : DRAWN) {
            List<Device> switches = inUse(devices, number, SWITCH);
            Map<Device, Integer> used = new HashMap<>();
            used.put(switches.get(0), inUse(devices, number, SERVER).size() + inUse(devices, number, ACCESS_POINT).size());
            int panelPort = 0;
            for (Room room : rooms.stream().filter(r -> r.school().number() == number).toList()) {
                for (int i = 1; i <= OUTLETS.getOrDefault(room.kind(), 0); i++) {
                    Device to = switches.stream().filter(s -> used.getOrDefault(s, 0) < ports(s) - 1).findFirst().orElse(null); // the last port leads to the router
                    String port = to == null ? "" : Integer.toString(used.merge(to, 1, Integer::sum));
                    String length = number == 14 && room.number().equals(FAR) ? "94,5" : 12 + room.floor() * 9 + (panelPort * 7) % 31 + ",5";
                    rows.add(List.of(room.school().code(), room.building(), room.number(), room.number() + "-" + (i + 1) / 2, room.number() + "-" + i, "5e", length, "ПП-" + (panelPort / PANEL + 1),
                            Integer.toString(panelPort % PANEL + 1), to == null ? "" : to.inventoryNumber, port, "да"));
                    panelPort++;
                }
            }
        }
        return rows;
    }

    private static List<Device> inUse(List<Device> devices, int school, String kind) {
        return devices.stream().filter(d -> d.school.number() == school && d.model.kind().equals(kind) && d.status.equals("в эксплуатации") && d.room != null && !d.inventoryNumber.isEmpty()).toList();
    }

    private static int ports(Device device) {
        return device.model.name().contains("2024") ? 24 : 16;
    }
}
