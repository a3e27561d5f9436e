package kabinet.access.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.access.entity.Scoped;
import kabinet.act.control.Acts;
import kabinet.agent.Waiting;
import kabinet.budget.entity.Allocation;
import kabinet.delivery.boundary.PaperDeliveries;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.device.control.Directories;
import kabinet.device.control.InventoryNumbers;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceAttachment;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FaultReport;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.WriteOffRequest;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import kabinet.house.Acting;
import kabinet.kit.entity.Kit;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.TagRoll;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.KeyReveal;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.licence.entity.LicenceChoice;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportData;
import kabinet.licence.entity.LicenceReportTable;
import kabinet.licence.entity.LicenceSeat;
import kabinet.licence.entity.ReportContent;
import kabinet.measurement.entity.CableFact;
import kabinet.field.entity.PhoneClock;
import kabinet.lanaudit.entity.AuditMeasurement;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingSource;
import kabinet.lanaudit.entity.FrozenAudit;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.RoomState;
import kabinet.lanaudit.entity.SentRecord;
import kabinet.lanaudit.entity.Severity;
import kabinet.measurement.entity.HostDecision;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SeenHost;
import kabinet.measurement.entity.SpeedFact;
import kabinet.network.entity.AddressRange;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NetworkSegment;
import kabinet.network.entity.NodeLink;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.Payer;
import kabinet.network.entity.SchoolNetwork;
import kabinet.network.entity.Technology;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Reminder;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;
import kabinet.scan.entity.TagAlias;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import kabinet.stocktaking.boundary.Counting;
import kabinet.stocktaking.boundary.FieldWork;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.DecisionOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever belongs to a school is found by its own administrator and by no other's: every such entity there is, by query and by key. What belongs to no
 * school is the district's and everybody's to read.
 */
class NoLeakIT extends Acting {

    @Inject
    Schools schools;
    @Inject
    Tags tags;
    @Inject
    Directories directories;
    @Inject
    InventoryNumbers numbers;
    @Inject
    Suppliers suppliers;
    @Inject
    Acts acts;
    @Inject
    StocktakePlanning planning;
    @Inject
    FieldWork fieldWork;
    @Inject
    Reconciling reconciling;
    @PersistenceContext
    EntityManager em;

    private static Long own;
    private static Long foreign;

    @BeforeEach
    void oneOfEverythingInTwoSchools() throws Exception {
        if (own == null) {
            own = within(Caller.SYSTEM, () -> furnish("NL-1", "3397090001"));
            foreign = within(Caller.SYSTEM, () -> furnish("NL-2", "3397090019"));
        }
    }

    @Test
    void everyThingOfASchoolIsTried() throws Exception {
        Map<String, Long> missing = new TreeMap<>();
        within(Caller.SYSTEM, () -> {
            for (EntityType<?> type : scoped()) {
                for (Long school : List.of(own, foreign)) {
                    if (idsOf(type, school).isEmpty()) {
                        missing.put(type.getName(), school);
                    }
                }
            }
            return null;
        });
        assertEquals(Map.of(), missing, "furnish() must make one of each");
    }

    @Test
    void noQueryShowsAnotherSchoolsThings() throws Exception {
        TreeSet<String> leaks = new TreeSet<>();
        within(caller(Role.SCHOOL_ADMIN, own), () -> {
            for (EntityType<?> type : scoped()) {
                List<?> all = em.createQuery("select e from " + type.getName() + " e", type.getJavaType()).getResultList();
                assertFalse(all.isEmpty(), type.getName());
                all.stream().map(Scoped.class::cast).filter(e -> e.schoolId() != null && !own.equals(e.schoolId())).findAny().ifPresent(e -> leaks.add(type.getName()));
            }
            return null;
        });
        assertEquals(new TreeSet<>(), leaks);
    }

    @Test
    void noKeyOpensAnotherSchoolsThings() throws Exception {
        Map<EntityType<?>, List<Object>> theirs = within(Caller.SYSTEM, () -> scoped().stream().collect(Collectors.toMap(t -> t, t -> idsOf(t, foreign))));
        TreeSet<String> leaks = new TreeSet<>();
        within(caller(Role.SCHOOL_ADMIN, own), () -> {
            theirs.forEach((type, ids) -> ids.forEach(id -> {
                if (em.find(type.getJavaType(), id) != null) {
                    leaks.add(type.getName());
                }
            }));
            return null;
        });
        assertEquals(new TreeSet<>(), leaks);
    }

    @Test
    void ownThingsAreFoundByKey() throws Exception {
        Map<EntityType<?>, List<Object>> ours = within(Caller.SYSTEM, () -> scoped().stream().collect(Collectors.toMap(t -> t, t -> idsOf(t, own))));
        within(caller(Role.SCHOOL_ADMIN, own), () -> {
            ours.forEach((type, ids) -> ids.forEach(id -> assertNotNull(em.find(type.getJavaType(), id), type.getName())));
            return null;
        });
    }

