package kabinet.delivery.control;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import kabinet.document.control.TableReader;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;

/**
 * The paper form ТОРГ-12 (ОКУД 0330212) filled in as a workbook. Every accounting program merges its cells in its own way, so the head is found by its
 * captions and the table by its row of column numbers 1 … 15, or by the captions over it where that row is missing. Pages repeat the head of the table
 * and end with «Итого»; «Всего по накладной» ends it.
 */
final class Torg12Sheet {

    private static final TableLimits LIMITS = new TableLimits(20L << 20, 50L << 20, 30_000, 256, 32_767);
    private static final int COLUMNS = 15;
    /** A row is that of the column numbers if so many follow each other from 1. */
    private static final int COLUMNS_AT_LEAST = 12;
    /** Rows above the table: the form has some 25. */
    private static final int HEAD_ROWS = 200;
    private static final String OKUD = "330212";
    private static final String ROUBLE = "643";

    private static final Pattern INN = pattern("инн(?:\\s*/\\s*кпп)?[\\s:№]{0,3}(\\d{5,15})(?:\\s*/\\s*([0-9A-Z]{9})(?![0-9A-Z]))?");
    private static final Pattern KPP = pattern("кпп[\\s:№]{0,3}([0-9A-Z]{5,12})");
    private static final Pattern OGRN = pattern("огрн(?:ип)?[\\s:№]{0,3}(\\d{10,18})");
    private static final Pattern LEADING_CODES = pattern("^(?:(?:инн|кпп)(?!\\p{L})[\\s:№/]{0,3}|\\d{9,12}|[\\s,;/])+");
    private static final Pattern TITLE = pattern("товарная накладная ?(?:№ ?)?(\\S{1,100}) от (\\d{1,2}\\.\\d{1,2}\\.\\d{4})");
    private static final Pattern BASIS = pattern("^(.{0,500}?)\\s*(?:№|N)\\s*(\\S{1,255}?)(?:,?\\s+от\\s+(\\d{1,2}\\.\\d{1,2}\\.\\d{4}).*)?$");
    private static final List<String> MONTHS = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря");
    private static final Pattern DATE_IN_WORDS = pattern("(\\d{1,2})[»\"”]?\\s{1,3}(" + String.join("|", MONTHS) + ")\\s{1,3}(\\d{4})");
    private static final Pattern FOOT = pattern("^(товарная накладная имеет|всего мест|масса груза|всего отпущено|отпуск (груза )?(разрешил|произв)|приложение \\()");

    /** Captions over the table take two rows, in some workbooks three. */
    private static final int CAPTION_ROWS = 4;
    /** «Количество» alone stands over columns 7 and 8 in the form, and over column 10 in workbooks that leave those out. */
    private static final int PLAIN_QUANTITY = 100;
    private static final Pattern BROKEN_WORD = Pattern.compile("- ");

