package kabinet.lanaudit.control;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.base.RussianWords;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.control.TableWriter;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.network.entity.SchoolSpeed;

/** The list of the schools whose internet is as fast as the norm wants, by their contracts. */
public final class SpeedListPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 8), PaperColumn.text("Учреждение", 70), PaperColumn.text("Местность", 26), PaperColumn.number("Норма, Мбит/с", 22),
        PaperColumn.number("Гарантированная скорость по договору, Мбит/с", 40));

    private SpeedListPdf() {
    }

    /** @param city norm in cities, Mbit/s @param elsewhere the same in townships and villages */
    public static byte[] print(String district, LocalDate day, BigDecimal city, BigDecimal elsewhere, List<SchoolSpeed> all) {
        List<SchoolSpeed> met = all.stream().filter(SchoolSpeed::isMet).toList();
        Paper paper = Paper.titled("Список школ, соответствующих требованию по скорости").footer("Список школ по скорости доступа к сети Интернет на " + PaperWords.date(day)).organisation(district)
            .heading("доступа к сети Интернет", "по состоянию на " + RussianWords.date(day))
            .paragraph("Требование: не менее " + LanAuditWords.mbit(city) + " в городах, не менее " + LanAuditWords.mbit(elsewhere) + " в сельской местности и посёлках городского типа, с гарантированным трафиком.");
        if (met.isEmpty()) {
            paper.paragraph("Таких учреждений нет.");
        } else {
            List<List<String>> rows = new ArrayList<>();
            met.forEach(s -> rows.add(List.of(String.valueOf(rows.size() + 1), s.school(), LanAuditWords.word("organisation.settlement", s.settlement()), LanAuditWords.decimal(s.norm()), LanAuditWords.decimal(s.guaranteed()))));
            paper.table(COLUMNS, rows);
        }
        paper.paragraph("Соответствуют " + met.size() + " из " + all.size() + " учреждений (" + LanAuditWords.share(met.size(), all.size()) + ").")
            .signatures(List.of(new PaperSignature("Ответственный", ""), new PaperSignature("Руководитель органа управления образованием", "")));
        return PaperPdf.print(paper);
    }

    /** All schools with their verdict. */
    public static void table(TableWriter table, List<SchoolSpeed> all) throws IOException {
        table.header(List.of("Код", "Учреждение", "Местность", "Норма, Мбит/с", "Скорость по договору, Мбит/с", "Из неё гарантированная, Мбит/с", "Соответствует", "Пояснение"));
        for (SchoolSpeed s : all) {
            table.row(s.code(), s.school(), LanAuditWords.word("organisation.settlement", s.settlement()), s.norm(), s.best(), s.guaranteed(), s.isMet(), LanAuditWords.word("network.speedVerdict", s.verdict()));
        }
    }
}
