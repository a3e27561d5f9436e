package kabinet.delivery.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kabinet.base.Money;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.GoodsReturnLine;
import kabinet.device.control.PaperWords;
import kabinet.device.entity.Device;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.District;

/** What goes back to the supplier, and why. */
public final class ReturnActPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Наименование, заводской номер", 40),
        PaperColumn.text("Инвентарный номер", 20), PaperColumn.mark("Метка", 13), PaperColumn.number("Стоимость, руб.", 15));

    private ReturnActPdf() {
    }

    /** @param extract whether the reader sees only a part of it */
    public static byte[] print(GoodsReturn goodsReturn, List<GoodsReturnLine> lines, District district, boolean extract) {
        DeliveryNote note = goodsReturn.getNote();
        List<Device> devices = lines.stream().map(GoodsReturnLine::getDevice).toList();
        String subject = "о возврате товара поставщику № " + note.getNumber() + "-" + goodsReturn.getNumber();
        Paper paper = Paper.titled((extract ? DeliveryWords.EXTRACT : DeliveryWords.ACT) + subject).footer("Акт " + subject + " от " + PaperWords.date(goodsReturn.getDate()));
        if (extract) {
            DeliveryWords.head(paper, note.getSchool(), district);
        } else {
            DeliveryWords.headToApprove(paper, note.getSchool(), district);
        }
        paper.heading().dateline(district.getName(), goodsReturn.getDate());
        List<String> facts = new ArrayList<>(DeliveryWords.basis(note));
        DeliveryWords.fact(facts, "Причина возврата", goodsReturn.getReason());
        DeliveryWords.facts(paper, facts);
        List<List<String>> rows = new ArrayList<>();
        for (Device device : devices) {
            rows.add(List.of(String.valueOf(rows.size() + 1), PaperWords.object(device), Objects.requireNonNullElse(device.getInventoryNumber(), "—"), device.getTag(),
                DeliveryWords.number(device.getPrice())));
        }
        paper.table(COLUMNS, rows, List.of("", "Итого", "", String.valueOf(devices.size()), Money.formatNumber(PaperWords.sum(devices))))
            .together(closing -> closing.paragraph("Всего возвращено: " + PaperWords.total(devices))
                .signatures(extract ? List.of(new PaperSignature("Выписка верна", ""))
                    : List.of(new PaperSignature("Сдал", goodsReturn.getCarriedOutBy()), new PaperSignature("Принял, представитель поставщика", "")))
                .note("Рабочий документ учреждения. Выбытие возвращённого оформляет бухгалтерия."));
        return PaperPdf.print(paper);
    }
}