    @Test
    void countsAreOfTheOwnSchoolToo() throws Exception {
        within(caller(Role.SCHOOL_ADMIN, own), () -> {
            for (EntityType<?> type : scoped()) {
                long counted = em.createQuery("select count(*) from " + type.getName(), Long.class).getSingleResult();
                assertEquals(em.createQuery("select e from " + type.getName() + " e", type.getJavaType()).getResultList().size(), counted, type.getName());
            }
            return null;
        });
    }

    private List<EntityType<?>> scoped() {
        return em.getMetamodel().getEntities().stream().filter(t -> Scoped.class.isAssignableFrom(t.getJavaType())).collect(Collectors.toList());
    }

    private List<Object> idsOf(EntityType<?> type, Long school) {
        return em.createQuery("select e from " + type.getName() + " e", type.getJavaType()).getResultStream()
            .filter(e -> school.equals(((Scoped) e).schoolId())).map(e -> em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(e)).toList();
    }

    /** One of everything that can belong to a school. */
    private Long furnish(String code, String inn) {
        School school = new School(schools.district(), code, code, inn);
        school.setInventoryNumberTemplate("{n:5}");
        schools.add(school);
        em.flush();
        Building building = schools.buildings(school.getId()).get(0);
        Room room = new Room(building, "1", tags.issue().text());
        Person person = new Person(school, "Пробная Анна", "учитель");
        DeviceModel model = new DeviceModel(directories.kinds().get(0), "Заря", code);
        Device device = new Device(tags.issue(), school, model);
        device.number(numbers.next(school, null));
        device.setCommissionedOn(LocalDate.now().minusDays(10));
        List.of(room, person, model, device).forEach(em::persist);
        Transfer transfer = new Transfer(school, 1, LocalDate.now(), null, "Проверка");
        transfer.move(device, room, person);
        WriteOffRequest request = new WriteOffRequest(school, LocalDate.now(), "Износ", "Проверка");
        request.add(device);
        StoredFile file = new StoredFile(school.getId(), "0".repeat(64), "a.pdf", FileType.PDF, 1, null, null, "Проверка");
        em.persist(file);
        List.of(transfer, request, new FaultReport(device, "Не включается", "Проверка"), new DeviceAttachment(device, file, DeviceAttachment.Kind.DOCUMENT, null),
            new TagRoll(school, 10, LabelCatalogue.A4_65.key(), "Проверка")).forEach(em::persist);
        em.persist(new TagAlias(tags.issue(), device, "Проверка"));
        Software software = new Software("Заря", code, SoftwareCategory.OTHER);
        em.persist(software);
        Installation installation = new Installation(device, software, "1", InstallationSource.HAND, LocalDate.now());
        em.persist(installation);
        furnishLicences(school, installation);
        Waiting.agent(em, school);
        Waiting.machine(em, device);
        furnishPurchase(school, room, model);
        furnishMeasurement(school, file, device);
        furnishNetwork(school, room, model, device);
        Callers.run(caller(Role.DISTRICT_ADMIN), () -> furnishStocktake(school, room, device)); // a scan is of somebody
        Callers.run(caller(Role.DISTRICT_ADMIN), () -> furnishLanAudit(school, room));
        acts.archive(acts.begin(school.getId(), "PROOF", 2021, LocalDate.now()), device.getId(), "Пробный акт", List.of(), new ByteArrayInputStream(new byte[] {1}), "Проверка", null);
        Account account = new Account("reminded-" + school.getId(), "Проверка", Role.VIEWER, "");
        account.writeTo("a@school.example", null);
        em.persist(account);
        em.persist(new Reminder(2012, PaperKind.STOCKTAKE, school, 7, account, Instant.now()));
        return school.getId();
    }

    private void furnishLicences(School school, Installation installation) {
        Licence licence = new Licence(school, installation.getSoftware(), LicenceKind.OEM);
        Licence pool = new Licence(null, installation.getSoftware(), LicenceKind.SITE);
        LicenceSeat seat = new LicenceSeat(licence, installation.getDevice(), null);
        LicenceChoice choice = new LicenceChoice(installation);
        choice.choose(licence, "Наклейка на корпусе");
        LicenceReport report = new LicenceReport(school, LocalDate.now(), "Проба А. И.", "учитель", null, "Проверка", null, LocalDate.now());
        List.of(licence, pool, seat, new LicenceGrant(licence, new Grant(1, LocalDate.now(), null, null, GrantBasis.COA, null, null)), new LicenceAllocation(pool, school, null), choice,
            report).forEach(em::persist);
        em.persist(new KeyReveal(caller(Role.DISTRICT_ADMIN), seat, school.getId(), Instant.now()));
        em.persist(new LicenceReportTable(report, new byte[] {1}));
        em.persist(new LicenceReportData(report, new ReportContent(List.of(), List.of(), new Compliance(Map.of()))));
    }

