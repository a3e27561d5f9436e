package kabinet.procurement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Role;
import kabinet.base.DuplicateException;
import kabinet.base.NotFoundException;
import kabinet.demo.boundary.DemoAccounts;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import kabinet.history.entity.UndoConflictException;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import kabinet.procurement.NoticeFile;
import kabinet.procurement.boundary.ContractRegister.SupplierGiven;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Notices;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractFilter;
import kabinet.procurement.entity.ContractState;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeFilter;
import kabinet.procurement.entity.Timeliness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices from their files to contracts, with who sees and may change what. */
class NoticeImportIT extends Acting {

    /** Valid and nobody's. */
    private static final String NOBODY = "3399988778";

    private static final String OWN = "6663003127";
    private static final String FOREIGN = "7805781663";
    private static final Caller DISTRICT = Caller.SYSTEM;
    private static final String HEAD = "Номер контракта;Реестровый номер;Извещение;Код школы;Поставщик;ИНН поставщика;КПП поставщика;Предмет;Цена контракта;Дата заключения;Срок поставки;"
        + "Наименование позиции;Количество;Ед. изм.;Цена за ед.;Сумма позиции;Вид устройства\n";

    @Inject
    Imports imports;
    @Inject
    NoticeRegister register;
    @Inject
    ContractRegister contractRegister;
    @Inject
    Notices notices;
    @Inject
    Contracts contracts;
    @Inject
    Schools schools;
    @PersistenceContext
    EntityManager em;

    private Long own;
    private Long foreign;

    @BeforeEach
    void twoSchools() throws Exception {
        own = school("ЗИ-1", OWN);
        foreign = school("ЗИ-2", FOREIGN);
    }

    private Long school(String code, String inn) throws Exception {
        return within(Caller.SYSTEM, () -> schools.byCode(code).orElseGet(() -> {
            School school = new School(schools.district(), code, code, inn);
            schools.add(school);
            return school;
        }).getId());
    }

    @AfterEach
    void leaveNothing() throws Exception {
        within(Caller.SYSTEM, () -> {
            List<Contract> own = em.createQuery("select c from Contract c where c.notice.number like '01333999%'", Contract.class).getResultList();
            for (String type : List.of("ContractLine", "ContractFunding")) {
                em.createQuery("delete from " + type + " x where x.contract in :own").setParameter("own", own).executeUpdate();
            }
            own.forEach(em::remove);
            em.createQuery("select n from Notice n where n.number like '01333999%'", Notice.class).getResultList().forEach(em::remove);
            return null;
        });
    }

    @Test
    void aSchoolsNoticeIsBookedWithAllItSaysAndUndone() throws Exception {
        NoticeFile file = file(1).customer("СОШ ЗИ-1", OWN).line("Ноутбук", "26.20.11.110", "38", "60052.89", "2282009.82").line("Настройка", "62.09.20.110", null, "1.00", "1.00");
        ImportJob preview = previewed(DISTRICT, "notice.xml", file.bytes());
        assertEquals(List.of(), told(preview));
        assertTrue(preview.getReadOut().facts().stream().anyMatch(fact -> fact.value().equals(number(1))));
        assertEquals(2, preview.getReadOut().rows().size());
        assertTrue(notice(1).isEmpty(), "a preview stores nothing");
        ImportJob job = booked(DISTRICT, preview);
        Notice notice = as(DISTRICT, () -> register.show(notice(1).orElseThrow().getId()));
        assertEquals("/notice/show?id=" + notice.getId(), job.getResult());
        assertEquals(own, notice.schoolId());
        assertEquals(new BigDecimal("2282010.00"), notice.getMaxPrice());
        assertEquals(LocalDate.of(2021, 4, 1), notice.getDueOn());
        assertEquals(Timeliness.ON_TIME, notice.timeliness(LocalDate.now()));
        assertEquals("https://zakupki.gov.ru/epz/order/notice/ea20/view/common-info.html?regNumber=" + number(1), notice.getCardAddress());
        assertEquals(own, notice.getCustomers().get(0).getMemberId());
        assertEquals(NoticeFile.ikz(OWN), notice.getCustomers().get(0).getPurchaseCode());
        assertEquals(List.of("38.000", "null"), notice.getLines().stream().map(line -> String.valueOf(line.getQuantity())).toList());
        assertEquals(List.of(own), notice.getSchools().stream().map(planned -> planned.getSchool().getId()).toList());
        NoticeRegister.OriginalFile original = as(DISTRICT, () -> register.original(notice.getId()));
        assertEquals("notice.xml", original.name());
        assertEquals(file.text(), Files.readString(original.content().path()));
        ImportJob undone = as(DISTRICT, () -> imports.undo(job.getId()));
        assertEquals(ImportState.UNDONE, undone.getState());
        assertTrue(notice(1).isEmpty());
        assertEquals(0L, within(Caller.SYSTEM, () -> em.createNativeQuery("select count(*) from notice_word where word = :number", Long.class).setParameter("number", number(1)).getSingleResult()));
    }

