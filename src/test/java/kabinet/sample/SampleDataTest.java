package kabinet.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kabinet.base.Ikz;
import kabinet.base.Money;
import kabinet.delivery.control.DocumentReader;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.demo.boundary.DemoAccounts;
import org.junit.jupiter.api.Test;

/** What the demonstration district promises, read from the committed files. */
class SampleDataTest {

    private static final Set<String> KIT_2020 = Set.of("9", "11", "14", "15", "17", "21", "22", "23", "24");
    private static final Set<String> KIT_2021 = Set.of("1", "4", "8", "19");
    private static final Set<String> FAST = Set.of("4", "8", "15", "17", "18");
    private static final Set<String> STATUSES = Set.of("на складе", "в эксплуатации", "в ремонте", "на консервации", "к списанию",
            "списано", "утрачено");
    private static final Set<String> KINDS = Set.of("Ноутбук педагога", "Ноутбук ученика", "Ноутбук управленческого персонала",
            "Рабочая станция", "Моноблок", "Интерактивный комплекс", "Вычислительный блок", "Мобильное крепление", "Интерактивная доска",
            "Проектор", "Экран проекционный", "Документ-камера", "МФУ", "Принтер", "Сканер", "Сервер", "Коммутатор", "Маршрутизатор",
            "Точка доступа", "ИБП", "Монитор", "Планшет", "Цифровая лаборатория", "Веб-камера", "Прочее");
    private static final Set<String> ROOM_KINDS = Set.of("Учебный кабинет", "Компьютерный класс", "Лаборатория", "Лингафонный кабинет",
            "Библиотека (медиацентр)", "Администрация", "Учительская", "Актовый зал", "Спортивный зал", "Серверная", "Склад", "Прочее");
    private static final Set<String> FUNDS = Set.of("Федеральный бюджет", "Областной бюджет", "Городской бюджет",
            "Внебюджетные средства", "Безвозмездное поступление");
    private static final Set<String> ACCOUNTS = Set.of("101.34", "101.36", "101.24", "105.36", "21", "01", "02");
    /** Hashes of the surnames that must not occur, masculine and small: the names themselves do not belong here either. */
    private static final Set<String> OFFICIALS = Set.of("a343a1ba7d32fd3a", "14e771c8edbe63ac", "5420355855f802a7", "a413fca07eeca51f", "a5b28397678d7fa2",
            "6042402fbd555c68", "c4297b12e0a78c5d", "4b44bcadab7aa1b1", "f386f44037f18077", "2c7d7dc960ab61d9",
            "96d287d1e582e537", "23711fff2bfb4ef7", "f39d95b057006de4", "041d3df279925f7e", "2f704cdd8547df65");

    private final List<Map<String, String>> schools = CommittedFiles.sample("01-schools.csv");
    private final List<Map<String, String>> people = CommittedFiles.sample("02-people.csv");
    private final List<Map<String, String>> rooms = CommittedFiles.sample("03-rooms.csv");
    private final List<Map<String, String>> models = CommittedFiles.sample("04-models.csv");
    private final List<Map<String, String>> devices = CommittedFiles.sample("05-devices.csv");

    @Test
    void theCommittedFilesAreWhatTheGeneratorYields() throws IOException {
        CommittedFiles.assertSame(CommittedFiles.SAMPLE, new SampleData().files());
        CommittedFiles.assertSame(CommittedFiles.TO_TRY, new SampleData().filesToTry());
        CommittedFiles.assertSame(CommittedFiles.AUDITS, new SampleData().filesOfAudits());
    }

    @Test
    void theSeventeenSchoolsBearTheirNumbers() {
        assertEquals(List.of("1", "2", "4", "5", "8", "9", "10", "11", "14", "15", "17", "18", "19", "21", "22", "23", "24"),
                schools.stream().map(school -> school.get("Код школы")).toList());
    }

