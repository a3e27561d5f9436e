package kabinet.measurement.control;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.InvalidValueException;
import kabinet.base.LookAlikes;
import kabinet.document.control.TableReader;
import kabinet.document.control.Values;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.measurement.entity.CableFact;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SpeedFact;
import kabinet.measurement.entity.UnreadableMeasurementException;

/**
 * Tables of speed tests and of cable testers, CSV or XLSX. A column is recognised by its head, in Russian, English or as well-known tools write it; where a tool calls it otherwise, the caller says
 * which head is meant. Every faulty row is told.
 */
public final class ToolTable {

    /** Rows of a file: every port of the largest school a few times. */
    static final int MOST_ROWS = 5000;
    private static final TableLimits LIMITS = new TableLimits(MeasurementFiles.MOST, 64L << 20, MOST_ROWS + 1, 100, 4096);
    /** A terabit. */
    private static final BigDecimal MOST_MBIT = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_METRES = BigDecimal.valueOf(9999);
    private static final BigDecimal FOOT = new BigDecimal("0.3048");
    private static final List<DateTimeFormatter> TIMES = Stream.of("d.M.uuuu H:mm[:ss]", "uuuu-M-d H:mm[:ss]", "uuuu-M-d'T'H:mm[:ss]", "M/d/uuuu h:mm[:ss] a", "d/M/uuuu H:mm[:ss]")
        .map(p -> DateTimeFormatter.ofPattern(p, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final Set<String> PASSED = folded("pass", "passed", "pass*", "ok", "норма", "годен", "пройден", "пройдено", "прошел", "прошла", "соответствует", "исправен", "успешно", "да", "+");
    private static final Set<String> FAILED = folded("fail", "failed", "fail*", "не норма", "не годен", "негоден", "брак", "не пройден", "не пройдено", "не прошел", "не прошла", "не соответствует",
        "неисправен", "обрыв", "ошибка", "нет", "-");
    /** Heads beside the ones that the texts name, as tools write them. */
    private static final Map<String, List<String>> TOOLS = Map.ofEntries(
        Map.entry("room", List.of("кабинет", "помещение", "room", "location", "site")),
        Map.entry("at", List.of("date/time", "timestamp", "datetime", "test date", "date", "дата", "дата и время", "дата теста", "дата измерения")),
        Map.entry("down", List.of("download", "download (mbps)", "download, mbps", "download mbit/s", "приём", "прием", "скорость приёма", "входящая скорость", "загрузка")),
        Map.entry("up", List.of("upload", "upload (mbps)", "upload, mbps", "upload mbit/s", "передача", "скорость передачи", "исходящая скорость", "отдача")),
        Map.entry("server", List.of("server name", "sponsor", "server", "сервер", "метод", "чем измерено")),
        Map.entry("label", List.of("cable id", "cable label", "cable name", "label", "id", "порт", "метка", "линия", "кабель", "номер линии", "розетка")),
        Map.entry("result", List.of("overall result", "test result", "result", "pass/fail", "status", "результат", "итог", "результат теста")),
        Map.entry("length", List.of("length (m)", "length, m", "length m", "length", "длина", "длина линии")),
        Map.entry("feet", List.of("length (ft)", "length, ft", "length ft", "length (feet)")),
        Map.entry("category", List.of("test limit", "limit", "standard", "autotest", "категория", "стандарт", "предел")),
        Map.entry("reason", List.of("comment", "comments", "fault", "failed parameter", "причина", "примечание", "неисправность", "замечание")));

    private final MeasurementKind kind;
    private final Map<String, String> named;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private TableRow head;
    private BigDecimal factor = BigDecimal.ONE;

    /**
     * @param named heads of the file by keys of columns, where they are said; else empty
     * @param now   nothing was measured later
     */
    ToolTable(MeasurementKind kind, Map<String, String> named, Instant now) {
        this.kind = kind;
        this.now = now;
        this.named = named == null ? Map.of() : Map.copyOf(named);
    }

    /** What a table of the kind may hold, in the order in which people are asked. */
    public static List<Column> columns(MeasurementKind kind) {
        return kind == MeasurementKind.CABLE
            ? List.of(column("label", true, "214-1"), column("result", true, "PASS"), column("length", false, "42,5"), column("feet", false, "139.4"), column("category", false, "Cat 6 Perm. Link"),
                column("at", false, "28.11.2026 10:15"), column("reason", false, "NEXT"))
            : List.of(column("down", true, "94,3"), column("up", false, "91,8"), column("room", false, "214"), column("at", false, "28.11.2026 10:15"), column("server", false, "speedtest.example"));
    }

    private static Column column(String key, boolean required, String example) {
        return Column.of(key, "measurement.column." + key, required, 250, example);
    }

    /** The file's heads, for people to say which is which. @throws UnreadableMeasurementException if it is no table */
    public static List<String> heads(byte[] content, String name) {
        try (TableReader table = TableReader.open(new ByteArrayInputStream(content), ending(name, content), LIMITS)) {
            Iterator<TableRow> rows = table.iterator();
            return rows.hasNext() ? rows.next().cells().stream().map(String::strip).filter(c -> !c.isEmpty()).map(c -> Fault.shortened(c)).distinct().toList() : List.of();
        } catch (UnreadableFileException e) {
            throw MeasurementFiles.unreadable(e);
        }
    }

    /** Which of the two tables it is, by its heads. */
    static MeasurementKind kindOf(byte[] content, String name) {
        List<String> heads = heads(content, name);
        for (MeasurementKind one : List.of(MeasurementKind.CABLE, MeasurementKind.SPEED)) {
            List<Column> needed = columns(one).stream().filter(Column::required).toList();
            if (needed.stream().allMatch(c -> heads.stream().anyMatch(h -> isHead(c, h)))) {
                return one;
            }
        }
        throw UnreadableMeasurementException.of(1, "", "", "measurement.unknown.table", Fault.shortened(String.join(", ", heads)));
    }

    /** @throws UnreadableMeasurementException with every fault */
    ReadFile read(byte[] content, String name) {
        List<SpeedFact> speeds = new ArrayList<>();
        List<CableFact> cables = new ArrayList<>();
        try (TableReader table = TableReader.open(new ByteArrayInputStream(content), ending(name, content), LIMITS)) {
            Iterator<TableRow> rows = table.iterator();
            if (!rows.hasNext()) {
                throw UnreadableMeasurementException.of(0, "", "", "measurement.empty");
            }
            head = rows.next();
            place();
            while (rows.hasNext() && faults.size() < UnreadableMeasurementException.MOST) {
                TableRow row = rows.next();
                if (kind == MeasurementKind.CABLE) {
                    cables.add(cable(row));
                } else {
                    speeds.add(speed(row));
                }
            }
        } catch (UnreadableFileException e) {
            throw MeasurementFiles.unreadable(e);
        }
        if (!faults.isEmpty()) {
            throw new UnreadableMeasurementException(faults);
        }
        if (speeds.isEmpty() && cables.isEmpty()) {
            throw UnreadableMeasurementException.of(0, "", "", "measurement.table.noRows");
        }
        String title = Plain.text(name, Measurement.TITLE_LENGTH);
        return kind == MeasurementKind.CABLE ? ReadFile.ofCables(first(cables.stream().map(CableFact::at)), title, cables)
            : ReadFile.ofSpeeds(MeasurementKind.SPEED, first(speeds.stream().map(SpeedFact::at)), title, speeds);
    }

    private static Instant first(Stream<Instant> times) {
        return times.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private void place() {
        for (Column column : columns(kind)) {
            String said = named.get(column.key());
            for (int i = 0; i < head.cells().size(); i++) {
                String cell = head.cell(i);
                boolean meant = said != null && !said.isBlank() ? Fault.shortened(cell).equals(said.strip()) : !cell.isEmpty() && !named.containsValue(cell) && isHead(column, cell);
                if (meant && !places.containsValue(i)) {
                    places.putIfAbsent(column.key(), i);
                }
            }
            if (said != null && !said.isBlank() && !places.containsKey(column.key())) {
                fault(head, "", "measurement.table.noSuchHead", said.length() > 60 ? said.substring(0, 60) : said);
            }
        }
        String all = head.cells().stream().map(c -> Fault.shortened(c).toLowerCase(Locale.ROOT)).collect(Collectors.joining("|", "|", "|"));
        if (all.contains("|sponsor|") && all.contains("|share|")) {
            factor = new BigDecimal("0.000001"); // speedtest-cli --csv writes bits
        } else if (all.contains("|download bytes|")) {
            factor = new BigDecimal("0.000008"); // speedtest -f csv writes bytes
        }
        columns(kind).stream().filter(c -> c.required() && !places.containsKey(c.key()))
            .forEach(c -> fault(head, c.russian(), "measurement.table.missing", c.russian(), Fault.shortened(String.join(", ", head.cells()))));
        if (!faults.isEmpty()) {
            throw new UnreadableMeasurementException(faults);
        }
    }

    /** Also with a unit behind it: «Длина, м». */
    private static boolean isHead(Column column, String head) {
        String key = LookAlikes.fold(head.length() > 100 ? head.substring(0, 100) : head);
        return column.isHeadedBy(head) || TOOLS.getOrDefault(column.key(), List.of()).stream().anyMatch(t -> LookAlikes.fold(t).equals(key));
    }

    private SpeedFact speed(TableRow row) {
        BigDecimal down = mbit(row, "down");
        BigDecimal up = mbit(row, "up");
        if (down == null && !has(row, "down")) {
            fault(row, header("down"), "measurement.table.needed");
        }
        return new SpeedFact(row.line(), Plain.text(cell(row, "room"), MeasuredSpeed.ROOM_LENGTH), time(row), down, up, Plain.text(cell(row, "server"), MeasuredSpeed.METHOD_LENGTH), null, null, null);
    }

    private CableFact cable(TableRow row) {
        String label = Plain.text(cell(row, "label"), MeasuredCable.LABEL_LENGTH);
        if (label == null) {
            fault(row, header("label"), "measurement.table.needed");
        }
        String word = LookAlikes.fold(cell(row, "result"));
        if (!PASSED.contains(word) && !FAILED.contains(word)) {
            fault(row, header("result"), cell(row, "result").isEmpty() ? "measurement.table.needed" : "measurement.table.result", Fault.shortened(cell(row, "result")));
        }
        BigDecimal metres = number(row, "length", MOST_METRES);
        BigDecimal feet = number(row, "feet", MOST_METRES);
        BigDecimal length = metres != null ? metres : feet == null ? null : feet.multiply(FOOT);
        return new CableFact(row.line(), label, time(row), Plain.text(cell(row, "category"), MeasuredCable.CATEGORY_LENGTH), length == null ? null : length.setScale(1, RoundingMode.HALF_UP),
            PASSED.contains(word), Plain.text(cell(row, "reason"), MeasuredCable.REASON_LENGTH));
    }

    private BigDecimal mbit(TableRow row, String key) {
        BigDecimal number = number(row, key, MOST_MBIT.divide(factor));
        return number == null ? null : number.multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }

    /** Not negative; a unit behind it is passed over. Null if the cell is empty or faulty. */
    private BigDecimal number(TableRow row, String key, BigDecimal most) {
        String text = cell(row, key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = Values.decimal(text.length() > 40 ? text : text.replaceFirst("(?iu)\\s*(Мбит/с|Mbit/s|Mbps|м|m|ft)\\.?$", ""));
            if (number.signum() >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
        } catch (InvalidValueException e) {
            fault(row, header(key), "measurement.fault.number", Fault.shortened(text));
            return null;
        }
        fault(row, header(key), "measurement.fault.number", Fault.shortened(text));
        return null;
    }

    private Instant time(TableRow row) {
        String text = cell(row, "at");
        if (text.isEmpty()) {
            return null;
        }
        Instant time = text.length() > 40 ? null : time(text.replaceAll("[\\s\\p{Z}]+", " "));
        if (time == null) {
            fault(row, header("at"), "measurement.table.time", Fault.shortened(text));
        } else if (MeasurementFiles.isFuture(time, now)) {
            fault(row, header("at"), "measurement.fault.future", Fault.shortened(text));
        }
        return time;
    }

    /** Without an offset the server's own, in which the district lives. Null if it is no time. */
    static Instant time(String text) {
        ZoneId zone = ZoneId.systemDefault();
        Instant time = null;
        try {
            time = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            for (DateTimeFormatter format : TIMES) {
                try {
                    time = LocalDateTime.parse(text, format).atZone(zone).toInstant();
                    break;
                } catch (DateTimeException other) {
                    continue;
                }
            }
        }
        if (time == null) {
            try {
                LocalDate day = Values.date(text);
                time = day.atStartOfDay(zone).toInstant();
            } catch (InvalidValueException e) {
                return null;
            }
        }
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year < 2000 || year >= 2100 ? null : time;
    }

    private boolean has(TableRow row, String key) {
        return !cell(row, key).isEmpty();
    }

    private String cell(TableRow row, String key) {
        Integer place = places.get(key);
        return place == null ? "" : row.cell(place);
    }

    private String header(String key) {
        Integer place = places.get(key);
        return place == null ? key : Fault.shortened(head.cell(place));
    }

    private void fault(TableRow row, String column, String text, Object... args) {
        faults.add(Fault.of(row.line(), column, "", text, args));
    }

    private static String ending(String name, byte[] content) {
        boolean workbook = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return name == null || !name.contains(".") ? workbook ? "table.xlsx" : "table.csv" : name;
    }

    private static Set<String> folded(String... words) {
        return Stream.of(words).map(LookAlikes::fold).collect(Collectors.toUnmodifiableSet());
    }
}