    @Test
    void whatIsThereAlreadyIsADuplicate() throws Exception {
        byte[] file = file(2).customer("СОШ ЗИ-1", OWN).bytes();
        booked(DISTRICT, previewed(DISTRICT, "notice.xml", file));
        ImportJob again = previewed(DISTRICT, "again.xml", file(2).customer("СОШ ЗИ-1", OWN).object("Другой").bytes());
        assertEquals(List.of("duplicate"), told(again));
        assertTrue(DocumentImporter.isDuplicate(again));
        Notice same = as(DISTRICT, () -> register.blank(foreign));
        same.setObject("Ещё раз");
        same.setNumber(number(2));
        same.setPublishedOn(LocalDate.of(2021, 5, 1));
        assertThrows(DuplicateException.class, () -> as(caller(Role.SCHOOL_ADMIN, foreign), () -> register.save(same)), "whoever has it");
    }

    @Test
    void anArchiveIsBookedAsAWholeOrNotAtAll() throws Exception {
        byte[] first = file(3).customer("СОШ ЗИ-1", OWN).bytes();
        ImportJob faulty = previewed(DISTRICT, "all.zip", NoticeFile.zip(Map.of("1.xml", first, "2.xml", file(4).customer("Чужая школа", NOBODY).bytes())));
        assertEquals(List.of("unknown-customer"), told(faulty));
        assertEquals("2.xml", faulty.getFaults().get(0).column());
        ImportJob twice = previewed(DISTRICT, "all.zip", NoticeFile.zip(Map.of("1.xml", first, "2.xml", first)));
        assertEquals(List.of("twice"), told(twice));
        ImportJob sound = previewed(DISTRICT, "all.zip", NoticeFile.zip(Map.of("1.xml", first, "2.xml", file(4).customer("СОШ ЗИ-1", OWN).customer("СОШ ЗИ-2", FOREIGN).bytes(), "a.sig", new byte[] {1})));
        assertEquals(1, sound.getWarnings().size());
        booked(DISTRICT, sound);
        assertEquals(own, notice(3).orElseThrow().schoolId());
        Notice joint = as(DISTRICT, () -> register.show(notice(4).orElseThrow().getId()));
        assertNull(joint.schoolId(), "a joint purchase is the district's");
        assertEquals(2, joint.getSchools().size());
        assertEquals(1, as(caller(Role.SCHOOL_ADMIN, own), () -> register.show(joint.getId())).getSchools().size(), "a school sees what is planned for itself");
        assertEquals(2, as(caller(Role.SCHOOL_ADMIN, own), () -> register.show(joint.getId())).getCustomers().size());
    }

    @Test
    void anotherDocumentIsRefusedWithASentence() throws Exception {
        ImportJob job = previewed(DISTRICT, "plan.xml", "<export><tenderPlan2020/></export>".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("unreadable"), told(job));
        assertEquals("procurement.document.plan", job.getFaults().get(0).text());
    }

