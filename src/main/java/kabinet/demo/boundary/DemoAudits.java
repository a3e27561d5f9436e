package kabinet.demo.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kabinet.access.control.Accounts;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.NotFoundException;
import kabinet.demo.control.SampleData;
import kabinet.device.control.Devices;
import kabinet.document.entity.PaperSignature;
import kabinet.field.entity.PhoneClock;
import kabinet.lanaudit.control.ActMaking;
import kabinet.lanaudit.control.AuditMeasurements;
import kabinet.lanaudit.control.Completion;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.control.RecordIntake;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.DefectFacts;
import kabinet.lanaudit.entity.FilterFacts;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.SentRecord;
import kabinet.lanaudit.entity.Severity;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.measurement.control.HostDecisions;
import kabinet.measurement.control.MeasurementTaking;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.HostDecision;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.Measurement;
import kabinet.network.control.Segments;
import kabinet.network.entity.AddressRange;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.NetworkSegment;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/**
 * Two audits of networks, for which there is no file to import: one of last November with its act, one that is being walked, each with what tools measured, so that scans stand beside the registry at
 * once. The same at every start.
 */
@Boundary
public class DemoAudits {

    /** The school of the director of the demonstration. */
    private static final String FINISHED = "9";
    private static final String RUNNING = "4";
    private static final String BY = "Демонстрация: ревизор";
    private static final String FOLDER = "audits/";
    private static final int MEMBERS = 3;
    /** Rooms looked at in a day. */
    private static final int A_DAY = 12;
    /** When the tool says it measured, in seconds since 1970: the demonstration puts its own days there. */
    private static final Pattern MEASURED_AT = Pattern.compile("(start=\"|\"timesecs\":\\s*)\\d{10}");
    private static final String STRANGER = "phone-";

    @Inject
    Accounts accounts;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    LanAudits audits;
    @Inject
    RecordIntake intake;
    @Inject
    Completion completion;
    @Inject
    ActMaking acts;
    @Inject
    AuditMeasurements measurements;
    @Inject
    Reconciliation reconciliation;
    @Inject
    HostDecisions decisions;
    @Inject
    Devices devices;
    @Inject
    Segments segments;

    @RolesAllowed(Right.ADMINISTER)
    public void add(SampleData data) {
        Account auditor = accounts.byLogin("auditor").orElseThrow(NotFoundException::new);
        Callers.run(new Caller(auditor.getId(), auditor.getLogin(), auditor.getName(), auditor.getRole(), auditor.getRole().rights(), true, Set.of()), () -> {
            LocalDate today = LocalDate.now();
            LocalDate november = LocalDate.of(today.getMonth() == Month.DECEMBER ? today.getYear() : today.getYear() - 1, Month.NOVEMBER, 5);
            finished(november, data);
            running(today, data);
        });
    }

    private void finished(LocalDate begin, SampleData data) {
        LanAudit audit = begun(FINISHED, "214-о", "Дорожная карта ЦОС, п. 3.5", begin, begin.plusDays(15));
        List<Room> all = used(audit.getSchool());
        intake.take(audit, UUID.randomUUID().toString(), noted(all, begin, 0), PhoneClock.of(null, Instant.now()));
        measure(audit, List.of("-speeds.csv"), begin, data);
        completion.complete(audit, at(begin.plusDays(15), 16), BY);
        audit.conclude(Conclusion.NEEDS_MODERNISATION, "Сначала восстановить линии неподключённых кабинетов, затем перейти на тариф с гарантированным трафиком.");
        acts.make(audit, at(begin.plusDays(19), 11), new PaperSignature("Руководитель учреждения", Person.shortName(head(audit.getSchool()))), "Демонстрация: директор");
        audits.flush();
    }

    private void running(LocalDate today, SampleData data) {
        LanAudit audit = begun(RUNNING, "187-о", "Дорожная карта ЦОС, п. 3.5", today.minusDays(3), today.plusDays(12));
        List<Room> all = used(audit.getSchool());
        intake.take(audit, UUID.randomUUID().toString(), noted(all.subList(0, all.size() * 3 / 5), today.minusDays(3), 2), PhoneClock.of(null, Instant.now()));
        measure(audit, List.of("-speeds.csv", "-cables.csv"), today.minusDays(3), data);
        audits.flush();
    }

