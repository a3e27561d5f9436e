package kabinet.stocktaking.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ArchivedFile;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.Identified;
import kabinet.device.control.PaperWords;
import kabinet.document.Conformity;
import kabinet.document.entity.PaperSignature;
import kabinet.label.control.CodePng;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.DecisionOrder;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.KindCount;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.Summary;
import kabinet.stocktaking.entity.Tally;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;

/** The act of results says what was found and decided, and is fit for an archive. */
class StocktakeActPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final ActDraft DRAFT = new ActDraft(4L, "СОШ № 4", "STOCKTAKE", 2026, 7, DAY.plusDays(20), ActCode.random(new Random(3)), 1, Act.NO_PREVIOUS);

    private final School school = Identified.by(4, new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004"));
    private final Stocktake stocktake = Identified.by(9, new Stocktake(school, new StocktakePlan("45", DAY.minusDays(1), "Перед годовой отчётностью", DAY, DAY.plusDays(20), new Commission("", List.of(
        new CommissionMember("Соколова Елена Андреевна", "заместитель директора"), new CommissionMember("Ветров П. И.", "учитель"))), null, null), "Лебедева А. П."));

    private static Tally tally(String name, int expected, int found, String amount, String missing) {
        return new Tally(1L, name, expected, found, found, expected - found, 0, 0, 0, new BigDecimal(amount), new BigDecimal(missing), new BigDecimal("0.00"));
    }

    private static Discrepancy discrepancy(DiscrepancyKind kind, long id, String title, String code, String foundRoom) {
        return new Discrepancy(id, kind + ":" + id, kind, title == null ? null : id, title == null ? "c" : null, title == null ? null : "K7Q2M9", title == null ? null : "101340001", "ZR-1", title,
            title == null ? null : 11L, title == null ? null : "214 — Кабинет физики", 3L, "Пробная Анна Ивановна", "101.34", title == null ? null : new BigDecimal("52990.00"), false, foundRoom == null ? null : 12L,
            foundRoom, foundRoom == null ? null : Instant.now(), "Проверка", code, null, null, null, 1, null, null, false, null, false);
    }

    private byte[] pdf(Act corrects, List<Discrepancy> discrepancies, Map<String, Decision> decided, Summary summary) {
        String address = "https://inv.example" + DRAFT.verifyPath();
        return StocktakeActPdf.print(DRAFT, stocktake, corrects, summary, discrepancies, decided, new PaperSignature("Руководитель учреждения", "Орлов П. П."), address,
            CodePng.qr("HTTPS://INV.EXAMPLE" + DRAFT.verifyPath()),
            ResultsTable.attachments(DRAFT, stocktake, StocktakeActPdf.totals(summary), List.<ResultRow>of().iterator(), discrepancies));
    }

    private String printed(String name, List<Discrepancy> discrepancies, Map<String, Decision> decided, Summary summary) throws Exception {
        return Conformity.text(kept(name, pdf(null, discrepancies, decided, summary))).replaceAll("\\s+", " ");
    }

    /** Left to be looked at. */
    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        return Files.readAllBytes(Files.write(Path.of("target/papers", name + ".pdf"), pdf));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private Map<String, Decision> decided(List<Discrepancy> discrepancies) {
        Map<String, Decision> decided = new LinkedHashMap<>();
        discrepancies.forEach(d -> {
            Choice choice = d.kind() == DiscrepancyKind.MISSING ? Choice.CHARGE : d.kind() == DiscrepancyKind.UNKNOWN ? Choice.SURPLUS : Choice.MOVE;
            decided.put(d.subject(), new Decision(stocktake, d, new DecisionOrder(d.subject(), choice, "Объяснительная от 06.11.2026", new BigDecimal("1234.50"), 5L), 1, "Лебедева А. П."));
        });
        return decided;
    }

    @Test
    void itSaysWhatWasFoundAndDecided() throws Exception {
        List<Discrepancy> found = List.of(discrepancy(DiscrepancyKind.MISSING, 501, "Ноутбук Заря 15", null, null), discrepancy(DiscrepancyKind.ELSEWHERE, 502, "Монитор Заря 24", "K7Q2M9", "101 — Библиотека"),
            discrepancy(DiscrepancyKind.UNKNOWN, 503, null, "ЧУЖОЙ-1", "101 — Библиотека"));
        Summary summary = new Summary(List.of(tally("Пробная Анна Ивановна", 11, 10, "1000000.01", "52990.00"), tally(null, 1, 1, "0.00", "0.00")),
            List.of(new KindCount(DiscrepancyKind.MISSING, 1, 0), new KindCount(DiscrepancyKind.ELSEWHERE, 1, 0), new KindCount(DiscrepancyKind.UNKNOWN, 1, 0)));
        stocktake.start(stocktake.getBeginsOn(), "Лебедева А. П.");
        stocktake.complete("Лебедева А. П.");
        String text = printed("act", found, decided(found), summary);
        for (String part : List.of("Акт о результатах инвентаризации № 7/2026", "окончена " + PaperWords.date(LocalDate.now()), "приказ № 45 от 01.11.2026", "на конец дня 01.11.2026", "Пробная А. И.", "1 000 000,01", "12 единиц", "Недостача",
            "Ноутбук Заря 15", "не обнаружено", "Взыскать ущерб 1 234,50 ₽. Объяснительная от 06.11.2026", "каб. 101 — Библиотека", "Числить по месту обнаружения", "код ЧУЖОЙ-1", "Принять к учёту по стоимости",
            "Председатель комиссии, заместитель директора", "Соколова Е. А.", "Член комиссии, учитель", "Ветров П. И.", "УТВЕРЖДАЮ Руководитель учреждения", "Орлов П. П.", "22 ноября 2026 г.", "Недостача: 1 единица", "https://inv.example/verify/", "этой формой не является")) {
            assertTrue(text.replace('\u00a0', ' ').contains(part), part + " in " + text);
        }
        assertTrue(text.contains(DRAFT.code().toString()), text);
        assertEquals("Числится по учёту: 12 единиц", StocktakeActPdf.totals(summary).get(0).label() + ": " + StocktakeActPdf.totals(summary).get(0).value());
    }

    @Test
    void aDraftIsMarkedAndHasNeitherNumberNorCode() throws Exception {
        List<Discrepancy> found = List.of(discrepancy(DiscrepancyKind.MISSING, 501, "Ноутбук Заря 15", null, null), discrepancy(DiscrepancyKind.UNKNOWN, 503, null, "ЧУЖОЙ-1", "101 — Библиотека"));
        Summary summary = new Summary(List.of(tally("Пробная Анна Ивановна", 11, 10, "1000000.01", "52990.00")), List.of(new KindCount(DiscrepancyKind.MISSING, 1, 0), new KindCount(DiscrepancyKind.UNKNOWN, 1, 1)));
        byte[] pdf = StocktakeActPdf.draft(stocktake, null, summary, found, decided(found.subList(0, 1)));
        String text = Conformity.text(pdf).replaceAll("\\s+", " ").replace('\u00a0', ' ');
        for (String part : List.of("ПРОЕКТ: акт о результатах инвентаризации", "НЕ УТВЕРЖДЁН", "Взыскать ущерб 1 234,50 ₽", "решение не принято", "силы не имеет")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertFalse(text.contains("№ 7/2026") || text.contains(DRAFT.code().toString()) || text.toLowerCase(java.util.Locale.ROOT).contains("/verify/"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertNull(new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles());
        }
    }

    @Test
    void aCorrectionNamesWhatItReplacesAndBringsItsData() throws Exception {
        List<Discrepancy> found = List.of(discrepancy(DiscrepancyKind.UNKNOWN, 503, null, "ЧУЖОЙ-1", "101 — Библиотека"));
        Summary summary = new Summary(List.of(tally("Пробная Анна Ивановна", 11, 10, "1000000.01", "52990.00")), List.of(new KindCount(DiscrepancyKind.UNKNOWN, 1, 0)));
        ActDraft earlier = new ActDraft(4L, "СОШ № 4", "STOCKTAKE", 2026, 6, DAY.plusDays(9), ActCode.random(new Random(4)), 1, Act.NO_PREVIOUS);
        Act wrong = new Act(earlier, 9L, "Акт", List.of(), new ArchivedFile("0".repeat(64), 1), "Орлов П. П.", Instant.now(), null);
        byte[] pdf = kept("act-correction", pdf(wrong, found, decided(found), summary));
        String text = Conformity.text(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("заменяет акт о результатах инвентаризации № 6/2026 от 11.11.2026"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles().getNames();
            assertEquals(Set.of("results.csv", "totals.json"), files.keySet());
            String rows = new String(files.get("results.csv").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(rows.contains("не числится в реестре, код ЧУЖОЙ-1"), rows);
            String totals = new String(files.get("totals.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(totals.contains("\"act\":\"7/2026\"") && totals.contains("11 единиц"), totals);
        }
    }

    /** A school of five devices, with a name and a commission of the usual length. */
    @Test
    void aSmallOneTakesOnePage() throws Exception {
        school.setName("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4 имени Героя Советского Союза И. П. Пробного»");
        school.setAddress("601900, Владимирская область, г. Ковров, ул. Пробная, д. 5");
        List<Discrepancy> found = List.of(discrepancy(DiscrepancyKind.MISSING, 501, "Ноутбук Заря 15", null, null), discrepancy(DiscrepancyKind.UNKNOWN, 503, null, "ЧУЖОЙ-1", "101 — Библиотека"));
        Summary summary = new Summary(List.of(tally("Пробная Анна Ивановна", 5, 4, "1000000.01", "52990.00")), List.of(new KindCount(DiscrepancyKind.MISSING, 1, 0), new KindCount(DiscrepancyKind.UNKNOWN, 1, 0)));
        byte[] pdf = kept("act-small", pdf(null, found, decided(found), summary));
        assertEquals(1, pages(pdf), Conformity.text(pdf));
        assertEquals(1, pages(pdf(null, List.of(), Map.of(), summary)));
    }

    /** What was scanned by mistake is told, as what it is, and counts nowhere. */
    @Test
    void aMistakeOfScanningIsNoDiscrepancy() throws Exception {
        Discrepancy scanned = discrepancy(DiscrepancyKind.UNKNOWN, 503, null, "ЧУЖОЙ-1", "101 — Библиотека");
        Discrepancy mistake = new Discrepancy(scanned.position(), scanned.subject(), scanned.kind(), null, scanned.clientId(), null, null, null, null, null, null, null, null, null, null, false,
            scanned.foundRoomId(), scanned.foundRoom(), scanned.foundAt(), scanned.foundBy(), scanned.code(), null, null, null, 1, null, null, false,
            new Discrepancy.Decided(Choice.MISSCAN, "Код с упаковки", null, null, "Лебедева А. П.", Instant.now()), false);
        assertTrue(mistake.isMistake());
        Decision decision = new Decision(stocktake, mistake, new DecisionOrder(mistake.subject(), Choice.MISSCAN, "Код с упаковки", null, null), null, "Лебедева А. П.");
        Summary summary = new Summary(List.of(tally("Пробная Анна Ивановна", 5, 5, "10.00", "0.00")), List.of(new KindCount(DiscrepancyKind.UNKNOWN, 1, 0, 1)));
        String text = printed("act-mistake", List.of(mistake), Map.of(mistake.subject(), decision), summary);
        assertTrue(text.contains("Ошибки сканирования, расхождениями не признаны: 1"), text);
        assertFalse(text.contains("в реестре не числится:"), text);
        assertTrue(StocktakeActPdf.totals(summary).stream().anyMatch(t -> t.label().equals("Обнаружено, в реестре не числится") && t.value().equals("0 единиц")));
    }

    @Test
    void aLongOneAndOneWithoutDiscrepanciesAreFitToo() throws Exception {
        Summary none = new Summary(List.of(tally("Пробная Анна Ивановна", 10, 10, "10.00", "0.00")), List.of());
        assertTrue(printed("act-none", List.of(), Map.of(), none).contains("Расхождений не выявлено"));
        List<Discrepancy> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(discrepancy(DiscrepancyKind.MISSING, i + 1, "Ноутбук с длинным названием модели Заря Учитель 15 № " + i, null, null));
        }
        assertTrue(printed("act-large", many, decided(many), none).contains("№ 299"));
    }
}