    @Test
    void schoolsImportTheirOwnNoticesOnly() throws Exception {
        Long account = within(Caller.SYSTEM, () -> em.createQuery("select min(a.id) from Account a", Long.class).getSingleResult());
        Caller school = new Caller(account, "it", "Проверка", Role.PROCUREMENT, Role.PROCUREMENT.rights(), false, Set.of(own));
        assertEquals(List.of("unknown-customer"), told(previewed(school, "n.xml", file(5).customer("СОШ ЗИ-2", FOREIGN).bytes())));
        assertEquals(List.of("not-yours"), told(previewed(school, "n.xml", file(5).customer("Управление образования", DemoAccounts.AUTHORITY_INN).bytes())));
        booked(school, previewed(school, "n.xml", file(5).customer("СОШ ЗИ-1", OWN).bytes()));
        booked(DISTRICT, previewed(DISTRICT, "n.xml", file(6).customer("Управление образования", DemoAccounts.AUTHORITY_INN).bytes()));
        Long mine = notice(5).orElseThrow().getId();
        Long ofDistrict = notice(6).orElseThrow().getId();
        Caller other = caller(Role.SCHOOL_ADMIN, foreign);
        assertThrows(NotFoundException.class, () -> as(other, () -> register.show(mine)));
        assertThrows(NotFoundException.class, () -> as(other, () -> register.original(mine)));
        assertEquals(List.of(ofDistrict), as(other, () -> register.page(filter("01333999"), 0, 10)).stream().map(row -> row.id()).toList());
        assertEquals(1, as(other, () -> register.count(filter("01333999"))));
        assertEquals(number(6), as(other, () -> register.show(ofDistrict)).getNumber());
        assertThrows(ForeignSchoolException.class, () -> as(other, () -> register.open(ofDistrict)));
        Notice read = as(other, () -> register.show(ofDistrict));
        read.setMethod("Подмена");
        assertThrows(ForeignSchoolException.class, () -> as(other, () -> register.save(read)));
        assertThrows(ForeignSchoolException.class, () -> as(other, () -> register.blank(null)));
        assertThrows(ForeignSchoolException.class, () -> as(other, () -> contractRegister.blank(null, own)));
        assertThrows(NotFoundException.class, () -> as(other, () -> contractRegister.blank(mine, null)));
    }

    @Test
    void aChangedNoticeIsFoundByItsNewWords() throws Exception {
        booked(DISTRICT, previewed(DISTRICT, "n.xml", file(7).customer("СОШ ЗИ-1", OWN).object("Поставка глобусов").bytes()));
        Notice form = as(DISTRICT, () -> register.open(notice(7).orElseThrow().getId()));
        form.setObject("Поставка барометров");
        form.removeLine(form.getLines().get(0));
        form.addLine("Барометр").setQuantity(BigDecimal.TEN);
        as(DISTRICT, () -> register.save(form));
        assertEquals(1, as(DISTRICT, () -> register.count(filter("постав БАРОМ"))));
        assertEquals(0, as(DISTRICT, () -> register.count(filter("глобус"))));
        assertEquals(List.of("Барометр"), as(DISTRICT, () -> register.show(form.getId())).getLines().stream().map(line -> line.getName()).toList());
        assertEquals(1, as(DISTRICT, () -> register.count(new NoticeFilter(number(7), own, form.getStage(), 2021, Timeliness.ON_TIME))));
        assertEquals(0, as(DISTRICT, () -> register.count(new NoticeFilter(number(7), null, null, 2021, Timeliness.LATE))));
        assertEquals(0, as(DISTRICT, () -> register.count(new NoticeFilter(number(7), null, null, 2020, null))));
    }

    @Test
    void aContractComesOfItsNoticeAndIsCarriedOut() throws Exception {
        booked(DISTRICT, previewed(DISTRICT, "n.xml", file(8).customer("СОШ ЗИ-1", OWN).bytes()));
        Caller school = caller(Role.SCHOOL_ADMIN, own);
        Contract form = as(school, () -> contractRegister.blank(notice(8).orElseThrow().getId(), null));
        assertEquals(number(8), form.getNumber(), "the contract's number may be the notice's");
        assertEquals(LocalDate.of(2021, 8, 20), form.getDeliverBy());
        assertEquals(List.of("Ноутбук педагога 38.000"), form.getLines().stream().map(line -> line.getName() + " " + line.getQuantity()).toList());
        form.setSignedOn(LocalDate.of(2021, 4, 20));
        Contract saved = as(school, () -> contractRegister.save(form, new SupplierGiven("ООО «Ветла»", "7707083893", "", null)));
        Contract shown = as(school, () -> contractRegister.show(saved.getId()));
        assertEquals(own, shown.schoolId());
        assertEquals("ООО «Ветла»", shown.getSupplier().getName());
        assertEquals(1, as(school, () -> register.contracts(shown.getNotice().getId())).size());
        assertEquals(1, as(school, () -> contractRegister.count(new ContractFilter("ветл", own, ContractState.ACTIVE, 2021, null, null))));
        Caller other = caller(Role.SCHOOL_ADMIN, foreign);
        assertThrows(NotFoundException.class, () -> as(other, () -> contractRegister.show(saved.getId())));
        assertEquals(0, as(other, () -> contractRegister.count(new ContractFilter(null, own, null, null, null, null))));
        as(school, () -> {
            contractRegister.complete(saved.getId());
            return null;
        });
        assertEquals(ContractState.COMPLETED, as(school, () -> contractRegister.show(saved.getId())).getState());
    }