    /** Devices are known in scans by what an agent read of them; one stranger is the guard's phone, which nobody need look for. */
    private void measure(LanAudit audit, List<String> tables, LocalDate begin, SampleData data) {
        School school = audit.getSchool();
        Instant day = at(begin, 10);
        NetworkSegment segment = new NetworkSegment(school, "Компьютерный класс", AddressRange.of("10." + school.getCode() + ".7.0/24"));
        segment.setRoom(used(school).stream().filter(r -> r.getKind() != null && r.getKind().getName().equals("Компьютерный класс")).findFirst().orElse(null));
        segments.add(segment);
        Measurement network = taken(audit, school.getCode() + "-network.xml", day, data);
        for (HostRow host : reconciliation.of(network).rows()) {
            if (host.deviceId() != null && host.mac() != null) {
                HostDecision decision = new HostDecision(school, host.hostKey());
                decision.is(devices.find(host.deviceId()).orElseThrow(NotFoundException::new), BY, day);
                decisions.add(decision);
            }
        }
        Measurement scan = taken(audit, school.getCode() + "-scan.xml", day.plus(1, ChronoUnit.DAYS), data);
        reconciliation.of(scan).rows(HostStanding.UNKNOWN).stream().filter(h -> h.name() != null && h.name().startsWith(STRANGER)).forEach(host -> {
            HostDecision decision = new HostDecision(school, host.hostKey());
            decision.ignore("Личный телефон охранника, не оборудование школы", BY, day.plus(1, ChronoUnit.DAYS));
            decisions.add(decision);
        });
        taken(audit, school.getCode() + "-scan-later.xml", day.plus(2, ChronoUnit.DAYS), data);
        taken(audit, "iperf3.json", day, data);
        tables.forEach(table -> taken(audit, school.getCode() + table, day.plusSeconds(3600), data));
    }

    private Measurement taken(LanAudit audit, String name, Instant at, SampleData data) {
        try (InputStream file = data.open(new SampleData.File(FOLDER + name, ""))) {
            String moved = MEASURED_AT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).replaceAll(found -> found.group(1) + at.getEpochSecond());
            return measurements.take(audit, MeasurementTaking.read(null, name, moved.getBytes(StandardCharsets.UTF_8), Map.of()), null, BY, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LanAudit begun(String code, String order, String reason, LocalDate begin, LocalDate end) {
        School school = schools.byCode(code).orElseThrow(NotFoundException::new);
        List<CommissionMember> members = people.of(school.getId()).stream().filter(Person::isActive).limit(MEMBERS).map(p -> new CommissionMember(p.getName(), p.getPosition())).toList();
        LanAudit audit = new LanAudit(school, new LanAuditPlan(order, begin.minusDays(2), reason, begin, end, new Commission("", members), null), "Демонстрация: район");
        audit.start(at(begin, 8), BY);
        audits.add(audit);
        audits.flush();
        return audit;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.systemDefault()).toInstant();
    }

    private List<Room> used(School school) {
        return rooms.of(school.getId()).stream().filter(Room::isActive).toList();
    }

    private String head(School school) {
        return people.of(school.getId()).stream().filter(p -> p.getPosition() != null && p.getPosition().toLowerCase(Locale.ROOT).startsWith("директор")).map(Person::getName).findFirst().orElse("");
    }

    /** Room after room, a dozen a day, from nine o'clock, six minutes each. @param shift another school, other troubles */
    private static List<SentRecord> noted(List<Room> rooms, LocalDate begin, int shift) {
        List<SentRecord> records = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            Instant at = begin.plusDays(i / A_DAY).atTime(LocalTime.of(9, 0).plusMinutes(6L * (i % A_DAY))).atZone(ZoneId.systemDefault()).toInstant();
            boolean teaching = rooms.get(i).getKind() != null && rooms.get(i).getKind().isTeaching();
            records.add(SentRecord.ofRoom(UUID.randomUUID().toString(), rooms.get(i).getId(), at, facts(i + shift, teaching)));
        }
        Instant checked = at(begin, 15);
        records.add(kept(RecordKind.FILTER, null, checked, new FilterFacts(List.of(new FilterFacts.Material("запрос об азартных играх", true), new FilterFacts.Material("сайт с насилием", true),
            new FilterFacts.Material("обход блокировок через анонимайзер", shift > 0)), "кабинет информатики").json().build().toString()));
        records.add(kept(RecordKind.DEFECT, rooms.get(1).getId(), checked.plusSeconds(600), new DefectFacts("Коммутатор стоит на полу за шкафом, кабели не закреплены", Severity.MINOR, "Закрепить коммутатор на стене", null)
            .json().build().toString()));
        return records;
    }

    private static SentRecord kept(RecordKind kind, Long room, Instant at, String body) {
        return new SentRecord(UUID.randomUUID().toString(), kind, null, room, at, null, body, null);
    }

    private static RoomFacts facts(int i, boolean teaching) {
        TeacherPlace place = teaching ? i % 6 == 5 ? TeacherPlace.OFFLINE : TeacherPlace.ONLINE : TeacherPlace.NONE;
        if (i % 9 == 4) {
            return new RoomFacts(1, 2, 0, false, CableCategory.CAT5, false, null, false, 1, 0, teaching ? TeacherPlace.OFFLINE : TeacherPlace.NONE, null, null, "Линия оборвана");
        }
        if (i % 7 == 3) {
            return new RoomFacts(0, 0, 0, true, null, null, null, true, 2, 2, place, new BigDecimal("12.40"), new BigDecimal("6.10"), "Только Wi-Fi");
        }
        boolean lab = i % 8 == 6;
        return new RoomFacts(lab ? 8 : 2, lab ? 16 : 4, lab ? 15 : 4, true, lab ? CableCategory.CAT6 : CableCategory.CAT5E, true, new BigDecimal(28 + i % 60).setScale(1), i % 2 == 0, lab ? 13 : 1, lab ? 12 : 1, place,
            new BigDecimal(i % 10 == 8 ? "7.80" : "17.60"), new BigDecimal("9.20"), null);
    }
}
