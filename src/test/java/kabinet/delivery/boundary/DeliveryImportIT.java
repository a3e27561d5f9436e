package kabinet.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.NotFoundException;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.Correction;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.DeviceModel;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import kabinet.history.entity.UndoConflictException;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supplier's file on its way to a booked delivery: whose it is, what it is tied to, what is refused, and the way back. */
class DeliveryImportIT extends Acting {

    /** Valid and nobody's. */
    private static final String NOBODY = "3399988665";
    private static final Party SELLER = kabinet.delivery.Deliveries.SELLER;

    private static School own;
    private static School foreign;
    private static Party authority;
    private static Long account;
    private static DeviceModel model;

    @PersistenceContext
    EntityManager em;
    @Inject
    Imports imports;
    @Inject
    Registry registry;
    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt receipt;
    @Inject
    Schools schools;
    @Inject
    Contracts contracts;
    @Inject
    Suppliers suppliers;

    @BeforeEach
    void twoSchoolsAndTheirAuthority() throws Exception {
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = registry.school();
                foreign = registry.school();
                model = registry.model("И-");
                account = em.createQuery("select min(a.id) from Account a", Long.class).getSingleResult();
                District district = schools.district();
                if (district.getInn() == null) {
                    district.setInn("3398200024");
                }
                authority = new Party("Управление образования", district.getInn(), "339801001", null, null);
                return null;
            });
        }
    }

    private static Caller admin() {
        return person(Role.SCHOOL_ADMIN, own.getId());
    }

    /** Somebody with an account, to whom the import belongs. */
    private static Caller person(Role role, Long... in) {
        return new Caller(account, "it", "Проверка", role, role.rights(), in.length == 0, Set.of(in));
    }

    private static Party party(School school) {
        return new Party(school.getShortName(), school.getInn(), null, null, null);
    }

    private static SupplierDocument document(String number, Correction correction, Party buyer, Party consignee, Basis... bases) {
        SupplierDocument kit = kabinet.delivery.Deliveries.kit();
        return new SupplierDocument(DocumentFormat.UPD_503, "СЧФДОП", number, LocalDate.of(2025, 5, 20), correction, SELLER, buyer, consignee, List.of(bases), null, LocalDate.of(2025, 5, 21),
            "643", kit.totals(), kit.lines());
    }

    private ImportJob preview(Caller caller, SupplierDocument document) throws Exception {
        byte[] file = UpdFile.of(document, DocumentFormat.UPD_503).bytes();
        return as(caller, () -> {
            ImportJob job = imports.upload("delivery", "upd.xml", new ByteArrayInputStream(file));
            return job.getState() == ImportState.UPLOADED ? imports.preview(job.getId()) : job;
        });
    }

    private DeliveryNote booked(Caller caller, SupplierDocument document) throws Exception {
        ImportJob job = book(caller, preview(caller, document));
        return as(caller, () -> register.show(Long.valueOf(job.getResult().replaceAll("\\D", ""))));
    }

    private ImportJob book(Caller caller, ImportJob previewed) throws Exception {
        assertTrue(previewed.isBookable(), previewed.getFaults().toString());
        as(caller, () -> {
            imports.bookNow(previewed.getId());
            return null;
        });
        return as(caller, () -> imports.find(previewed.getId()));
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream().map(Fault::key).toList();
    }

    @Test
    void aSchoolsDocumentIsBookedWithItsFileAndUndone() throws Exception {
        ImportJob job = preview(admin(), document(PaperDeliveries.number(), null, party(own), null));
        assertEquals(5, job.getTotal());
        assertNull(job.getResult());
        assertEquals(List.of("no-contract"), keys(job.getWarnings()));
        ImportJob done = book(admin(), job);
        DeliveryNote note = as(admin(), () -> register.show(Long.valueOf(done.getResult().replaceAll("\\D", ""))));
        assertEquals(own.getId(), note.schoolId());
        assertEquals(LocalDate.of(2025, 5, 21), note.getDeliveredOn());
        List<DeliveryLine> lines = as(admin(), () -> register.lines(note.getId(), 0, 10));
        assertEquals(List.of("VTN1-0001", "VTN1-0002", "VTN1-0003"), lines.get(0).getSerials());
        assertEquals(0, new BigDecimal("38").compareTo(lines.get(0).getQuantity()));
        byte[] original = Files.readAllBytes(as(admin(), () -> register.original(note.getId())).content().path());
        assertArrayEquals(UpdFile.of(document(note.getNumber(), null, party(own), null), DocumentFormat.UPD_503).bytes(), original);
        as(admin(), () -> imports.undo(done.getId()));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> register.show(note.getId())));
        assertTrue(preview(admin(), document(note.getNumber(), null, party(own), null)).isBookable(), "what was undone may come again");
    }

    @Test
    void whatWasReceivedAgainstIsNoLongerUndone() throws Exception {
        ImportJob done = book(admin(), preview(admin(), document(PaperDeliveries.number(), null, party(own), null)));
        DeliveryNote note = as(admin(), () -> register.show(Long.valueOf(done.getResult().replaceAll("\\D", ""))));
        DeliveryLine line = as(admin(), () -> register.lines(note.getId(), 1, 1)).get(0);
        as(admin(), () -> receipt.receive(PaperDeliveries.order(note, false, false, LocalDate.of(2025, 5, 22), PaperDeliveries.item(line, null, model.getId(), null))));
        assertThrows(UndoConflictException.class, () -> as(admin(), () -> imports.undo(done.getId())));
        assertEquals(note.getId(), as(admin(), () -> register.show(note.getId())).getId());
    }

    @Test
    void theSameDocumentIsADuplicateWhoeverHasIt() throws Exception {
        String number = PaperDeliveries.number();
        booked(admin(), document(number, null, party(own), null));
        assertEquals(List.of("duplicate"), keys(preview(admin(), document(number, null, party(own), null)).getFaults()));
        ImportJob theirs = preview(person(Role.SCHOOL_ADMIN, foreign.getId()), document(number, null, party(foreign), null));
        assertEquals(List.of("duplicate"), keys(theirs.getFaults()));
    }

    @Test
    void aBuyerWhoIsNeitherSchoolNorAuthorityIsRefused() throws Exception {
        Party stranger = new Party("ООО «Посторонний»", NOBODY, null, null, null);
        assertEquals(List.of("unknown-buyer"), keys(preview(person(Role.DISTRICT_ADMIN), document(PaperDeliveries.number(), null, stranger, null)).getFaults()));
        assertEquals(List.of("unknown-buyer"), keys(preview(person(Role.DISTRICT_ADMIN), document(PaperDeliveries.number(), null, stranger, party(own))).getFaults()));
        assertEquals(List.of("unknown-buyer"), keys(preview(admin(), document(PaperDeliveries.number(), null, party(foreign), null)).getFaults()), "another school is unknown");
    }

    @Test
    void theAuthorityBuysForASchoolOrForItself() throws Exception {
        assertEquals(own.getId(), booked(admin(), document(PaperDeliveries.number(), null, authority, party(own))).schoolId());
        assertEquals(List.of("district-only"), keys(preview(admin(), document(PaperDeliveries.number(), null, authority, null)).getFaults()));
        assertNull(booked(person(Role.DISTRICT_ADMIN), document(PaperDeliveries.number(), null, authority, null)).schoolId());
    }

    @Test
    void aContractIsFoundByItsNumberAndItsLinesByTheirNames() throws Exception {
        String number = "Ф." + PaperDeliveries.number();
        Contract contract = within(Caller.SYSTEM, () -> {
            Contract signed = new Contract(own, number, suppliers.take(SELLER.name(), SELLER.inn(), SELLER.kpp(), null));
            signed.setSubject("Комплект");
            signed.setPrice(new BigDecimal("3000000.00"));
            signed.setSignedOn(LocalDate.of(2025, 4, 1));
            signed.addLine("Ноутбук ученика Ветла \"Школа 14 Н1\"").setQuantity(new BigDecimal("38"));
            signed.addLine("МФУ Ветла «Лист 3»").setQuantity(BigDecimal.ONE);
            contracts.add(signed);
            return signed;
        });
        DeliveryNote note = booked(admin(), document(PaperDeliveries.number(), null, party(own), null, new Basis("Контракт", number, LocalDate.of(2025, 4, 1))));
        assertEquals(contract.getId(), note.getContract().getId());
        assertEquals("Контракт № " + number + " от 01.04.2025", note.getBasis());
        assertEquals(List.of("Ноутбук ученика Ветла \"Школа 14 Н1\"", "МФУ Ветла «Лист 3»"),
            as(admin(), () -> register.lines(note.getId(), 0, 2)).stream().map(l -> l.getContractLine().getName()).toList());
    }

    @Test
    void aCorrectionIsTiedToWhatItCorrects() throws Exception {
        String number = PaperDeliveries.number();
        DeliveryNote original = booked(admin(), document(number, null, party(own), null));
        DeliveryNote corrected = booked(admin(), document(number, new Correction("1", LocalDate.of(2025, 6, 1)), party(own), null));
        assertEquals(original.getId(), corrected.getCorrects().getId());
        assertEquals(DeliveryState.REPLACED, as(admin(), () -> register.show(original.getId())).getState());
        assertEquals(List.of("no-contract", "no-original"), keys(preview(admin(), document(PaperDeliveries.number(), new Correction("1", LocalDate.of(2025, 6, 1)), party(own), null)).getWarnings()));
    }

    @Test
    void whoMayNotReceiveMayNotBook() {
        assertThrows(kabinet.access.entity.ForbiddenException.class, () -> preview(person(Role.AUDITOR, own.getId()), document(PaperDeliveries.number(), null, party(own), null)));
    }

    @Test
    void whatIsNoDocumentIsSaidSo() throws Exception {
        ImportJob job = as(admin(), () -> imports.upload("delivery", "upd.xml", new ByteArrayInputStream("<html/>".getBytes(StandardCharsets.UTF_8))));
        ImportJob looked = job.getState() == ImportState.UPLOADED ? as(admin(), () -> imports.preview(job.getId())) : job;
        assertEquals(1, looked.getFaultCount());
    }
}