    private void furnishMeasurement(School school, StoredFile file, Device device) {
        SeenHost host = new SeenHost(1, "10.0.0.1", null, null, null, null, null, null);
        Measurement measurement = new Measurement(school, null, ReadFile.ofHosts(MeasurementKind.NMAP, null, "nmap", List.of(host)), file, "Проверка", Instant.now());
        HostDecision decision = new HostDecision(school, "10.0.0.1");
        decision.is(device, "Проверка", Instant.now());
        List.of(measurement, new MeasuredHost(measurement, 1, host), new MeasuredSpeed(measurement, 1, new SpeedFact(1, null, null, BigDecimal.ONE, null, null, null, null, null), null),
            new MeasuredCable(measurement, 1, new CableFact(1, "1", null, null, null, true, null), null), decision).forEach(em::persist);
    }

    private void furnishLanAudit(School school, Room room) {
        LocalDate today = LocalDate.now();
        LanAudit audit = new LanAudit(school, new LanAuditPlan("1", today, "Проверка", today, today, null, null), "Проверка");
        audit.start(today, "Проверка");
        em.persist(audit);
        em.flush();
        RoomFacts facts = new RoomFacts(1, 1, 1, null, null, null, null, null, null, null, null, null, null, null);
        AuditRecord record = new AuditRecord(audit, 1, null, SentRecord.ofRoom(UUID.randomUUID().toString(), room.getId(), null, facts), PhoneClock.of(null, Instant.now()), Callers.current());
        Measurement measurement = em.createQuery("select m from Measurement m where m.school = :school", Measurement.class).setParameter("school", school).setMaxResults(1).getSingleResult();
        List.of(record, new RoomState(record), new AuditMeasurement(audit, measurement)).forEach(em::persist);
        audit.complete(Instant.now(), "Проверка");
        em.persist(new FrozenAudit(audit, "{}"));
        em.persist(new Finding(audit, room, FindingSource.HAND, null, null, new Finding.Wording(Severity.MINOR, "Проверка", null, null)));
    }

    private void furnishNetwork(School school, Room room, DeviceModel model, Device device) {
        Device other = new Device(tags.issue(), school, model);
        em.persist(other);
        NetworkNode upper = new NetworkNode(device, NodeRole.ROUTER);
        NetworkNode lower = new NetworkNode(other, NodeRole.SWITCH);
        List.of(new OutletPort(room, "1-1"), upper, lower, new NodeLink(upper, lower), new SchoolNetwork(school), new NetworkSegment(school, "Класс", AddressRange.of("10.0.0.0/24")),
            new InternetConnection(school, "ООО «Проба»", Technology.FIBRE, BigDecimal.TEN, Payer.SCHOOL, LocalDate.now())).forEach(em::persist);
    }

    private void furnishStocktake(School school, Room room, Device device) {
        Long id = planning.plan(school.getId(), Counting.plan(null)).getId();
        planning.start(id);
        fieldWork.take(id, UUID.randomUUID().toString(), Instant.now(), Instant.now(), List.of(Counting.scan("ЧУЖОЙ", room)));
        planning.complete(id);
        reconciling.decide(id, List.of(new DecisionOrder("MISSING:" + device.getId(), Choice.KEEP, "У мастера", null, null)));
    }

    private void furnishPurchase(School school, Room room, DeviceModel model) {
        FundingSource source = directories.fundingSources().get(0);
        Notice notice = new Notice(school, "Ноутбуки");
        notice.addCustomer(school.getShortName(), school.getInn());
        notice.addLine("Ноутбук");
        notice.addFunding(source, 2021, BigDecimal.ONE);
        notice.addSchool(school, room);
        Contract contract = new Contract(school, "К-" + school.getCode(), suppliers.take("ООО «Заря»", "7707083893", "770701001", null));
        contract.setSubject("Ноутбуки");
        contract.setPrice(BigDecimal.ONE);
        contract.setSignedOn(LocalDate.now());
        contract.addLine("Ноутбук").setQuantity(BigDecimal.ONE);
        contract.addFunding(source, 2021, BigDecimal.ONE);
        DeliveryNote note = new DeliveryNote(school, DocumentFormat.PAPER, "Н-" + school.getCode(), LocalDate.now(), contract.getSupplier(), null, "Проверка");
        note.between(new Party(school.getShortName(), school.getInn(), null, null, null), null);
        List.of(notice, contract, note).forEach(em::persist);
        DeliveryLine line = new DeliveryLine(note, PaperDeliveries.goods("Ноутбук", 1, "1.00"));
        em.persist(line);
        Receipt receipt = new Receipt(note, 1, LocalDate.now(), "Проверка", null, null, 1);
        ReceiptLine accepted = new ReceiptLine(receipt, line, school, room, model, BigDecimal.ONE, BigDecimal.ONE);
        receipt.differ(line, DiscrepancyKind.DAMAGED, BigDecimal.ONE, "Скол");
        em.persist(receipt);
        em.flush();
        Device device = new Device(tags.issue(), school, model);
        device.cameBy(note.getId(), accepted.getId());
        em.persist(device);
        GoodsReturn back = new GoodsReturn(note, 1, LocalDate.now(), "Брак", "Проверка", 1);
        back.giveBack(device);
        Kit kit = new Kit(2021, school);
        kit.plan(model.getKind(), 1);
        List.of(back, kit, new Allocation(2021, source, school, BigDecimal.ONE)).forEach(em::persist);
    }
}