    @Test
    void fiveSchoolsHaveFastInternetAndTheOthersTwoToTwentyFour() {
        for (Map<String, String> line : CommittedFiles.sample("17-internet.csv")) {
            if (line.get("Резервное").equals("нет")) {
                int speed = Integer.parseInt(line.get("Скорость приёма, Мбит/с"));
                boolean fast = FAST.contains(line.get("Код школы"));
                assertEquals(fast ? "да" : "нет", line.get("Гарантированный трафик"));
                assertTrue(fast ? speed == 100 : speed >= 2 && speed <= 24, () -> line.toString());
            }
        }
    }

    @Test
    void checkDigitsAgreeWithCodesKnownToBeValid() {
        for (String inn : List.of("7707083893", "7701039591", "7804431521", "6663003127")) {
            assertEquals(inn, StateCodes.inn(inn.substring(0, 9)));
        }
        for (String ogrn : List.of("1027700132195", "1037739010891")) {
            assertEquals(ogrn, StateCodes.ogrn(ogrn.substring(0, 12)));
        }
        for (String okpo : List.of("00032537", "00040778", "02066492", "06525502")) {
            assertEquals(okpo, StateCodes.okpo(okpo.substring(0, 7)));
        }
        assertFalse(StateCodes.okpo("0483995").equals("04839954"));
    }

    @Test
    void everySchoolHasValidCodesOfItsOwn() {
        for (Map<String, String> school : schools) {
            assertEquals(StateCodes.inn(school.get("ИНН").substring(0, 9)), school.get("ИНН"));
            assertEquals(StateCodes.ogrn(school.get("ОГРН").substring(0, 12)), school.get("ОГРН"));
            assertEquals(StateCodes.okpo(school.get("ОКПО").substring(0, 7)), school.get("ОКПО"));
            assertTrue(school.get("КПП").matches("\\d{9}"));
            assertTrue(school.get("ИНН").startsWith("3399"), "of an inspection that does not exist");
            assertTrue(school.get("ОГРН").startsWith("10133"), "of a year in which nothing was registered");
        }
        for (String code : List.of("ИНН", "ОГРН", "ОКПО", "Краткое наименование")) {
            assertEquals(schools.size(), distinct(schools, code));
        }
    }

    @Test
    void theDistrictHasAboutTwoThousandDevices() {
        assertTrue(devices.size() >= 1_950 && devices.size() <= 2_100, () -> devices.size() + " devices");
    }

    @Test
    void thirteenSchoolsHaveTheWholeKit() {
        for (String school : KIT_2020) {
            assertKit(school, "2020", "Школа 14 Н1", "Учитель 15 У2", "Офис 15 А1", "NP-M428 dn", "ЯЭ-75 ИК", "ЯЭ-ВБ i5", "ЯЭ-МС 75");
        }
        for (String school : KIT_2021) {
            assertKit(school, "2021", "EduBook 14 P3", "EduBook 15 T3", "WorkBook 15 M3", "ЛП-3040 МФУ", "КП-75.21", "КП-OPS.21", "КП-Стойка М");
        }
        assertEquals(13, devices.stream().filter(device -> device.get("Вид").equals(Catalogue.COMPLEX))
                .map(device -> device.get("Код школы")).distinct().count());
    }

