package kabinet.delivery.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kabinet.base.Money;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Receipt;
import kabinet.device.control.PaperWords;
import kabinet.device.entity.Device;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;

/**
 * By this the education authority hands over to a school what it bought for it. It says that it is not the accountants' form (0510448) nor their
 * notification (0504805): those are drawn up where the books are kept.
 */
public final class HandoverActPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 7), PaperColumn.text("Наименование", 32), PaperColumn.text("Заводской номер", 19),
        PaperColumn.text("Инвентарный номер", 19), PaperColumn.mark("Метка", 13), PaperColumn.number("Стоимость, руб.", 15));

    private HandoverActPdf() {
    }

    /** @param devices of the acceptance on the school's books, at least one */
    public static byte[] print(Receipt receipt, School school, List<Device> devices, District district) {
        DeliveryNote note = receipt.getNote();
        String subject = "приёма-передачи оборудования № " + receipt.getActNumber() + "/" + school.getCode();
        Paper paper = Paper.titled(DeliveryWords.ACT + subject).compact().footer("Акт " + subject + " от " + PaperWords.date(receipt.getAcceptedOn()))
            .heading().dateline(district.getName(), receipt.getAcceptedOn());
        List<String> facts = new ArrayList<>();
        DeliveryWords.fact(facts, "Передающая сторона", DeliveryWords.party(note.getBuyerName(), note.getBuyerInn()));
        DeliveryWords.fact(facts, "Принимающая сторона", school.getPaperName() + ", " + String.join(", ", PaperWords.codes(school)));
        facts.addAll(DeliveryWords.source(note));
        DeliveryWords.fact(facts, "Акт приёмки", "№ " + receipt.getActNumber() + " от " + PaperWords.date(receipt.getAcceptedOn()));
        DeliveryWords.facts(paper, facts);
        paper.paragraph("Передающая сторона передала, а принимающая сторона приняла следующее оборудование:");
        List<List<String>> rows = new ArrayList<>();
        for (Device device : devices) {
            rows.add(List.of(String.valueOf(rows.size() + 1), device.getTitle(), dash(device.getSerialNumber()), dash(device.getInventoryNumber()), device.getTag(),
                DeliveryWords.number(device.getPrice())));
        }
        paper.table(COLUMNS, rows, List.of("", "Итого", "", "", String.valueOf(devices.size()), Money.formatNumber(PaperWords.sum(devices))))
            .together(closing -> closing.paragraph("Всего передано: " + PaperWords.total(devices)).paragraph("Оборудование осмотрено в присутствии обеих сторон.")
                .signatures(List.of(new PaperSignature("Сдал:", ""), new PaperSignature("Принял:", "")))
                .note("Рабочий документ. Акт о приёме-передаче объектов нефинансовых активов (ф. 0510448) и извещение (ф. 0504805) по этим сведениям составляет бухгалтерия."));
        return PaperPdf.print(paper);
    }

    private static String dash(String text) {
        return Objects.requireNonNullElse(text, "—");
    }
}
