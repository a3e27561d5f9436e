package kabinet.lanaudit.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.base.RussianWords;
import kabinet.base.Texts;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.network.control.NetworkDrawing;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.SpeedVerdict;
import kabinet.organisation.entity.SettlementType;

/** The act of the audit of a school's network. No form is prescribed; it says what such acts usually say: the network as it is, room by room, what falls short, what to do by when, the conclusion. */
public final class LanAuditActPdf {

    private static final List<PaperColumn> ROOMS = List.of(PaperColumn.text("Каб.", 10), PaperColumn.text("Назначение", 32), PaperColumn.mark("Розеток / портов RJ-45", 13), PaperColumn.mark("Из них исправных", 14),
        PaperColumn.text("Категория кабеля", 14), PaperColumn.text("Подключено к ЛВС", 21), PaperColumn.mark("ПК всего / в сети", 12), PaperColumn.text("АРМ учителя", 14), PaperColumn.mark("Wi-Fi", 8),
        PaperColumn.mark("Скорость, Мбит/с", 15), PaperColumn.text("Замечания", 54));
    private static final List<PaperColumn> NODES = List.of(PaperColumn.text("Назначение", 22), PaperColumn.text("Модель", 46), PaperColumn.text("Инв. №", 26), PaperColumn.mark("Каб.", 12), PaperColumn.mark("Портов", 10),
        PaperColumn.mark("Управл.", 12), PaperColumn.mark("PoE", 8), PaperColumn.mark("Год", 10), PaperColumn.text("Wi-Fi: стандарт, зоны", 40));
    private static final List<PaperColumn> LINES = List.of(PaperColumn.text("Провайдер", 36), PaperColumn.text("Договор, срок, оплата", 34), PaperColumn.text("Технология", 16), PaperColumn.number("Скорость, Мбит/с: приём / передача", 24),
        PaperColumn.mark("Гарант. трафик", 14), PaperColumn.mark("Статич. IP", 12), PaperColumn.mark("ЕСПД", 10), PaperColumn.mark("Резерв", 12));
    private static final List<PaperColumn> MEASURED = List.of(PaperColumn.mark("Измерено", 20), PaperColumn.number("Приём, Мбит/с", 20), PaperColumn.number("Передача, Мбит/с", 20), PaperColumn.text("Метод", 110));
    private static final List<PaperColumn> FILTERS = List.of(PaperColumn.mark("Дата", 18), PaperColumn.text("Место проверки", 40), PaperColumn.text("Материал", 90), PaperColumn.text("Результат", 26));
    private static final List<PaperColumn> FINDINGS = List.of(PaperColumn.mark("№", 7), PaperColumn.text("Важность", 22), PaperColumn.text("Каб.", 12), PaperColumn.text("Недостаток", 62), PaperColumn.text("Рекомендация", 62),
        PaperColumn.mark("Срок", 18));
    /** Printed width of the code, mm. */
    private static final int CODE_WIDTH = 24;

    private LanAuditActPdf() {
    }

    /**
     * @param draft null for one that is not approved: plainly marked, without number and code
     * @param corrects the act that this one replaces; null for most
     * @param approver position and name of who approves it
     * @param address where a copy can be compared with the archive, as people read it; null before the approval
     * @param code the same as a picture, PNG; null before the approval
     */
    public static byte[] print(ActDraft draft, LanAudit audit, AuditFacts facts, List<Finding> findings, Act corrects, PaperSignature approver, String address, byte[] code) {
        String title = draft == null ? "ПРОЕКТ: акт обследования локальной сети" : "Акт обследования локальной сети № " + draft.fullNumber();
        Paper paper = Paper.titled(title).wide().compact().footer(draft == null ? title + ", " + LanAuditWords.order(audit) : title + " от " + PaperWords.date(draft.dated()) + ", код " + draft.code())
            .approved(audit.getSchool().getPaperName(), List.of(PaperWords.codes(audit.getSchool())), approver, draft == null ? null : draft.dated())
            .heading(draft == null ? "НЕ УТВЕРЖДЁН, составлен для ознакомления " + LanAuditWords.moment(Instant.now()) : "от " + RussianWords.date(draft.dated()))
            .facts("Место составления", audit.getSchool().getDistrict().getName(), "Основание", LanAuditWords.order(audit) + "; " + audit.getReason(), "Период обследования", LanAuditWords.days(audit, facts), "Комиссия", LanAuditWords.members(audit));
        if (corrects != null) {
            paper.paragraph("Настоящий акт заменяет акт обследования локальной сети № " + corrects.fullNumber() + " от " + PaperWords.date(corrects.getDated()) + ".");
        }
        common(paper, facts);
        rooms(paper, facts);
        findings(paper, facts, findings);
        drawing(paper, facts);
        paper.together(closing -> {
            closing.section("6. Заключение комиссии").paragraph(LanAuditWords.conclusion(audit.getConclusion()));
            if (audit.getRemarks() != null) {
                closing.paragraph(audit.getRemarks());
            }
            closing.signatures(LanAuditWords.commission(audit));
            if (draft == null) {
                closing.note("Проект: силы не имеет. Номер и код для проверки акт получит, когда его утвердит руководитель.");
            } else {
                closing.picture(code, CODE_WIDTH, "Код для проверки акта", "Проверить подлинность: " + address + ". По этому адресу видны номер, дата и итоги акта; там же копию можно сверить с архивом.");
            }
        });
        return PaperPdf.print(paper);
    }

