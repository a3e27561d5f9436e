package kabinet.licence.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ArchivedFile;
import kabinet.base.Identified;
import kabinet.document.Conformity;
import kabinet.document.entity.PaperSignature;
import kabinet.label.control.CodePng;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportLine;
import kabinet.licence.entity.ReportPlace;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.Test;

/** The report says what is owned, installed, missing and where, and is fit for an archive. */
class LicenceReportPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ActDraft DRAFT = new ActDraft(4L, "СОШ № 4", "LICENCES", 2026, 3, DAY.plusDays(4), ActCode.random(new Random(5)), 1, Act.NO_PREVIOUS);
    private static final Compliance FIGURES = new Compliance(Map.of(Figure.INSTALLED, 40L, Figure.COVERED, 37L, Figure.UNCOVERED, 3L, Figure.OVERUSED, 2L, Figure.RUSSIAN, 23L, Figure.WORKSTATIONS, 20L,
        Figure.WITHOUT_SYSTEM, 1L, Figure.EXPIRING, 1L, Figure.NOTHING_KNOWN, 6L));

    private final School school = Identified.by(4, new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004"));
    private final LicenceReport report = Identified.by(9, new LicenceReport(school, DAY, "Пробная А. И.", "системный администратор", "Сверено по кабинетам.", "Пробная А. И.", null, DAY));

    private static ReportLine owned(String name, LicenceKind kind, Long quantity, long installed, LocalDate to, boolean proven) {
        return new ReportLine(name, "ООО «Заря»", kind, "18-2026", proven ? List.of("лицензионный договор № 18-2026 от 25.08.2026") : List.of(), LocalDate.of(2026, 1, 1), to, quantity, false, installed,
            List.of("каб. 12 (15)", "каб. 14 (2)"), kind == LicenceKind.SITE ? "1292" : null, false, "111.6I", List.of(), false, proven);
    }

    private static ReportPlace installation(int i) {
        return new ReportPlace("12", "1013400" + i, true, "Ноутбук Заря Ученик 14", "Заря Офис", "1.0", LicenceKind.VOLUME, "18-2026", CoverReason.OWN);
    }

    private static ReportContent content(int installations) {
        return new ReportContent(List.of(owned("Заря САПР", LicenceKind.CONCURRENT, 10L, 25, null, true), owned("Заря Офис", LicenceKind.VOLUME, 15L, 17, LocalDate.of(2026, 12, 31), true), owned("Заря ОС", LicenceKind.SITE, null, 20, null, false),
            new ReportLine("Заря Чертёж", "ООО «Заря»", null, null, List.of(), null, null, null, false, 3, List.of("без кабинета (3)"), null, false, null, List.of(CoverReason.NO_LICENCE), false, true),
            new ReportLine("Свободный офис", "Сообщество", null, null, List.of(), null, null, null, false, 5, List.of("каб. 12 (5)"), null, true, null, List.of(CoverReason.FREE), false, true)),
            IntStream.range(0, installations).mapToObj(LicenceReportPdfTest::installation).toList(), FIGURES);
    }

    private static String text(byte[] pdf) throws Exception {
        return Conformity.text(pdf).replaceAll("\\s+", " ").replace('\u00a0', ' ').replace("\u00ad", "");
    }

    @Test
    void itSaysWhatIsOwnedInstalledAndMissing() throws Exception {
        String address = "HTTPS://INV.EXAMPLE" + DRAFT.verifyPath();
        ReportContent content = content(20);
        byte[] pdf = LicenceReportPdf.print(DRAFT, report, null, content, new PaperSignature("Руководитель учреждения", "Орлов П. П."), null, address, CodePng.qr(address),
            List.of(LicenceReportPdf.attachment(LicenceReportPdf.table(content))));
        Files.write(Path.of("target", "licence-report.pdf"), pdf);
        String text = text(pdf);
        for (String part : List.of("Отчёт об используемом лицензионном программном обеспечении № 3/2026", "по состоянию на 20 ноября 2026 г.", "Корпоративная", "лицензионный договор № 18-2026", "31.12.2026",
            "бессрочно", "−2", "каб. 12 (15), каб. 14 (2)", "да, № 1292", "111.6I", "нет документа", "без огр.", "лицензии нет", "10 одновр.", "свободное ПО", "57,5", "Сверено по кабинетам.",
            "Ответственный, системный администратор", "Пробная А. И.", "Из них без данных о ПО", "У 4 программ не указан номер в реестре российского ПО: они не считаются российскими.", "Приложение. Где установлено", "10134007", "Руководитель учреждения", "Орлов П. П.")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertFalse(text.contains("Предварительный вид"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(Set.of("report.xlsx"), new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles().getNames().keySet());
        }
    }

    @Test
    void whatIsNotApprovedSaysSoAndACorrectionNamesWhatItReplaces() throws Exception {
        assertTrue(text(LicenceReportPdf.preview(school, null, DAY, content(1))).contains("ещё не утверждён"));
        ActDraft earlier = new ActDraft(4L, "СОШ № 4", "LICENCES", 2026, 2, DAY, ActCode.random(new Random(6)), 1, Act.NO_PREVIOUS);
        Act wrong = new Act(earlier, 8L, "Отчёт", List.of(), new ArchivedFile("0".repeat(64), 1), "Орлов П. П.", Instant.now(), null);
        byte[] correction = LicenceReportPdf.print(DRAFT, report, null, content(0), new PaperSignature("За руководителя учреждения", "Орлов П. П."), wrong, "HTTPS://INV.EXAMPLE/V", CodePng.qr("HTTPS://INV.EXAMPLE/V"), List.of());
        assertTrue(text(correction).contains("заменяет отчёт № 2/2026 от 20.11.2026"));
    }

    @Test
    void emptyAndLongOnesAreFitToo() throws Exception {
        assertTrue(text(LicenceReportPdf.preview(school, null, DAY, new ReportContent(List.of(), List.of(), new Compliance(Map.of())))).contains("не учтено"));
        List<ReportLine> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(owned("Программа с длинным названием для уроков черчения и моделирования № " + i, LicenceKind.PREINSTALLED, 5L, i, DAY, true));
        }
        List<ReportPlace> rows = IntStream.range(0, 300).mapToObj(LicenceReportPdfTest::installation).toList();
        String text = text(LicenceReportPdf.preview(school, null, DAY, new ReportContent(many, rows, FIGURES)));
        for (String part : List.of("№ 59", "Предустановлена с комплектом", "Установлено", "превышение")) {
            assertTrue(text.contains(part), part + " is whole in " + text);
        }
    }

    /** Rows of a district's report are numbered to some thousands, and a number stands on one line. */
    @Test
    void theNumberOfARowIsWhole() throws Exception {
        List<ReportLine> many = Collections.nCopies(1_010, owned("Заря Офис", LicenceKind.VOLUME, 5L, 5, DAY, true));
        assertTrue(text(LicenceReportPdf.preview(school, null, DAY, new ReportContent(many, List.of(), FIGURES))).contains("1010 Заря Офис"));
    }

    @Test
    void theDistrictsReportIsTheSamePaperWithItsSchools() throws Exception {
        District district = new District("Ковровский район", "Управление образования администрации Ковровского района", "https://inv.example");
        ActDraft draft = new ActDraft(null, "Ковровский район", "LICENCES", 2026, 1, DAY.plusDays(4), ActCode.random(new Random(7)), 1, Act.NO_PREVIOUS);
        LicenceReport ofDistrict = Identified.by(10, new LicenceReport(null, DAY, "Пробная А. И.", "главный специалист", null, "Пробная А. И.", null, DAY));
        List<PlaceFigures> schools = IntStream.rangeClosed(1, 60).mapToObj(i -> new PlaceFigures((long) i, "МБОУ «Средняя общеобразовательная школа № " + i + "»", 1_240 + i, 3, 120, 1, 17)).toList();
        ReportContent content = new ReportContent(content(0).lines(), List.of(), schools, FIGURES);
        byte[] pdf = LicenceReportPdf.print(draft, ofDistrict, district, content, new PaperSignature(LicenceReportPdf.position(null), "Соколова Е. А."), null, "HTTPS://INV.EXAMPLE/V", CodePng.qr("HTTPS://INV.EXAMPLE/V"), List.of());
        Files.write(Path.of("target", "licence-report-district.pdf"), pdf);
        String text = text(pdf);
        for (String part : List.of("Сводный отчёт об используемом лицензионном программном обеспечении № 1/2026", "Управление образования администрации Ковровского района", "Руководитель органа управления образованием",
            "Средняя общеобразовательная школа № 60", "1 300", "да, № 1292", "57,5", "главный специалист", "3. Итоги", "Соколова Е. А.")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertFalse(text.contains("Приложение"), "where all is installed stands in the schools' reports");
        assertTrue(text(LicenceReportPdf.preview(null, district, DAY, content)).contains("ещё не утверждён органом управления образованием"));
    }
}
