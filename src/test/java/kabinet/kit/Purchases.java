package kabinet.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kabinet.act.entity.Commission;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.boundary.PaperDeliveries;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptOrder;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.entity.School;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.NoticeType;

/** Purchases for tests of what is summed up from them: notices and contracts inside a transaction, deliveries through the boundaries that people use. */
@ApplicationScoped
public class Purchases {

    @PersistenceContext
    EntityManager em;
    @Inject
    Directories directories;
    @Inject
    Suppliers suppliers;
    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt receipt;

    public DeviceKind kind(String name) {
        return directories.kinds().stream().filter(k -> k.getName().equals(name)).findFirst().orElseThrow();
    }

    public FundingSource source(String name) {
        return directories.fundingSources().stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
    }

    public DeviceModel model(DeviceKind kind) {
        DeviceModel model = new DeviceModel(kind, "Заря", "Комплектная " + System.nanoTime());
        directories.add(model);
        return model;
    }

    /** A notice of the district that plans the schools. */
    public Notice notice(LocalDate dueOn, School... planned) {
        Notice notice = new Notice(null, "Поставка оборудования");
        notice.setType(NoticeType.values()[0]);
        notice.setStage(NoticeStage.COMPLETED);
        notice.setDueOn(dueOn);
        for (School school : planned) {
            notice.addSchool(school, null);
        }
        em.persist(notice);
        return notice;
    }

    /** @param ordered pieces by kinds */
    public Contract contract(School school, Notice notice, LocalDate signed, LocalDate deliverBy, String price, Map<DeviceKind, Integer> ordered) {
        Contract contract = new Contract(school, PaperDeliveries.number(), suppliers.take("ООО «Заря»", PaperDeliveries.SELLER, "770701001", null));
        contract.setNotice(notice);
        contract.setSubject("Поставка оборудования");
        contract.setPrice(new BigDecimal(price));
        contract.setSignedOn(signed);
        contract.setDeliverBy(deliverBy);
        ordered.forEach((kind, quantity) -> {
            ContractLine line = contract.addLine(kind.getName());
            line.setKind(kind);
            line.setQuantity(BigDecimal.valueOf(quantity));
        });
        em.persist(contract);
        return contract;
    }

    /** A delivery of one line under a contract, booked and accepted by each school for itself. Acts as the caller of the thread, outside a transaction. */
    public Receipt deliver(Long contractId, School noteOf, LocalDate on, DeviceModel model, int pieces, String gross, Map<Long, Integer> piecesBySchool) {
        SupplierDocument made = PaperDeliveries.document(PaperDeliveries.number(), null, noteOf, PaperDeliveries.goods("Товар " + System.nanoTime(), pieces, gross));
        List<DocumentLine> lines = made.lines();
        SupplierDocument document = new SupplierDocument(made.format(), made.function(), made.number(), on, null, made.seller(), made.buyer(), null, made.bases(), null, on, made.currency(),
            made.totals(), lines);
        DeliveryNote note = register.enter(document, noteOf == null ? null : noteOf.getId(), contractId);
        DeliveryLine line = register.lines(note.getId(), 0, 1).get(0);
        List<ReceiptOrder.Item> items = new ArrayList<>();
        piecesBySchool.forEach((school, number) -> items.add(new ReceiptOrder.Item(line.getId(), BigDecimal.valueOf(number), model.getId(), school, null, null, List.of(), null, null, null, null,
            null, false)));
        return receipt.receive(new ReceiptOrder(note.getId(), null, on, "Лебедева А. П., завхоз", Commission.NONE, null, items, List.of(), false, false));
    }
}