    private static void common(Paper paper, AuditFacts facts) {
        paper.section("1. Общие сведения о сети");
        if (facts.lines().isEmpty()) {
            paper.paragraph("Действующих договоров на подключение к сети Интернет не учтено.");
        } else {
            paper.table(LINES, facts.lines().stream().map(LanAuditActPdf::line).toList());
        }
        if (facts.measured().stream().allMatch(AuditFacts.Measured::local)) {
            paper.paragraph("Скорость доступа к сети Интернет при обследовании отдельно не измерялась.");
        }
        if (!facts.measured().isEmpty()) {
            paper.table(MEASURED, facts.measured().stream().map(m -> List.of(PaperWords.date(m.on()), LanAuditWords.decimal(m.down()), LanAuditWords.decimal(m.up()), (m.local() ? "внутри сети: " : "") + (m.method() == null ? "метод не указан" : m.method()))).toList());
        }
        AuditFacts.Common common = facts.common() == null ? new AuditFacts.Common(null, null, null, null, null) : facts.common();
        paper.facts("Серверная, шкаф", said(common.cabinet()), "Домен и адресация", said(common.addressing()), "Межсетевой экран", said(common.firewall()),
            "Контент-фильтр", common.contentFilter() == null ? "не указан" : LanAuditWords.joined(common.contentFilter(), LanAuditWords.within(LanAuditWords.word("network.filterMethod", common.filterMethod()))),
            "Точек доступа Wi-Fi", String.valueOf(facts.nodes().stream().filter(n -> n.role() == NodeRole.ACCESS_POINT || n.wifi() != null).count()));
        if (facts.nodes().isEmpty()) {
            paper.paragraph("Сетевое оборудование в учёте сети не отмечено.");
        } else {
            paper.table(NODES, facts.nodes().stream().map(LanAuditActPdf::node).toList());
        }
        if (!facts.filters().isEmpty()) {
            paper.section("2. Проверка контент-фильтра");
            List<List<String>> rows = new ArrayList<>();
            facts.filters().forEach(f -> f.materials().forEach(m -> rows.add(List.of(PaperWords.date(f.on()), f.place() == null ? LanAuditWords.NOTHING : f.place(), m.what(), m.blocked() ? "заблокирован" : "ДОСТУПЕН"))));
            paper.table(FILTERS, rows);
        } else {
            paper.section("2. Проверка контент-фильтра").paragraph("При обследовании не проводилась.");
        }
    }

    private static String said(String text) {
        return text == null ? "не указано" : text;
    }

    private static List<String> line(AuditFacts.Line l) {
        String number = l.contract() == null ? "" : "№ " + l.contract();
        String dated = l.contractDate() == null ? "" : " от " + PaperWords.date(l.contractDate());
        String contract = LanAuditWords.joined((number + dated).strip(), l.endsOn() == null ? null : "по " + PaperWords.date(l.endsOn()), LanAuditWords.word("network.payer", l.payer()).toLowerCase(Locale.ROOT));
        return List.of(l.provider(), contract.isEmpty() ? LanAuditWords.NOTHING : contract, LanAuditWords.word("network.technology", l.technology()), LanAuditWords.speeds(l.down(), l.up()),
            LanAuditWords.yesNo(l.guaranteed()), LanAuditWords.yesNo(l.staticIp()), LanAuditWords.yesNo(l.unified()), LanAuditWords.yesNo(l.backup()));
    }

    private static List<String> node(AuditFacts.Node n) {
        String wifi = LanAuditWords.joined(n.wifi(), n.zones());
        return List.of(LanAuditWords.word("network.nodeRole", n.role()), n.model(), n.number(), n.room() == null ? LanAuditWords.NOTHING : n.room(), LanAuditWords.number(n.ports()), LanAuditWords.yesNo(n.managed()),
            LanAuditWords.yesNo(n.poe()), n.year() == null ? LanAuditWords.NOTHING : n.year().toString(), wifi.isEmpty() ? LanAuditWords.NOTHING : wifi);
    }