    /** Captions over the table, by column of the form, for workbooks that leave the row of numbers out; the first that fits counts. */
    private static final Map<Integer, Pattern> CAPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, pattern("^(№ ?п/?п|№|номер по ?порядку)")), Map.entry(2, pattern("^наименование,? .*(характеристика|товар)|^наименование товара")),
            Map.entry(3, pattern("^код$")), Map.entry(4, pattern("^наименование$|^ед\\.? ?изм")), Map.entry(5, pattern("^код по ?океи|^океи")),
            Map.entry(6, pattern("^вид упак")), Map.entry(7, pattern("^в одном месте")), Map.entry(8, pattern("^мест, ?шт")), Map.entry(9, pattern("^масса брутто")),
            Map.entry(10, pattern("^количество,? ?\\(?масса")), Map.entry(PLAIN_QUANTITY, pattern("^(количество|кол-во)$")),
            Map.entry(11, pattern("^цена")), Map.entry(12, pattern("^сумма без")),
            Map.entry(13, pattern("^ставка")), Map.entry(14, pattern("^сумма( ндс)?, ?руб|^сумма ндс$")), Map.entry(15, pattern("^сумма с"))));

    private final Draft draft = new Draft(DocumentFormat.TORG12_SHEET);
    private final List<TableRow> head = new ArrayList<>();
    /** What the captions in each row of the head say of the columns. */
    private final List<Map<Integer, Integer>> captions = new ArrayList<>();
    /** Where each column of the form begins in the sheet, from 0; empty above the table. */
    private Map<Integer, Integer> columns = new TreeMap<>();
    private boolean ended;
    private TableRow total;
    private TableRow subtotal;
    private Map<Integer, Integer> subtotalColumns;
    private int subtotals;
    private int stampLine;
    private String stamp;

    private Torg12Sheet() {
    }

    /** @throws kabinet.document.entity.UnreadableFileException if the file is no workbook, broken, hostile or too large */
    static ReadDocument read(Path file) {
        return new Torg12Sheet().document(file);
    }

    private ReadDocument document(Path file) {
        try (TableReader rows = TableReader.openWorkbook(file, LIMITS)) {
            for (TableRow row : rows) {
                take(row);
            }
        }
        String okud = nextTo("форма по окуд", "окуд");
        if (okud != null && !okud.replaceFirst("^0+", "").equals(OKUD)) {
            draft.fault(lineOf("форма по окуд", "окуд"), null, okud, "delivery.fault.other-form", okud);
            return draft.refused();
        }
        boolean titled = head.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> plain(cell).startsWith("товарная накладная") || plain(cell).contains("торг-12"));
        if (columns.isEmpty() || !titled && okud == null) {
            draft.fault(0, null, "", okud == null && !titled ? "delivery.fault.not-torg12" : "delivery.fault.no-table");
            return draft.refused();
        }
        return document();
    }

    private void take(TableRow row) {
        if (ended) {
            readStamp(row);
            return;
        }
        Map<Integer, Integer> numbers = numbers(row);
        if (!numbers.isEmpty()) {
            columns = numbers;
            return;
        }
        if (columns.isEmpty()) {
            Map<Integer, Integer> over = captions();
            if (!over.containsKey(2) || !over.containsKey(10) || !isLine(row, over)) {
                if (head.size() < HEAD_ROWS) {
                    head.add(row);
                    captions.add(captionsOf(row));
                }
                return;
            }
            columns = over; // and the row is the table's first
        }
        takeOfTable(row);
    }

    private void takeOfTable(TableRow row) {
        if (anyCell(row, "всего по накладной")) {
            total = row;
            ended = true;
        } else if (anyCell(row, "итого")) {
            subtotal = row;
            subtotalColumns = columns;
            subtotals++;
        } else if (row.cells().stream().anyMatch(cell -> FOOT.matcher(plain(cell)).find())) {
            ended = true;
            readStamp(row);
        } else if (isLine(row, columns)) {
            draft.add(line(row));
        }
    }

    /** Where the columns begin, if the row is that of their numbers. */
    private static Map<Integer, Integer> numbers(TableRow row) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int i = 0; i < row.cells().size() && found.size() < COLUMNS; i++) {
            if (row.cell(i).equals(String.valueOf(found.size() + 1))) {
                found.put(found.size() + 1, i);
            }
        }
        return found.size() < COLUMNS_AT_LEAST ? new TreeMap<>() : found;
    }

    /** Where the columns begin, if what was read last are the captions over them. */
    private Map<Integer, Integer> captions() {
        Map<Integer, Integer> found = new TreeMap<>();
        captions.subList(Math.max(0, captions.size() - CAPTION_ROWS), captions.size()).forEach(row -> row.forEach(found::putIfAbsent));
        if (!found.containsKey(10) && found.containsKey(PLAIN_QUANTITY)) {
            found.put(10, found.get(PLAIN_QUANTITY));
        }
        found.remove(PLAIN_QUANTITY);
        return found;
    }

    /** Looked at once for each row above the table: of rows there may be many, and of captions to look for there are. */
    private static Map<Integer, Integer> captionsOf(TableRow row) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String caption = BROKEN_WORD.matcher(plain(row.cell(i))).replaceAll("");
            for (Map.Entry<Integer, Pattern> known : CAPTIONS.entrySet()) {
                if (!caption.isEmpty() && known.getValue().matcher(caption).lookingAt()) {
                    found.putIfAbsent(known.getKey(), i);
                    break;
                }
            }
        }
        return found;
    }

    /** A thing is named, and a number stands where its quantity or a sum belongs. */
    private static boolean isLine(TableRow row, Map<Integer, Integer> columns) {
        return cell(row, columns, 2) != null && List.of(10, 11, 12, 15).stream().map(column -> cell(row, columns, column))
                .anyMatch(cell -> cell != null && cell.chars().anyMatch(Character::isDigit));
    }

    private RawLine line(TableRow row) {
        String rate = cell(row, columns, 13);
        String vat = cell(row, columns, 14);
        boolean none = vat != null && plain(vat).startsWith("без") || vat == null && rate != null && plain(rate).startsWith("без");
        return new RawLine(row.line())
                .put(Field.POSITION, cell(row, columns, 1)).put(Field.NAME, cell(row, columns, 2)).put(Field.CODE, cell(row, columns, 3))
                .put(Field.UNIT_NAME, cell(row, columns, 4)).put(Field.UNIT_CODE, cell(row, columns, 5)).put(Field.QUANTITY, cell(row, columns, 10))
                .put(Field.PRICE, cell(row, columns, 11)).put(Field.NET, cell(row, columns, 12)).put(Field.VAT_RATE, rate)
                .put(Field.VAT, none ? "0" : vat).put(Field.GROSS, cell(row, columns, 15));
    }

    /** What stands in a column of the form, which may be several columns of the sheet; null if nothing does. */
    private static String cell(TableRow row, Map<Integer, Integer> columns, int column) {
        Integer from = columns.get(column);
        if (from == null) {
            return null;
        }
        int to = columns.values().stream().filter(start -> start > from).min(Integer::compare).orElse(row.cells().size());
        for (int i = from; i < to; i++) {
            if (Draft.plain(row.cell(i)) != null) {
                return row.cell(i);
            }
        }
        return null;
    }

    private ReadDocument document() {
        int line = lineOf("номер документа", "дата составления");
        String number = null;
        String date = null;
        for (int i = 0; i < head.size() && number == null; i++) {
            int at = find(head.get(i), "номер документа");
            int dateAt = find(head.get(i), "дата составления");
            for (int below = i; at >= 0 && number == null && below < Math.min(head.size(), i + 4); below++) {
                int end = dateAt > at ? dateAt : Integer.MAX_VALUE;
                number = first(head.get(below), below == i ? at + 1 : at, end);
                date = dateAt < 0 ? null : first(head.get(below), below == i ? dateAt + 1 : dateAt, Integer.MAX_VALUE);
            }
        }
        for (int i = 0; i < head.size() && number == null; i++) {
            Matcher title = TITLE.matcher(shortened(String.join(" ", head.get(i).cells())));
            if (title.find()) {
                number = title.group(1);
                date = title.group(2);
                line = head.get(i).line();
            }
        }
        SupplierDocument document = new SupplierDocument(draft.format(), null, draft.text(line, Field.NUMBER, number), draft.date(line, Field.DATE, inDigits(date)), null,
                party(Field.SELLER, "поставщик"), party(Field.BUYER, "плательщик"), party(Field.CONSIGNEE, "грузополучатель"), bases(), null,
                draft.date(stampLine, Field.TRANSFERRED_ON, stamp), ROUBLE, totals(), draft.lines());
        if (document.date() != null && document.transferredOn() != null && !document.transferredOn().equals(document.date())) {
            draft.warning(stampLine, null, stamp, "delivery.warning.stamp-differs", stamp, inDigits(date));
        }
        return draft.finish(document, line);
    }

    private Party party(Field role, String caption) {
        for (TableRow row : head) {
            int at = find(row, caption);
            if (at >= 0) {
                String said = row.cell(at).contains(":") ? Draft.plain(row.cell(at).substring(row.cell(at).indexOf(':') + 1)) : null;
                String text = said == null ? first(row, at + 1, Integer.MAX_VALUE) : said;
                int okpo = find(row, "по окпо");
                if (text != null && !plain(text).startsWith("по окпо")) {
                    return party(row.line(), role, text, okpo < 0 ? null : first(row, okpo + 1, Integer.MAX_VALUE));
                }
            }
        }
        return null;
    }

    private Party party(int line, Field role, String written, String okpo) {
        String text = shortened(written);
        Matcher inn = INN.matcher(text);
        boolean hasInn = inn.find();
        Matcher kpp = KPP.matcher(text);
        Matcher ogrn = OGRN.matcher(text);
        String inSame = hasInn ? inn.group(2) : null;
        return draft.party(line, role, name(text), hasInn ? inn.group(1) : null, inSame != null ? inSame : kpp.find() ? kpp.group(1) : null, okpo,
                ogrn.find() ? ogrn.group(1) : null);
    }

    /** The firm's name ends at the first comma that is not within its quotes, or before its ИНН. */
    private static String name(String text) {
        String start = LEADING_CODES.matcher(text).replaceFirst("");
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted = c == '"' ? !quoted : c == '«' || c == '“' ? true : c == '»' || c == '”' ? false : quoted;
            if (!quoted && (c == ',' || c == ';' || isWord(start, i, "ИНН"))) {
                return start.substring(0, i).strip();
            }
        }
        return start.strip();
    }

    private static boolean isWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length()) && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                && (end >= text.length() || !Character.isLetter(text.charAt(end)));
    }

    private List<Basis> bases() {
        for (int i = 0; i < head.size(); i++) {
            TableRow row = head.get(i);
            int at = find(row, "основание");
            if (at >= 0) {
                String text = first(row, at + 1, Integer.MAX_VALUE);
                text = text == null || isCaption(text) ? null : shortened(text);
                String number = beside(row, "номер");
                String date = beside(row, "дата");
                for (int below = i + 1; date == null && below < Math.min(head.size(), i + 3) && find(head.get(below), "транспортная накладная") < 0; below++) {
                    date = beside(head.get(below), "дата");
                }
                Matcher parts = BASIS.matcher(text == null ? "" : text);
                if (parts.matches()) {
                    return draft.basis(row.line(), parts.group(1), parts.group(2), parts.group(3) != null ? parts.group(3) : inDigits(date)).map(List::of).orElse(List.of());
                }
                return draft.basis(row.line(), text, number, inDigits(date)).map(List::of).orElse(List.of());
            }
        }
        return List.of();
    }

    private static boolean isCaption(String text) {
        return List.of("номер", "дата").contains(plain(text));
    }

    private static String beside(TableRow row, String caption) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (plain(row.cell(i)).equals(caption)) {
                return first(row, i + 1, Integer.MAX_VALUE);
            }
        }
        return null;
    }

    private Totals totals() {
        TableRow row = total != null ? total : subtotals == 1 ? subtotal : null;
        if (row == null) {
            return null;
        }
        draft.totalsStandAt(row.line());
        Map<Integer, Integer> under = total != null ? columns : subtotalColumns;
        String vat = cell(row, under, 14);
        return new Totals(draft.amount(row.line(), Field.TOTAL_NET, sum(cell(row, under, 12))),
                draft.amount(row.line(), Field.TOTAL_VAT, vat != null && plain(vat).startsWith("без") ? "0" : sum(vat)),
                draft.amount(row.line(), Field.TOTAL_GROSS, sum(cell(row, under, 15))));
    }

    /** The form crosses out cells that have no total. */
    private static String sum(String text) {
        return text == null || plain(text).matches("[xх]") ? null : text;
    }

    /** The first date in words under the table is that of the supplier's stamp. */
    private void readStamp(TableRow row) {
        if (stamp == null) {
            String date = inDigits(String.join(" ", row.cells().stream().filter(cell -> !cell.isBlank()).toList()));
            if (date != null && date.matches("[0-9.]{8,10}")) {
                stamp = date;
                stampLine = row.line();
            }
        }
    }

    /** «20 августа 2021 г.» as 20.08.2021; anything else as it is. */
    private static String inDigits(String text) {
        Matcher words = DATE_IN_WORDS.matcher(text == null ? "" : text);
        return words.find() ? "%02d.%02d.%s".formatted(Integer.parseInt(words.group(1)), MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1, words.group(3)) : text;
    }

    private String nextTo(String... captions) {
        for (TableRow row : head) {
            for (String caption : captions) {
                int at = find(row, caption);
                if (at >= 0) {
                    return first(row, at + 1, Integer.MAX_VALUE);
                }
            }
        }
        return null;
    }

    private int lineOf(String... captions) {
        return head.stream().filter(row -> Arrays.stream(captions).anyMatch(caption -> find(row, caption) >= 0)).findFirst().map(TableRow::line).orElse(0);
    }

    /** The cell that begins with a caption and says little more; −1 if none does. */
    private static int find(TableRow row, String caption) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = plain(row.cell(i));
            if (cell.startsWith(caption) && (cell.length() <= caption.length() + 1 || cell.charAt(caption.length()) == ':')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean anyCell(TableRow row, String beginning) {
        return row.cells().stream().anyMatch(cell -> plain(cell).startsWith(beginning));
    }

    private static String first(TableRow row, int from, int to) {
        for (int i = from; i < Math.min(to, row.cells().size()); i++) {
            if (Draft.plain(row.cell(i)) != null) {
                return row.cell(i);
            }
        }
        return null;
    }

    /** Small letters and single spaces of as much of a text as captions take. */
    private static String plain(String text) {
        String plain = Draft.plain(text.length() > 300 ? text.substring(0, 300) : text);
        return plain == null ? "" : plain.toLowerCase(Locale.ROOT);
    }

    /** Single spaces, and not more than a firm's name, codes, address and bank take. */
    private static String shortened(String text) {
        String plain = Draft.plain(text);
        return plain == null ? "" : plain.length() > 1000 ? plain.substring(0, 1000) : plain;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
