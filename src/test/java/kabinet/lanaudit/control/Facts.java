package kabinet.lanaudit.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.FilterFacts;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.network.control.Norms;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.FilterMethod;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkPlan;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.Payer;
import kabinet.network.entity.SchoolSpeed;
import kabinet.network.entity.Technology;
import kabinet.organisation.entity.SettlementType;

/** Facts of invented schools for tests. */
final class Facts {

    static final LocalDate ON = LocalDate.of(2026, 11, 20);

    private Facts() {
    }

    static BigDecimal n(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    static AuditFacts.Norm norm(SettlementType settlement, String best, String guaranteed) {
        Norms norms = Norms.usual();
        SchoolSpeed speed = new SchoolSpeed(1L, "4", "Школа № 4", settlement, n(best), n(guaranteed), norms.internet(settlement));
        return new AuditFacts.Norm(settlement, speed.norm(), norms.student(), norms.permanentLink(), speed.best(), speed.guaranteed(), speed.verdict());
    }

    static AuditFacts.Room room(long id, boolean teaching, LocalDate on, RoomFacts f) {
        return f == null
            ? new AuditFacts.Room(id, String.valueOf(100 + id), null, "Главный корпус", teaching, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
            : new AuditFacts.Room(id, String.valueOf(100 + id), id % 3 == 0 ? "Кабинет информатики и вычислительной техники" : "Кабинет математики", "Главный корпус", teaching, on, f.working(), f.outlets(), f.ports(),
                f.portsWorking(), f.connected(), f.category(), f.cablePassed(), f.cableLength(), f.wifi(), f.computers(), f.computersOnline(), f.teacherPlace(), f.down(), f.up(), f.note());
    }

    static RoomFacts sound() {
        return new RoomFacts(2, 4, 4, true, CableCategory.CAT5E, true, n("42.5"), true, 2, 2, TeacherPlace.ONLINE, n("48.5"), n("20"), null);
    }

    static AuditFacts of(AuditFacts.Norm norm, List<AuditFacts.Room> rooms, List<AuditFacts.Filter> filters) {
        return new AuditFacts(ON, Norms.usual().auditsSince(ON), norm, List.of(line(norm.best())), null, List.of(), rooms, filters, List.of(), null);
    }

    static AuditFacts.Line line(BigDecimal down) {
        return new AuditFacts.Line("АО «Северная связь»", "15-2026/СЗО", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 12, 31), Payer.REGIONAL, Technology.FIBRE, down == null ? n("1") : down, n("50"), true, true, true, false);
    }

    static AuditFacts.Filter filter(boolean... blocked) {
        List<FilterFacts.Material> materials = new ArrayList<>();
        for (boolean one : blocked) {
            materials.add(new FilterFacts.Material("запрос № " + (materials.size() + 1) + " об азартных играх", one));
        }
        return new AuditFacts.Filter(ON, "кабинет информатики", materials);
    }

    /** A school of so many rooms with all that an act can say. */
    static AuditFacts large(int rooms) {
        List<AuditFacts.Room> all = new ArrayList<>();
        List<NetworkPlan.RoomPorts> drawn = new ArrayList<>();
        for (int i = 1; i <= rooms; i++) {
            RoomFacts facts = i % 11 == 0 ? null : i % 7 == 0 ? new RoomFacts(1, 2, 0, false, CableCategory.CAT5, false, n("96.5"), false, 3, 0, TeacherPlace.OFFLINE, null, null, "Розетка вырвана, провод висит")
                : i % 5 == 0 ? new RoomFacts(2, 4, 3, true, CableCategory.CAT6, true, n("61"), true, 15, 13, TeacherPlace.OFFLINE, n("8.4"), n("3"), null) : sound();
            all.add(room(i, i % 4 != 0, ON.minusDays(i % 9), facts));
            drawn.add(new NetworkPlan.RoomPorts(i, String.valueOf(100 + i), "Кабинет", "Главный корпус, этаж " + (1 + i / 30), 4, i % 13 == 0 ? null : 11L + i % 2, 0));
        }
        AuditFacts.Norm norm = norm(SettlementType.CITY, "100", "100");
        NetworkPlan plan = new NetworkPlan("Школа № 4", List.of(new NetworkPlan.Uplink("АО «Северная связь»", "100 / 50 Мбит/с · ВОЛС · гарантировано", false)),
            List.of(new NetworkPlan.Node(10, NodeRole.ROUTER, "Маршрутизатор Заря R1", "101340010 · каб. 101", 5, null, "K7Q2M9"),
                new NetworkPlan.Node(11, NodeRole.SWITCH, "Коммутатор Заря S24", "101340011 · каб. 101", 24, null, "K7Q2MA"),
                new NetworkPlan.Node(12, NodeRole.SWITCH, "Коммутатор Заря S48", "101340012 · каб. 130", 48, "в ремонте", "K7Q2MB")),
            List.of(new NetworkPlan.Link(10, 11, Medium.COPPER, "1–24 · 1000 Мбит/с"), new NetworkPlan.Link(10, 12, Medium.FIBRE, "2–48 · 1000 Мбит/с")), drawn);
        return new AuditFacts(ON, Norms.usual().auditsSince(ON), norm, List.of(line(n("100")), new AuditFacts.Line("ООО «Луч-Мобайл»", null, null, null, Payer.SCHOOL, Technology.MOBILE, n("10"), null, false, false, false, true)),
            new AuditFacts.Common("СКФ «Щит»", FilterMethod.GATEWAY, "встроенный в маршрутизатор", "домен school4, DHCP, 10.4.0.0/16", "каб. 101, шкаф 12U"),
            List.of(new AuditFacts.Node(NodeRole.ROUTER, "Маршрутизатор Заря R1", 5, true, false, 2023, "101340010", "101", null, null),
                new AuditFacts.Node(NodeRole.SWITCH, "Коммутатор Заря S24", 24, true, true, 2021, "101340011", "101", null, null),
                new AuditFacts.Node(NodeRole.ACCESS_POINT, "Точка доступа Заря W6", 1, true, false, null, "101340015", "205", "802.11ax", "кабинеты 201–210, актовый зал")),
            all, List.of(filter(true, true, false)), List.of(new AuditFacts.Measured(ON.minusDays(1), n("71.2"), n("33.5"), "сервер speed.example", false),
                new AuditFacts.Measured(ON.minusDays(2), n("68"), null, null, false), new AuditFacts.Measured(ON.minusDays(1), n("912"), null, "iperf3, TCP, 10 с, 4 потока", true)), plan);
    }
}