    private static void rooms(Paper paper, AuditFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        String building = null;
        boolean several = facts.rooms().stream().map(AuditFacts.Room::building).distinct().count() > 1;
        for (AuditFacts.Room room : facts.rooms()) {
            if (several && !room.building().equals(building)) {
                building = room.building();
                rows.add(Paper.group(building));
            }
            rows.add(List.of(room.number(), room.name() == null ? "" : room.name(), LanAuditWords.either(room.ports(), room.outlets()), LanAuditWords.number(room.portsWorking()), LanAuditWords.category(room.category()),
                LanAuditWords.verdict(room.verdict(facts.since())), LanAuditWords.either(room.computersOnline(), room.computers()), LanAuditWords.teacher(room.teacherPlace()), LanAuditWords.yesNo(room.wifi()),
                LanAuditWords.speeds(room.down(), room.up()), LanAuditWords.remark(room)));
        }
        paper.section("3. Кабинеты").table(ROOMS, rows)
            .together(totals -> totals.facts(totals(facts).stream().flatMap(t -> Stream.of(t.label(), t.value())).toArray(String[]::new)));
    }

    private static void drawing(Paper paper, AuditFacts facts) {
        paper.section("5. Схема сети");
        if (facts.plan() == null) {
            paper.paragraph("Схема не составлена.");
        } else {
            paper.sketch(NetworkDrawing.draw(facts.plan(), RoomMarks.of(facts, Texts.RUSSIAN), Texts.RUSSIAN, NetworkDrawing.SCREEN));
        }
    }

    private static void findings(Paper paper, AuditFacts facts, List<Finding> findings) {
        paper.section("4. Недостатки и рекомендации");
        if (findings.isEmpty()) {
            paper.paragraph("Недостатков не выявлено.");
            return;
        }
        Map<Long, String> numbers = facts.rooms().stream().collect(Collectors.toMap(AuditFacts.Room::id, AuditFacts.Room::number));
        List<List<String>> rows = new ArrayList<>();
        for (Finding f : findings) {
            // a room that was renumbered since is called as the table of rooms calls it
            String room = f.getRoom() == null ? LanAuditWords.NOTHING : numbers.getOrDefault(f.getRoom().getId(), f.getRoom().getNumber());
            rows.add(List.of(String.valueOf(rows.size() + 1), LanAuditWords.severity(f.getSeverity()), room, LanAuditWords.found(f),
                f.getRecommendation() == null ? LanAuditWords.NOTHING : f.getRecommendation(), f.getDueOn() == null ? LanAuditWords.NOTHING : PaperWords.date(f.getDueOn())));
        }
        paper.table(FINDINGS, rows);
    }

    /** What anybody who holds the paper may read about it. */
    public static List<ActTotal> totals(AuditFacts facts) {
        long connected = facts.rooms(RoomVerdict.CONNECTED, false);
        AuditFacts.Norm norm = facts.norm();
        List<ActTotal> totals = new ArrayList<>();
        totals.add(new ActTotal("Кабинетов всего", String.valueOf(facts.rooms().size())));
        totals.add(new ActTotal("Подключено к ЛВС", connected + " (" + LanAuditWords.share(connected, facts.rooms().size()) + ")"));
        totals.add(new ActTotal("Не подключено", String.valueOf(facts.rooms(RoomVerdict.NOT_CONNECTED, false))));
        totals.add(new ActTotal("Не подтверждено", facts.rooms(RoomVerdict.NOT_CONFIRMED, false) + (facts.unseen().isEmpty() ? "" : ", из них не осмотрено " + facts.unseen().size())));
        totals.add(new ActTotal("Учебных кабинетов в ЛВС с АРМ учителя в сети", facts.teacherOnline() + " из " + facts.teaching() + " (" + LanAuditWords.share(facts.teacherOnline(), facts.teaching()) + ")"));
        totals.add(new ActTotal("Портов исправно", facts.portsWorking() + " из " + facts.ports()));
        totals.add(new ActTotal("Компьютеров в сети", facts.computersOnline() + " из " + facts.computers()));
        totals.add(new ActTotal("Норма скорости (" + (norm.settlement() == SettlementType.CITY ? "город" : "село, посёлок") + ", " + LanAuditWords.mbit(norm.internet()) + ", гарантированный трафик)",
            norm.verdict() == SpeedVerdict.MEETS ? "соответствует: " + LanAuditWords.mbit(norm.guaranteed()) : norm.verdict() == SpeedVerdict.NO_CONNECTION ? "не соответствует: договора нет"
                : "не соответствует: " + LanAuditWords.mbit(norm.best()) + (norm.verdict() == SpeedVerdict.NOT_GUARANTEED ? ", трафик не гарантирован" : "")));
        return totals;
    }
}
