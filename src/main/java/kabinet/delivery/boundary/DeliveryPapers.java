package kabinet.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Callers;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.access.entity.Scoped;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.delivery.control.AcceptanceActPdf;
import kabinet.delivery.control.DeliveryNotes;
import kabinet.delivery.control.DeliveryRegisterPdf;
import kabinet.delivery.control.DiscrepancyActPdf;
import kabinet.delivery.control.HandoverActPdf;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.control.ReturnActPdf;
import kabinet.delivery.entity.AcceptedLine;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.Discrepancy;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.GoodsReturnLine;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.device.entity.Device;
import kabinet.document.entity.PrintedPaper;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/**
 * Prints the papers of deliveries. All but the register name people, so each print is written down in the log of personal data. Of the
 * district's papers a school prints its own part only, as an extract.
 */
@Boundary
public class DeliveryPapers {

    /** Longest period of a register, days. */
    public static final int MOST_DAYS = 366;
    /** Most rows of an act: printing them takes a minute. */
    public static final int MOST_ROWS = 5000;

    @Inject
    DeliveryNotes notes;
    @Inject
    Receipts receipts;
    @Inject
    Schools schools;
    @Inject
    PersonalDataLog log;

    /**
     * @throws NotFoundException if there is no such acceptance in the caller's scope
     * @throws BusinessException if it is too long for a paper
     */
    @RolesAllowed(Right.READ)
    public PrintedPaper acceptance(Long receiptId) {
        Receipt receipt = found(receiptId);
        List<ReceiptLine> lines = printable(receipts.lines(receiptId, MOST_ROWS + 1));
        Map<Long, List<Device>> devices = receipts.devices(receiptId, null, Integer.MAX_VALUE).stream().collect(Collectors.groupingBy(Device::getReceiptLineId));
        record("delivery.paper.acceptance", receipt, "№ " + receipt.getActNumber());
        return new PrintedPaper("Акт приёмки " + receipt.getActNumber() + " от " + receipt.getAcceptedOn() + ".pdf", AcceptanceActPdf.print(receipt,
            lines.stream().map(l -> new AcceptedLine(l, devices.getOrDefault(l.getId(), List.of()))).toList(), !receipts.discrepancies(receiptId).isEmpty(), schools.district(),
            isExtract(receipt)));
    }

    /** @throws BusinessException if nothing differed */
    @RolesAllowed(Right.READ)
    public PrintedPaper discrepancies(Long receiptId) {
        Receipt receipt = found(receiptId);
        List<Discrepancy> found = printable(receipts.discrepancies(receiptId));
        if (found.isEmpty()) {
            throw new BusinessException("delivery.paper.noDiscrepancies");
        }
        Map<DeliveryLine, BigDecimal> accepted = receipts.linesOf(receipt.getNote().getId()).stream().filter(l -> l.getReceipt().getNumber() <= receipt.getNumber())
            .collect(Collectors.toMap(ReceiptLine::getLine, ReceiptLine::getQuantity, BigDecimal::add));
        record("delivery.paper.discrepancies", receipt, "№ " + receipt.getActNumber());
        return new PrintedPaper("Акт о расхождениях " + receipt.getActNumber() + " от " + receipt.getAcceptedOn() + ".pdf", DiscrepancyActPdf.print(receipt, found, accepted, schools.district()));
    }

    /**
     * By this the authority hands over to a school what it bought for it.
     *
     * @param schoolId null for the school of the delivery
     * @throws BusinessException if it is not said which school is meant, it bought the goods itself, or none of them came on its books
     */
    @RolesAllowed(Right.READ)
    public PrintedPaper handover(Long receiptId, Long schoolId) {
        Receipt receipt = found(receiptId);
        School school = schoolId == null ? receipt.getNote().getSchool() : schools.find(schoolId).orElseThrow(NotFoundException::new);
        if (school == null) {
            throw new BusinessException("delivery.paper.whichSchool");
        }
        if (school.getInn().equals(receipt.getNote().getBuyerInn())) {
            throw new BusinessException("delivery.paper.ownPurchase", school.getShortName());
        }
        List<Device> devices = printable(receipts.devices(receiptId, school.getId(), MOST_ROWS + 1));
        if (devices.isEmpty()) {
            throw new BusinessException("delivery.paper.nothingForSchool", school.getShortName());
        }
        record("delivery.paper.handover", school, "№ " + receipt.getActNumber());
        return new PrintedPaper("Акт приёма-передачи " + receipt.getActNumber() + " " + school.getShortName() + ".pdf",
            HandoverActPdf.print(receipt, school, devices, schools.district()));
    }

    /** Of goods given back to the supplier. */
    @RolesAllowed(Right.READ)
    public PrintedPaper goodsReturn(Long returnId) {
        GoodsReturn goodsReturn = receipts.findReturn(returnId).orElseThrow(NotFoundException::new);
        List<GoodsReturnLine> lines = printable(receipts.returnLines(returnId, MOST_ROWS + 1));
        String number = goodsReturn.getNote().getNumber() + "-" + goodsReturn.getNumber();
        record("delivery.paper.return", goodsReturn, "№ " + number);
        return new PrintedPaper("Акт о возврате " + number + " от " + goodsReturn.getDate() + ".pdf", ReturnActPdf.print(goodsReturn, lines, schools.district(), isExtract(goodsReturn)));
    }

    /**
     * All deliveries whose documents are of a period.
     *
     * @param schoolId null for all that the caller sees
     * @throws BusinessException if the period is not one, or it or the register is too long
     */
    @RolesAllowed(Right.READ)
    public PrintedPaper register(LocalDate from, LocalDate to, Long schoolId) {
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new BusinessException("delivery.register.period", MOST_DAYS);
        }
        School school = schoolId == null ? null : schools.find(schoolId).orElseThrow(NotFoundException::new);
        Long only = Callers.current().onlySchool();
        School head = school == null && only != null ? schools.find(only).orElse(null) : school;
        try (Stream<DeliveryRow> rows = notes.stream(new DeliveryFilter(null, schoolId, null, from, to, null, null))) {
            return new PrintedPaper("Реестр поставок " + Texts.date(from) + "–" + Texts.date(to) + ".pdf", DeliveryRegisterPdf.print(from, to, head, schools.district(), rows));
        }
    }

    private Receipt found(Long id) {
        return receipts.find(id).orElseThrow(NotFoundException::new);
    }

    private static <T> List<T> printable(List<T> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new BusinessException("delivery.paper.tooLong", MOST_ROWS);
        }
        return rows;
    }

    private static boolean isExtract(Scoped paper) {
        return paper.schoolId() == null && !Callers.current().wholeDistrict();
    }

    private void record(String what, Scoped of, String details) {
        log.record(PersonalDataAccess.Act.PRINT, what, of.schoolId(), details);
    }
}