    @Test
    void contractsAndTheirMoneyComeFromTables() throws Exception {
        booked(DISTRICT, previewed(DISTRICT, "n.xml", file(9).customer("СОШ ЗИ-1", OWN).bytes()));
        String rows = "12-ЭА/21;2330500123421000012;" + number(9) + ";ЗИ-1;ООО «Ветла»;7707083893;330001001;Поставка;2282010,00;20.04.2021;20.08.2021;Ноутбук педагога;38;шт;60 000,00;2 280 000,00;Ноутбук педагога\n"
            + "12-ЭА/21;;;;;;;;;;;МФУ;1;шт;2 010,00;2 010,00;МФУ\n";
        ImportJob job = booked(DISTRICT, previewedTable("contracts", HEAD + rows));
        assertEquals("2 0 0", job.getCreated() + " " + job.getChanged() + " " + job.getUnchanged());
        Contract contract = within(DISTRICT, () -> {
            Contract found = contracts.byNumber("12-эа/21").get(0);
            assertEquals(List.of(found), contracts.byNumber("2330500123421000012"));
            return contracts.findWhole(found.getId()).orElseThrow();
        });
        assertEquals(own, contract.schoolId());
        assertEquals(number(9), contract.getNotice().getNumber());
        assertEquals(List.of("Ноутбук педагога", "МФУ"), contract.getLines().stream().map(line -> line.getKind().getName()).toList());
        assertEquals(new BigDecimal("2282010.00"), contract.getOrdered());
        ImportJob again = previewedTable("contracts", HEAD + rows);
        assertEquals("0 0 2", again.getCreated() + " " + again.getChanged() + " " + again.getUnchanged());
        String sources = within(DISTRICT, () -> em.createQuery("select s.name from FundingSource s order by s.id", String.class).setMaxResults(1).getSingleResult());
        String money = "Вид документа;Номер контракта или извещения;Источник финансирования;Год;Сумма\n;12-ЭА/21;" + sources + ";2021;2259189,90\nизвещение;" + number(9) + ";" + sources + ";2021;100\n";
        booked(DISTRICT, previewedTable("funding", money));
        assertEquals(new BigDecimal("2259189.90"), as(DISTRICT, () -> contractRegister.show(contract.getId())).getFunded());
        assertEquals(new BigDecimal("100.00"), as(DISTRICT, () -> register.show(contract.getNotice().getId())).getFunded());
        assertEquals(List.of("missing-for-new", "missing-for-new", "missing-for-new", "missing-for-new", "missing-for-new"), told(previewedTable("contracts", HEAD + "77;;;;;;;;;;;МФУ;1;;;;\n")));
        assertEquals(List.of("unknown-document"), told(previewedTable("funding", "Номер контракта или извещения;Источник финансирования;Год;Сумма\nнет такого;" + sources + ";2021;1\n")));
        assertThrows(UndoConflictException.class, () -> as(DISTRICT, () -> imports.undo(job.getId())), "money was booked against it since");
    }

    private static NoticeFilter filter(String text) {
        return new NoticeFilter(text, null, null, null, null);
    }

    private static String number(int n) {
        return "01333999001210000%02d".formatted(n);
    }

    private static NoticeFile file(int n) {
        return new NoticeFile(number(n));
    }

    private Optional<Notice> notice(int n) throws Exception {
        return within(Caller.SYSTEM, () -> notices.byNumber(number(n)));
    }

    private ImportJob previewed(Caller caller, String name, byte[] file) throws Exception {
        return as(caller, () -> imports.find(imports.preview(imports.upload("notice", name, new ByteArrayInputStream(file)).getId()).getId()));
    }

    private ImportJob previewedTable(String kind, String rows) throws Exception {
        return as(DISTRICT, () -> imports.preview(imports.upload(kind, kind + ".csv", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))).getId()));
    }

    private ImportJob booked(Caller caller, ImportJob preview) throws Exception {
        assertEquals(List.of(), told(preview));
        return as(caller, () -> {
            imports.bookNow(preview.getId());
            return imports.find(preview.getId());
        });
    }

    private static List<String> told(ImportJob job) {
        return job.getFaults().stream().map(Fault::key).toList();
    }
}
