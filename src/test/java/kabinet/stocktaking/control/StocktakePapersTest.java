package kabinet.stocktaking.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.Identified;
import kabinet.document.Conformity;
import kabinet.document.entity.TableFormat;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.Tally;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The papers of a stocktake say to the kopeck what was found, are fit for an archive, and part nothing that belongs together. */
class StocktakePapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final String[] TITLES = {"Ноутбук педагога Заря Учитель 15", "Интерактивный комплекс с вычислительным блоком и мобильным креплением Школьник 75 Про",
        "Монитор 24 дюйма", "Многофункциональное устройство печати, копирования и сканирования Лист 3100"};

    private final School school = Identified.by(4, school());
    private final Stocktake stocktake = started();

    private static School school() {
        School school = new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004");
        school.setName("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4 имени Героя Советского Союза И. П. Пробного»");
        school.setAddress("601900, Владимирская область, г. Ковров, ул. Пробная, д. 5");
        return school;
    }

    private Stocktake started() {
        Stocktake started = Identified.by(9, new Stocktake(school, new StocktakePlan("45", DAY.minusDays(1), "Перед составлением годовой отчётности", DAY, DAY.plusDays(20), new Commission("", List.of(
            new CommissionMember("Соколова Елена Андреевна", "заместитель директора по учебно-воспитательной работе"), new CommissionMember("Ветров Пётр Ильич", "учитель информатики"),
            new CommissionMember("Лесная Ольга Сергеевна", "библиотекарь"))), null, null), "Лебедева А. П."));
        started.start(DAY, "Лебедева А. П.");
        started.freeze(100);
        return started;
    }

    /** Every tenth was not found, every eleventh elsewhere, every thirteenth unfit, every seventeenth is a part. */
    private static ResultRow row(int i, Long roomId, String room, Long personId, String person) {
        boolean found = i % 10 != 3;
        boolean elsewhere = i % 11 == 5;
        AssetCondition condition = i % 13 == 7 ? AssetCondition.UNFIT : AssetCondition.IN_USE;
        return new ResultRow(500L + i, "K7Q2M9", "1013400" + (100 + i), "ZR15-2104-" + i, TITLES[i % TITLES.length], "Ноутбук", "Главный корпус", roomId, room, personId, person,
            person == null ? null : "заведующая кабинетом", "101.34", new BigDecimal(34_000 + i + ".01"), i % 17 == 9 ? 7L : null, i == 2, found ? elsewhere ? 12L : roomId : null,
            found ? elsewhere ? "101 — Библиотека" : room : null, found ? NOW : null, found ? "Ветров Пётр Ильич" : null, found ? condition : null, found ? condition.usualTarget() : null,
            i % 29 == 4 ? "Царапины на крышке, нет одной клавиши" : null);
    }

    private static Tally tally(Long id, String name, int expected, int found) {
        return tally(id, name, expected, found, 0);
    }

    private static Tally tally(Long id, String name, int expected, int found, int late) {
        BigDecimal none = new BigDecimal("0.00");
        return new Tally(id, name, expected, found, found, expected - found, 0, late, 0, none, none, none);
    }

    static Discrepancy discrepancy(DiscrepancyKind kind, int id, String code, String person) {
        boolean known = kind != DiscrepancyKind.UNKNOWN;
        boolean found = kind != DiscrepancyKind.MISSING;
        return new Discrepancy(id, kind + ":" + id, kind, known ? (long) id : null, known ? null : "c" + id, known ? "K7Q2M9" : null, known ? "1013400" + id : null, known ? "ZR15-" + id : null,
            known ? TITLES[id % TITLES.length] : null, known ? 11L : null, known ? "214 — Кабинет физики" : null, person == null ? null : 3L, person, "101.34",
            known ? new BigDecimal("52990.10") : null, false, found ? 12L : null, found ? "101 — Библиотека" : null, found ? NOW : null, found ? "Ветров Пётр Ильич" : null, code,
            kind == DiscrepancyKind.UNFIT ? AssetCondition.UNFIT : null, null, null, 1, null, null, false,
            kind == DiscrepancyKind.ELSEWHERE ? null : new Discrepancy.Decided(kind == DiscrepancyKind.UNKNOWN ? Choice.SURPLUS : Choice.KEEP, "Объяснительная от 06.11.2026",
                kind == DiscrepancyKind.UNKNOWN ? new BigDecimal("12000.50") : null, null, "Лебедева А. П.", NOW), false);
    }

    private interface Printing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    /** The paper's text, its spaces alike, once it has passed for an archive; left for whoever wants to look at it. */
    private static String printed(String name, Printing printing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printing.to(out);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name + ".pdf"), out.toByteArray());
        return alike(Conformity.text(out.toByteArray()));
    }

    private static String alike(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    private String lists(String name, InventoryListPdf.By by, List<Discrepancy> beyond, int... counts) throws IOException {
        String[] people = {"Пробная-Константинопольская Анна Ивановна", "Морозова Ирина Викторовна", null};
        List<InventoryListPdf.Listed> lists = new ArrayList<>();
        List<ResultRow> rows = new ArrayList<>();
        for (int p = 0; p < counts.length; p++) {
            for (int i = 0; i < counts[p]; i++) {
                rows.add(row(i, 11L, "214 — Кабинет физики", people[p] == null ? null : (long) p, people[p]));
            }
            lists.add(new InventoryListPdf.Listed(p + 1, tally(people[p] == null ? null : (long) p, by == InventoryListPdf.By.ROOM ? "21" + p + " — Кабинет физики" : people[p], counts[p], counts[p]),
                people[p] == null ? List.of() : List.of(people[p]), List.of()));
        }
        if (!beyond.isEmpty()) {
            lists.add(new InventoryListPdf.Listed(counts.length + 1, null, List.of(), beyond));
        }
        return printed(name, out -> InventoryListPdf.print(stocktake, by, lists, rows.iterator(), NOW, out));
    }

    @Test
    void aListSaysWhatWasFoundToTheKopeckAndInWords() throws IOException {
        stocktake.complete("Лебедева А. П.");
        String text = lists("list", InventoryListPdf.By.PERSON, List.of(), 10);
        assertSays(text, "Инвентаризационная опись (сличительная ведомость) № 45-1", "Пробная-Константинопольская Анна Ивановна, заведующая кабинетом", "приказ № 45 от 01.11.2026",
            "по данным на конец дня 01.11.2026", "код по ОКЕИ 383", "Расписка", "Фактическое наличие (состояние)", "По данным бухгалтерского учёта", "Недостача", "Излишки",
            "Не соответствует условиям актива", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19", "в эксплуатации", "продолжить эксплуатацию", "не соответствует требованиям эксплуатации", "списание",
            "обнаружено: каб. 101 — Библиотека", "* Внесено в реестр после даты, на которую сняты остатки (01.11.2026): 1 единица.", "в составе объекта",
            // 34000.01 … 34008.01 less the tenth, which is a part, and the fourth, which was not found
            "порядковых номеров — 9 (девять); единиц фактически — 8 (восемь)", "на сумму фактически — 272 033,08 ₽ (Двести семьдесят две тысячи тридцать три рубля 08 копеек)",
            "По данным учёта: 9 единиц на сумму 306 036,09 ₽", "Итого по описи", "306 036,09", "34 003,01", "34 007,01", "Председатель комиссии, заместитель директора", "Соколова Е. А.",
            "проверила в натуре", "Данные описи и расчёты проверил", "Объяснение причин расхождений", "Заключение комиссии", "этой формой не является");
        assertFalse(text.contains("ПРЕДВАРИТЕЛЬНО"), text);
    }

    @Test
    void eachListCountsItsOwnPagesAndSumsThemUp() throws IOException {
        List<Discrepancy> beyond = List.of(discrepancy(DiscrepancyKind.UNLISTED, 601, null, null), discrepancy(DiscrepancyKind.UNKNOWN, 602, "ЧУЖОЙ-1", null));
        String text = lists("lists", InventoryListPdf.By.PERSON, beyond, 70, 20, 3);
        assertSays(text, "№ 45-1", "№ 45-2", "№ 45-3", "№ 45-4", "ПРЕДВАРИТЕЛЬНО, ПО СОСТОЯНИЮ НА 05.11.2026", "Ответственное лицо не указано", "не установлено (обнаружено сверх учёта)", "Итого на странице",
            "не числится в реестре, код ЧУЖОЙ-1", "12 000,50",
            "не излишек: Оставить без изменений", "порядковых номеров — 1 (один); единиц фактически — 1 (одна); на сумму фактически — 12 000,50 ₽");
        try (PDDocument document = Loader.loadPDF(Path.of("target/papers/lists.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            int counted = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String one = alike(stripper.getText(document));
                counted = one.contains("Стр. 1 из ") ? 1 : counted + 1;
                assertSays(one, "Стр. " + counted + " из ");
                assertTrue(!one.contains("Председатель комиссии") || one.contains("Заключение комиссии"), "signatures stand with the conclusion: " + one);
            }
        }
    }

    @Test
    void aNumberIsNeverParted() throws IOException {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(new ResultRow(900L + i, "K7Q2M9", "10134009" + i, null, "Сервер", "Сервер", "Главный корпус", 11L, "214", 3L, "Пробная Анна Ивановна", null, "101.34",
                new BigDecimal("1234567.89"), null, false, null, null, null, null, null, null, null));
        }
        String text = printed("list-dear", out -> InventoryListPdf.print(stocktake, InventoryListPdf.By.PERSON,
            List.of(new InventoryListPdf.Listed(1, tally(3L, "Пробная Анна Ивановна", 30, 0), List.of("Пробная Анна Ивановна"), List.of())), rows.iterator(), NOW, out));
        assertEquals(30 * 3, text.split("1 234 567,89", -1).length - 1, text);
        assertEquals(2, text.split("37 037 036,70 ", -1).length - 1 - 1, "the whole list, in columns 12 and 14, beside the words: " + text);
    }

    @Test
    void aListOfARoomIsNumberedApartAndNamesWhoAnswersThere() throws IOException {
        assertSays(lists("list-rooms", InventoryListPdf.By.ROOM, List.of(), 8, 45), "№ 45-п1", "№ 45-п2", "Место нахождения", "210 — Кабинет физики", "Ответственное лицо Пробная-Константинопольская Анна Ивановна",
            "/ Морозова И. В. /");
    }

    /** A school that has just been entered has only late rows: then it is said once. */
    @Test
    void aSmallListTakesTwoPagesAndSaysOnceThatAllIsLate() throws IOException {
        stocktake.complete("Лебедева А. П.");
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ResultRow row = row(i, 11L, "214 — Кабинет физики", 3L, "Пробная Анна Ивановна");
            rows.add(new ResultRow(row.deviceId(), row.tag(), row.inventoryNumber(), row.serialNumber(), row.title(), row.kind(), row.building(), row.roomId(), row.room(), row.personId(), row.person(),
                row.personPosition(), row.account(), row.price(), null, true, row.foundRoomId(), row.foundRoom(), row.foundAt(), row.foundBy(), row.condition(), row.target(), row.note()));
        }
        String text = printed("list-small", out -> InventoryListPdf.print(stocktake, InventoryListPdf.By.PERSON,
            List.of(new InventoryListPdf.Listed(1, tally(3L, "Пробная Анна Ивановна", 5, 4, 5), List.of("Пробная Анна Ивановна"), List.of())), rows.iterator(), NOW, out));
        assertSays(text, "Все объекты внесены в реестр после даты, на которую сняты остатки (01.11.2026).", "Стр. 2 из 2");
        assertFalse(text.contains("*"), text);
    }

    @Test
    void aSmallStatementTakesOnePage() throws IOException {
        stocktake.complete("Лебедева А. П.");
        List<Discrepancy> differing = List.of(discrepancy(DiscrepancyKind.MISSING, 101, null, "Пробная Анна Ивановна"), discrepancy(DiscrepancyKind.UNKNOWN, 102, "ЧУЖОЙ-1", null));
        assertSays(printed("discrepancies-small", out -> DiscrepanciesPdf.print(stocktake, differing, NOW, out)), "Стр. 1 из 1");
    }

    @Test
    void theStatementHoldsWhatDiffersWithItsDecisions() throws IOException {
        List<Discrepancy> differing = new ArrayList<>();
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            for (int i = 0; i < 9; i++) {
                differing.add(discrepancy(kind, 100 * kind.ordinal() + i, "ЧУЖОЙ-" + i, "Пробная Анна Ивановна"));
            }
        }
        assertSays(printed("discrepancies", out -> DiscrepanciesPdf.print(stocktake, differing, NOW, out)), "Ведомость расхождений по результатам инвентаризации", "Недостача: 9 единиц", "476 910,90",
            "недостача — 9 (девять) ед. на сумму 476 910,90 ₽ (Четыреста семьдесят шесть тысяч девятьсот десять рублей 90 копеек)", "Принять к учёту по стоимости 12 000,50 ₽. Объяснительная от 06.11.2026",
            "решение не принято", "излишки — 9 (девять)", "108 004,50");
        assertSays(printed("discrepancies-none", out -> DiscrepanciesPdf.print(stocktake, List.of(), NOW, out)), "Расхождений не выявлено");
    }

    @Test
    void aSheetOfARoomIsToBeTickedByHand() throws IOException {
        List<ResultRow> rows = new ArrayList<>();
        List<RoomSheetsPdf.Sheet> sheets = new ArrayList<>();
        for (int room = 0; room < 3; room++) {
            int count = room == 1 ? 40 : 6;
            for (int i = 0; i < count; i++) {
                rows.add(row(i, 20L + room, "20" + room + " — Кабинет информатики", 1L, "Морозова Ирина Викторовна"));
            }
            sheets.add(new RoomSheetsPdf.Sheet(tally(20L + room, "20" + room + " — Кабинет информатики", count, count - 1), room == 0 ? List.of(discrepancy(DiscrepancyKind.ELSEWHERE, 701, null, "Пробная Анна Ивановна")) : List.of()));
        }
        String text = printed("rooms", out -> RoomSheetsPdf.print(stocktake, sheets, rows.iterator(), NOW, out));
        assertSays(text, "Лист кабинета: 200 — Кабинет информатики", "Лист кабинета: 202 — Кабинет информатики", "Числится: 40 единиц", "найдено: каб. 101 — Библиотека", "Ветров П. И.",
            "Обнаружено здесь, хотя по учёту", "числится: каб. 214", "Есть в кабинете, но не указано выше", "Проверил, дата");
    }

    @Test
    void anExplanationListsWhatIsMissing() throws IOException {
        List<Discrepancy> missing = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            missing.add(discrepancy(DiscrepancyKind.MISSING, 800 + i, null, "Пробная Анна Ивановна"));
        }
        String text = printed("explanation", out -> ExplanationPdf.print(stocktake, List.of(new ExplanationPdf.Missed(missing), new ExplanationPdf.Missed(missing.subList(0, 1))), NOW, out));
        assertSays(text, "Объяснительная", "21 (двадцать одна), балансовой стоимостью 1 112 792,10 ₽ (Один миллион сто двенадцать тысяч семьсот девяносто два рубля 10 копеек)", "единиц — 1 (одна)",
            "Объясняю причины", "Пробная А. И.");
    }

    @Test
    void theTableHasEveryRowAndWhatWasDecided() throws IOException {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row(i, 11L, "214 — Кабинет физики", 3L, "Пробная Анна Ивановна"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Discrepancy> discrepancies = List.of(discrepancy(DiscrepancyKind.MISSING, 503, null, "Пробная Анна Ивановна"), discrepancy(DiscrepancyKind.UNKNOWN, 602, "ЧУЖОЙ-1", null));
        assertEquals(21, ResultsTable.write(TableFormat.CSV, rows.iterator(), discrepancies, out));
        List<String> lines = new String(out.toByteArray(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(22, lines.size());
        assertTrue(lines.stream().allMatch(l -> l.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1).length == 28), "twenty-eight columns");
        String missing = lines.get(4);
        assertSays(missing, "34003,01;0;0,00;", ";1;34003,01;1;34003,01;", "Недостача: Оставить без изменений. Объяснительная от 06.11.2026");
        assertSays(alike(lines.get(21)), "не числится в реестре, код ЧУЖОЙ-1", "12000,50", "Принять к учёту по стоимости 12 000,50 ₽");
    }
}