    private void assertKit(String school, String year, String... names) {
        int[] counts = {30, 2, 6, 1, 2, 2, 2};
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            List<Map<String, String>> those = devices.stream().filter(device -> device.get("Код школы").equals(school)
                    && device.get("Модель").equals(name)).toList();
            assertEquals(counts[i], those.size(), () -> school + ": " + name);
            for (Map<String, String> device : those) {
                assertEquals("Областной бюджет", device.get("Источник финансирования"));
                assertEquals("101.34", device.get("Счёт"));
                assertTrue(device.get("Дата ввода").matches("\\d\\d\\.(09|10)\\." + year), () -> device.toString());
                assertTrue(device.get("Гарантия до").matches("(0[1-9]|1\\d)\\.08\\." + (Integer.parseInt(year) + 3)), () -> device.toString());
            }
        }
    }

    @Test
    void kitsCostWhatTheProjectSays() {
        Map<String, BigDecimal> cost = new HashMap<>();
        for (Map<String, String> device : devices) {
            if (device.get("Примечание").startsWith("Проект «Цифровая образовательная среда»")) {
                cost.merge(device.get("Код школы"), new BigDecimal(device.get("Цена").replace(',', '.')), BigDecimal::add);
            }
        }
        assertEquals(13, cost.size());
        KIT_2020.forEach(school -> assertEquals(new BigDecimal("2282011.00"), cost.get(school)));
        KIT_2021.forEach(school -> assertEquals(new BigDecimal("2277375.00"), cost.get(school)));
    }

    @Test
    void thirteenDeliveriesBroughtFortyOnePiecesEachAtTheKitsPrice() {
        Map<String, SupplierDocument> notes = notes(school -> KIT_2020.contains(school) || KIT_2021.contains(school));
        assertEquals(13, notes.size());
        notes.forEach((school, note) -> {
            List<DocumentLine> goods = note.lines().stream().filter(line -> line.kind() == LineKind.GOODS).toList();
            assertEquals(List.of(30, 2, 6, 1, 2), goods.stream().map(line -> line.quantity().intValueExact()).toList());
            goods.forEach(line -> assertEquals(line.quantity().intValueExact(), line.serials().size()));
            assertEquals(new BigDecimal(KIT_2020.contains(school) ? "2282011.00" : "2277375.00"), note.totals().gross());
            assertEquals(note.totals().gross(), note.lines().stream().map(DocumentLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertTrue(note.date().isBefore(LocalDate.of(note.date().getYear(), 8, 20)) && note.date().equals(note.transferredOn()));
            assertEquals(DemoAccounts.AUTHORITY_INN, note.buyer().inn());
            assertTrue(note.lines().stream().anyMatch(line -> line.kind() == LineKind.SERVICE));
        });
        assertEquals(2, notes.values().stream().filter(note -> note.lines().stream().anyMatch(line -> line.kind() == LineKind.RIGHTS)).count());
        assertThousands("20538.1", notes, KIT_2020);
        assertThousands("9109.5", notes, KIT_2021);
    }

    private static void assertThousands(String thousands, Map<String, SupplierDocument> notes, Set<String> schools) {
        BigDecimal sum = schools.stream().map(school -> notes.get(school).totals().gross()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal(thousands), sum.movePointLeft(3).setScale(1, RoundingMode.HALF_UP));
    }

    @Test
    void theMoneyIsTheProjects() {
        Map<String, BigDecimal> thousands = new TreeMap<>();
        for (Map<String, String> part : CommittedFiles.sample("08-funding.csv")) {
            BigDecimal amount = new BigDecimal(part.get("Сумма").replace(',', '.'));
            thousands.merge(part.get("Вид документа") + " " + part.get("Год") + " " + part.get("Источник финансирования"), amount, BigDecimal::add);
        }
        Map<String, String> shown = new TreeMap<>();
        thousands.forEach((what, sum) -> shown.put(what, sum.movePointLeft(3).setScale(1, RoundingMode.HALF_UP).toPlainString()));
        shown.keySet().removeIf(what -> what.contains("2026"));
        Map<String, String> expected = new TreeMap<>();
        for (String document : List.of("извещение", "контракт")) {
            expected.putAll(Map.of(document + " 2020 Областной бюджет", "20332.7", document + " 2020 Городской бюджет", "205.4",
                    document + " 2021 Областной бюджет", "9018.4", document + " 2021 Городской бюджет", "91.1"));
        }
        assertEquals(expected, shown);
    }

    @Test
    void thePlanIsTheProjects() {
        List<Map<String, String>> kits = CommittedFiles.sample("11-kits.csv");
        assertEquals(13, distinct(kits, "Код школы"));
        assertEquals(13 * 41, kits.stream().mapToInt(row -> Integer.parseInt(row.get("Количество"))).sum());
        assertEquals(Set.of("2282000,00"), values(kits, "Стоимость комплекта"));
        assertEquals(KIT_2021, values(kits.stream().filter(row -> row.get("Год").equals("2021")).toList(), "Код школы"));
        BigDecimal given = CommittedFiles.sample("12-allocations.csv").stream().filter(row -> !row.get("Год").equals("2026"))
                .map(row -> new BigDecimal(row.get("Сумма").replace(',', '.'))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("29647600.00"), given);
    }

    @Test
    void contractsOrderWhatIsDeliveredToTheKopeck() {
        Map<String, BigDecimal> ordered = new TreeMap<>();
        Map<String, String> prices = new TreeMap<>();
        for (Map<String, String> line : CommittedFiles.sample("07-contracts.csv")) {
            ordered.merge(line.get("Номер контракта"), new BigDecimal(line.get("Сумма позиции").replace(',', '.')), BigDecimal::add);
            prices.put(line.get("Номер контракта"), line.get("Цена контракта").replace(',', '.'));
        }
        assertEquals(3, prices.size());
        prices.forEach((contract, price) -> assertEquals(new BigDecimal(price), ordered.get(contract), contract));
        Map<String, BigDecimal> delivered = new TreeMap<>();
        notes(school -> true).values().forEach(note -> delivered.merge(note.stateContract().number(), note.totals().gross(), BigDecimal::add));
        assertEquals(ordered.get("2020.184"), delivered.get("2020.184"));
        assertEquals(ordered.get("2021.097"), delivered.get("2021.097"));
        assertEquals(ordered.get("2026.061"), delivered.get("2026.061").add(read(CommittedFiles.TO_TRY.resolve("upd-503-41.xml")).totals().gross()));
    }

    @Test
    void everyDeviceOfAKitIsTiedToOneLine() {
        Map<String, SupplierDocument> byNumber = notes(school -> true).values().stream().collect(Collectors.toMap(SupplierDocument::number, note -> note));
        Map<String, Map<String, String>> tied = new HashMap<>();
        for (Map<String, String> row : CommittedFiles.sample("10-receipts.csv")) {
            assertEquals(null, tied.put(key(row, "Код школы", "Инвентарный номер"), row), () -> "twice: " + row);
        }
        List<Map<String, String>> pieces = devices.stream().filter(d -> d.get("Примечание").startsWith("Проект «Цифровая образовательная среда»")).toList();
        assertEquals(13 * 41, pieces.size());
        assertEquals(tied.keySet(), values(pieces, "Код школы", "Инвентарный номер"));
        for (Map<String, String> piece : pieces) {
            Map<String, String> row = tied.get(key(piece, "Код школы", "Инвентарный номер"));
            SupplierDocument note = byNumber.get(row.get("Номер документа"));
            DocumentLine line = note.lines().get(Integer.parseInt(row.get("Строка")) - 1);
            assertTrue(line.name().equals(piece.get("Вид") + " " + piece.get("Производитель") + " " + piece.get("Модель")), () -> line + " " + piece);
            assertTrue(line.serials().contains(piece.get("Заводской номер")), piece::toString);
            assertEquals(new BigDecimal(piece.get("Цена").replace(',', '.')), Money.split(line.gross(), line.quantity().intValueExact()).get(0), "the books say what the note says");
            assertEquals(piece.get("Дата ввода"), row.get("Дата наладки"));
            assertEquals(row.get("ИНН продавца"), note.seller().inn());
        }
    }

    @Test
    void theDeliveryToTryBringsFortyOnePieces() {
        SupplierDocument toTry = read(CommittedFiles.TO_TRY.resolve("upd-503-41.xml"));
        assertEquals(DocumentFormat.UPD_503, toTry.format());
        assertEquals(41, toTry.lines().stream().filter(line -> line.kind() == LineKind.GOODS).mapToInt(line -> line.quantity().intValueExact()).sum());
        Set<String> known = devices.stream().map(device -> device.get("Заводской номер")).collect(Collectors.toSet());
        List<String> serials = toTry.lines().stream().flatMap(line -> line.serials().stream()).toList();
        assertEquals(41, Set.copyOf(serials).size());
        assertTrue(serials.stream().noneMatch(known::contains));
    }

    @Test
    void theAuthorityIsTheDemonstrations() {
        assertEquals(Purchase.AUTHORITY.name(), DemoAccounts.AUTHORITY);
        assertEquals(Purchase.AUTHORITY.inn(), DemoAccounts.AUTHORITY_INN);
        assertEquals(Purchase.AUTHORITY.kpp(), DemoAccounts.AUTHORITY_KPP);
        Purchase.ALL.forEach(purchase -> assertTrue(Ikz.isValid(purchase.purchaseCode()), purchase::purchaseCode));
    }

    /** The suppliers' documents of the sample by the schools that got them, read without a fault or a warning. */
    private static Map<String, SupplierDocument> notes(Predicate<String> school) {
        Map<String, SupplierDocument> notes = new TreeMap<>();
        for (String name : new SampleData().files().keySet()) {
            if (name.startsWith("09-delivery-")) {
                String code = name.replaceAll("^.*-0?|\\.xml$", "");
                if (school.test(code)) {
                    notes.put(code, read(CommittedFiles.SAMPLE.resolve(name)));
                }
            }
        }
        return notes;
    }

    private static SupplierDocument read(Path file) {
        ReadDocument read = DocumentReader.read(file, file.getFileName().toString());
        assertEquals(List.of(), read.faults(), file::toString);
        assertEquals(List.of(), read.warnings(), file::toString);
        return read.document();
    }

    @Test
    void partsStandUnderTheirHeadInItsRoomWithItsNumber() {
        Map<String, Map<String, String>> heads = devices.stream().filter(device -> device.get("Входит в состав").isEmpty())
                .collect(Collectors.toMap(device -> device.get("Код школы") + ' ' + device.get("Инвентарный номер"), device -> device));
        List<Map<String, String>> parts = devices.stream().filter(device -> !device.get("Входит в состав").isEmpty()).toList();
        assertEquals(52, parts.size());
        for (Map<String, String> part : parts) {
            Map<String, String> head = heads.get(part.get("Код школы") + ' ' + part.get("Входит в состав"));
            assertEquals(Catalogue.COMPLEX, head.get("Вид"));
            for (String column : List.of("Инвентарный номер", "Корпус", "Кабинет", "Ответственное лицо", "Состояние")) {
                assertEquals(head.get(column), part.get(column));
            }
        }
    }

    @Test
    void serialNumbersAreUnique() {
        List<String> serials = devices.stream().map(device -> device.get("Заводской номер")).filter(serial -> !serial.isEmpty()).toList();
        assertEquals(serials.size(), new HashSet<>(serials).size());
        assertTrue(serials.size() > devices.size() * 9 / 10);
    }

    @Test
    void everyReferenceIsKept() {
        Set<String> schoolCodes = values(schools, "Код школы");
        Set<String> persons = values(people.stream().filter(person -> person.get("Действует").equals("да")).toList(), "Код школы", "ФИО");
        Set<String> places = values(rooms, "Код школы", "Корпус", "Номер кабинета");
        Set<String> known = values(models, "Вид", "Производитель", "Модель");
        assertEquals(rooms.size(), places.size(), "a room number twice in a building");
        assertEquals(models.size(), known.size(), "a model twice");
        for (Map<String, String> room : rooms) {
            assertTrue(schoolCodes.contains(room.get("Код школы")));
            assertTrue(ROOM_KINDS.contains(room.get("Вид помещения")));
            assertTrue(room.get("Ответственное лицо").isEmpty() || persons.contains(key(room, "Код школы", "Ответственное лицо")));
            assertEquals(room.get("Этаж"), room.get("Номер кабинета").substring(0, 1));
        }
        models.forEach(model -> assertTrue(KINDS.contains(model.get("Вид")), () -> model.toString()));
        for (Map<String, String> device : devices) {
            assertTrue(known.contains(key(device, "Вид", "Производитель", "Модель")), () -> device.toString());
            assertTrue(device.get("Кабинет").isEmpty() || places.contains(key(device, "Код школы", "Корпус", "Кабинет")));
            assertTrue(device.get("Ответственное лицо").isEmpty() || persons.contains(key(device, "Код школы", "Ответственное лицо")));
            assertTrue(STATUSES.contains(device.get("Состояние")));
            assertTrue(ACCOUNTS.contains(device.get("Счёт")));
            assertTrue(FUNDS.contains(device.get("Источник финансирования")));
        }
        assertEquals(STATUSES, values(devices, "Состояние"), "every status occurs");
    }

    @Test
    void everySchoolHasTwentyToFortyRoomsAndTenToTwentyFivePeopleWithAHead() {
        for (Map<String, String> school : schools) {
            String code = school.get("Код школы");
            long own = rooms.stream().filter(room -> room.get("Код школы").equals(code)).count();
            assertTrue(own >= 20 && own <= 40, () -> code + ": " + own + " rooms");
            List<String> positions = people.stream().filter(person -> person.get("Код школы").equals(code))
                    .map(person -> person.get("Должность")).toList();
            assertTrue(positions.size() >= 10 && positions.size() <= 25, () -> code + ": " + positions.size() + " people");
            assertEquals(1, positions.stream().filter("директор"::equals).count());
            assertTrue(positions.contains("педагог-библиотекарь"));
            assertTrue(positions.stream().anyMatch(position -> position.startsWith("системный администратор")));
            assertTrue(positions.stream().anyMatch(position -> position.startsWith("заместитель директора")));
        }
    }

    @Test
    void peopleAreInvented() throws NoSuchAlgorithmException {
        for (Map<String, String> person : people) {
            assertEquals(3, person.get("ФИО").split(" ").length);
        }
        assertEquals(people.size() - 1, distinct(people, "ФИО"), "one person works in two schools");
        Set<String> words = new HashSet<>();
        new SampleData().files().forEach((name, content) -> words.addAll(
                List.of(new String(content, charset(content)).toLowerCase(Locale.ROOT).split("[^а-яё]+"))));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String word : words) {
            for (String form : List.of(word, word.replaceAll("а$", ""))) {
                String hash = HexFormat.of().formatHex(digest.digest(form.getBytes(StandardCharsets.UTF_8)));
                assertFalse(OFFICIALS.contains(hash.substring(0, 16)), word);
            }
        }
    }

    private static Charset charset(byte[] content) {
        return new String(content, 0, Math.min(100, content.length), StandardCharsets.ISO_8859_1).contains("windows-1251") ? FaultyDevices.WINDOWS : StandardCharsets.UTF_8;
    }

    /** What the sample exports in windows-1251 must come back unchanged. */
    @Test
    void everyTextFitsWindows1251() {
        new SampleData().files().forEach((name, content) -> assertTrue(name.endsWith(".xml")
                || FaultyDevices.WINDOWS.newEncoder().canEncode(new String(content, StandardCharsets.UTF_8)), name));
    }

    private static long distinct(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).distinct().count();
    }

    private static Set<String> values(List<Map<String, String>> rows, String... columns) {
        return rows.stream().map(row -> key(row, columns)).collect(Collectors.toSet());
    }

    private static String key(Map<String, String> row, String... columns) {
        return List.of(columns).stream().map(row::get).collect(Collectors.joining("|"));
    }
}
