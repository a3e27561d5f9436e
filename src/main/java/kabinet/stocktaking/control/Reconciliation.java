package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.SerialNumber;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.KindCount;
import kabinet.stocktaking.entity.Outcome;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Since;
import kabinet.stocktaking.entity.SinceCount;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.Tally;
import kabinet.stocktaking.entity.TargetFunction;

/**
 * Holds what was found against the book, anew at every question: of each device the last scan that was not taken back counts, by the corrected time. Native,
 * because it ranks scans and joins sets; it goes round the filter of schools, so whoever asks has found the stocktake through the filter, and devices outside
 * its book are named only if the caller sees their school.
 */
@ApplicationScoped
public class Reconciliation {

    /** Room for the ids below the number of the kind in {@link Discrepancy#position}. */
    private static final long KIND_STEP = 1L << 55;

    /** Scans that stand, and of each device the last one: ranked by as few columns as can be, because that is what is sorted. */
    private static final String SEEN = """
        with standing as (
          select s.id, s.device_id, s.room_id, s.at, s.seq, s.code_key, s.client_id from field_scan s where s.stocktake_id = :stocktake and s.kind = 'SCAN'
            and not exists (select 1 from field_scan u where u.stocktake_id = :stocktake and u.undoes = s.client_id)),
        ranked as (
          select s.id, row_number() over (partition by s.device_id order by s.at desc, s.seq desc) as place, count(*) over (partition by s.device_id) as times,
            min(s.room_id) over (partition by s.device_id) <> max(s.room_id) over (partition by s.device_id) as several
          from standing s where s.device_id is not null),
        seen as (select s.*, r.times, r.several from ranked r join field_scan s on s.id = r.id where r.place = 1)""";

    /** Numbers that several objects of the book bear, and serial numbers that say something and stand there more than once. */
    private static final String TWICE = """
        left join (select inventory_number from book_entry where stocktake_id = :stocktake and part_of_id is null and inventory_number is not null
          group by inventory_number having count(*) > 1) twice on twice.inventory_number = b.inventory_number and b.part_of_id is null
        left join (select serial_number from book_entry where stocktake_id = :stocktake and serial_number is not null
          group by serial_number having count(*) > 1 and serial_number not in (:placeholders) and serial_number not regexp '^([0.xX*?#[:space:]-]+|(.)\\\\2*)$') again
          on again.serial_number = b.serial_number""";

    private static final String WHY = "case when l.several then 'ROOMS' when twice.inventory_number is not null then 'NUMBER' when again.serial_number is not null then 'SERIAL' end";
    private static final String OF_SCAN = "l.room_id as found_room_id, l.at as found_at, l.account_name as found_by, l.code, l.asset_condition, l.note, l.photo_id, coalesce(l.times, 0) as times";

    /** What concerns entries of the book, in one walk through it: each entry stands once for each kind that holds of it. */
    private static final String OF_BOOK = """
        select k.kind_no, k.kind, b.device_id as id, concat(k.kind, ':', b.device_id) as subject, b.device_id, cast(null as char) as client_id, b.tag, b.inventory_number, b.serial_number, b.title,
          b.room_id, b.room, b.person_id, b.person, b.account, b.price, b.late, %s, if(k.kind_no = 4, %s, null) as why
        from book_entry b left join seen l on l.device_id = b.device_id %s join (%%s) k
          on case k.kind_no when 0 then l.id is null when 1 then l.room_id is not null and not l.room_id <=> b.room_id when 5 then coalesce(l.asset_condition = 'UNFIT', false) else %s is not null end
        where b.stocktake_id = :stocktake""".formatted(OF_SCAN, WHY, TWICE, WHY);

    /** Devices of schools that the caller does not see are told without what the registry says of them. */
    private static final String UNLISTED = """
        select 2, 'UNLISTED', l.device_id, concat('UNLISTED:', l.device_id), l.device_id, null, d.tag, d.inventory_number, d.serial_number,
          if(d.id is null, null, if(d.name is null or d.name = '', concat(k.name, ' ', m.manufacturer, ' ', m.name), d.name)), null, null, null, null, null, d.price, false, %s, null
        from seen l left join device d on d.id = l.device_id and (:whole or d.school_id in (:schools)) left join device_model m on m.id = d.model_id left join device_kind k on k.id = d.kind_id
        where not exists (select 1 from book_entry b where b.stocktake_id = :stocktake and b.device_id = l.device_id)""".formatted(OF_SCAN);

    /** The same unknown code is one thing; what has no code is one each. The first scan names it. */
    private static final String UNKNOWN = """
        select 3, 'UNKNOWN', l.id, concat('UNKNOWN:', l.client_id), null, l.client_id, null, null, null, null, null, null, null, null, null, null, false, %s, null
        from (select s.*, r.times from (select s.id, row_number() over (partition by coalesce(s.code_key, s.client_id) order by s.seq) as place,
            count(*) over (partition by coalesce(s.code_key, s.client_id)) as times from standing s where s.device_id is null) r
          join field_scan s on s.id = r.id where r.place = 1) l""".formatted(OF_SCAN);

    private static final Set<DiscrepancyKind> BESIDE_THE_BOOK = EnumSet.of(DiscrepancyKind.UNLISTED, DiscrepancyKind.UNKNOWN);

    /** What the registry says today is asked of the school's own devices alone: nothing can be decided that changes another's. */
    private static final String ALL = """
        , found as (%s)
        select %s from found x left join room fr on fr.id = x.found_room_id left join decision d on d.stocktake_id = :stocktake and d.subject = x.subject
        left join device v on v.id = x.device_id and v.school_id = :school left join book_entry e on e.stocktake_id = :stocktake and e.device_id = x.device_id
        where true""";

    private static final String STALE = "(:deciding and d.id is not null and (d.device_version is not null and not d.device_version <=> v.version or d.choice = 'MOVE' and not d.room_id <=> x.found_room_id))";

    private static final String COLUMNS = """
        (x.kind_no * %d + x.id) as position, x.subject, x.kind, x.device_id, x.client_id, x.tag, x.inventory_number, x.serial_number, x.title, x.room_id, x.room, x.person_id, x.person,
        x.account, x.price, x.late + 0 as late, x.found_room_id, %s as found_room, x.found_at, x.found_by, x.code, x.asset_condition, x.note, x.photo_id, x.times, x.why, v.status,
        (e.device_id is not null and not (v.room_id <=> e.room_id and v.responsible_id <=> e.person_id and v.status <=> e.status)) + 0 as changed,
        d.choice, d.reason, d.amount, d.model_id, d.decided_by, d.decided_at, %s + 0 as stale""".formatted(KIND_STEP, roomWords("fr"), STALE);

    private static final String BY_PLACE = " order by x.kind_no, coalesce(fr.number, x.room, ''), x.inventory_number, x.id";

    @PersistenceContext
    EntityManager em;

    /** A page in the order of kinds, rooms and numbers. */
    public List<Discrepancy> page(Stocktake stocktake, DiscrepancyFilter filter, int first, int size) {
        return rows(select(stocktake, filter, COLUMNS, BY_PLACE + " limit " + size + " offset " + first, Map.of()));
    }

    /** Those after the position, in its order: keyset paging for programs. */
    public List<Discrepancy> after(Stocktake stocktake, DiscrepancyFilter filter, long position, int limit) {
        return rows(select(stocktake, filter, COLUMNS, " and x.kind_no * " + KIND_STEP + " + x.id > :position order by x.kind_no, x.id limit " + limit, Map.of("position", position)));
    }

    public int count(Stocktake stocktake, DiscrepancyFilter filter) {
        return ((Number) select(stocktake, filter, "count(*) as many", "", Map.of()).getSingleResult().get(0)).intValue();
    }

    /** How many there are of each kind, and how many hold back the approval. */
    public List<KindCount> counts(Stocktake stocktake) {
        Map<DiscrepancyKind, KindCount> counts = new LinkedHashMap<>();
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            counts.put(kind, new KindCount(kind, 0, 0));
        }
        TypedTuples.of(select(stocktake, DiscrepancyFilter.ALL, "x.kind, count(*) as many, sum(d.id is null or " + STALE + ") as open, sum(coalesce(d.choice = 'MISSCAN', false) and not " + STALE + ") as mistakes",
            " group by x.kind", Map.of())).forEach(t -> counts.put(DiscrepancyKind.valueOf(t.get(0, String.class)),
                new KindCount(DiscrepancyKind.valueOf(t.get(0, String.class)), number(t.get(1)), number(t.get(2)), number(t.get(3)))));
        return List.copyOf(counts.values());
    }

    /** What was decided how often, in the order of the choices; what must be decided again counts as it was decided. */
    public List<Outcome> outcomes(Stocktake stocktake) {
        String amount = "sum(case when d.choice in ('SURPLUS', 'CHARGE') then d.amount when d.choice in ('MOVE', 'WRITE_OFF') and e.part_of_id is null then coalesce(x.price, 0) else 0 end)";
        return TypedTuples.of(select(stocktake, DiscrepancyFilter.ALL, "d.choice, count(*) as many, " + amount + " as amount", " and d.id is not null group by d.choice", Map.of())).stream()
            .map(t -> new Outcome(Choice.valueOf(t.get(0, String.class)), number(t.get(1)), money(t.get(2)))).sorted(Comparator.comparing(Outcome::choice)).toList();
    }

    private TypedTuples select(Stocktake stocktake, DiscrepancyFilter filter, String columns, String end, Map<String, Object> more) {
        Set<DiscrepancyKind> kinds = filter.kind() != null ? EnumSet.of(filter.kind()) : filter.subjects() == null ? EnumSet.allOf(DiscrepancyKind.class)
            : filter.subjects().stream().map(Reconciliation::kindOf).filter(k -> k != null).collect(Collectors.toCollection(() -> EnumSet.noneOf(DiscrepancyKind.class)));
        List<String> branches = new ArrayList<>(List.of(OF_BOOK.formatted(kinds.stream().filter(k -> !BESIDE_THE_BOOK.contains(k))
            .map(k -> "select " + k.ordinal() + " as kind_no, '" + k + "' as kind").collect(Collectors.collectingAndThen(Collectors.toList(), Reconciliation::atLeastOne)))));
        if (kinds.contains(DiscrepancyKind.UNLISTED)) {
            branches.add(UNLISTED);
        }
        if (kinds.contains(DiscrepancyKind.UNKNOWN)) {
            branches.add(UNKNOWN);
        }
        StringBuilder sql = new StringBuilder(SEEN).append(ALL.formatted(String.join(" union all ", branches), columns));
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("stocktake", stocktake.getId());
        parameters.put("school", stocktake.schoolId());
        if (filter.roomId() != null) {
            sql.append(" and (x.room_id = :room or x.found_room_id = :room)");
            parameters.put("room", filter.roomId());
        }
        if (filter.personId() != null) {
            sql.append(" and x.person_id = :person");
            parameters.put("person", filter.personId());
        }
        if (filter.open() != null) {
            sql.append(filter.open() ? " and (d.id is null or " + STALE + ")" : " and d.id is not null and not " + STALE);
        }
        if (filter.subjects() != null) {
            sql.append(" and x.subject in (:subjects)");
            parameters.put("subjects", filter.subjects().isEmpty() ? Set.of("") : filter.subjects());
        }
        String text = sql.append(end).toString();
        if (text.contains(":schools")) {
            Caller caller = Callers.current();
            parameters.put("whole", caller.wholeDistrict());
            parameters.put("schools", caller.schools().isEmpty() ? Set.of(-1L) : caller.schools());
        }
        if (text.contains(":placeholders")) {
            parameters.put("placeholders", SerialNumber.placeholders());
        }
        if (text.contains(":deciding")) {
            parameters.put("deciding", stocktake.getState() != StocktakeState.APPROVED);
        }
        return new TypedTuples(bound(text, parameters));
    }

    /** A union takes its columns' names and types from its first branch, which is there even if no kind of the book is asked for. */
    private static String atLeastOne(List<String> kinds) {
        return kinds.isEmpty() ? "select -1 as kind_no, '' as kind from dual where false" : String.join(" union all ", kinds);
    }

    private static DiscrepancyKind kindOf(String subject) {
        return Stream.of(DiscrepancyKind.values()).filter(k -> subject.startsWith(k + ":")).findFirst().orElse(null);
    }

    private static List<Discrepancy> rows(TypedTuples found) {
        return found.list().stream().map(Reconciliation::discrepancy).toList();
    }

    private static Discrepancy discrepancy(Tuple t) {
        String choice = text(t, "choice");
        Discrepancy.Decided decided = choice == null ? null
            : new Discrepancy.Decided(Choice.valueOf(choice), text(t, "reason"), money(t.get("amount")), id(t.get("model_id")), text(t, "decided_by"), moment(t.get("decided_at")));
        return new Discrepancy(id(t.get("position")), text(t, "subject"), DiscrepancyKind.valueOf(text(t, "kind")), id(t.get("device_id")), text(t, "client_id"), text(t, "tag"),
            text(t, "inventory_number"), text(t, "serial_number"), text(t, "title"), id(t.get("room_id")), text(t, "room"), id(t.get("person_id")), text(t, "person"), text(t, "account"),
            money(t.get("price")), flag(t.get("late")), id(t.get("found_room_id")), text(t, "found_room"), moment(t.get("found_at")), text(t, "found_by"), text(t, "code"),
            constant(AssetCondition.class, text(t, "asset_condition")), text(t, "note"), id(t.get("photo_id")), number(t.get("times")), constant(Discrepancy.Why.class, text(t, "why")),
            constant(DeviceStatus.class, text(t, "status")), flag(t.get("changed")), decided, flag(t.get("stale")));
    }

    /** Whether it was decided that the last scan, as it still stands, was made in the wrong room or of the wrong thing: then what the book says holds. */
    private static final String MISTAKEN = """
        exists (select 1 from decision w where w.stocktake_id = :stocktake and w.choice = 'MISSCAN' and w.room_id <=> l.room_id
          and w.subject in (convert(concat('ELSEWHERE:', l.device_id) using ascii), convert(concat('UNLISTED:', l.device_id) using ascii)))""";

    /** By what the entries of a book are gathered. */
    public enum Grouping {
        ROOM("b.room_id", "b.room"), PERSON("b.person_id", "b.person"), ACCOUNT("cast(null as signed)", "b.account");

        private final String id;
        private final String name;

        Grouping(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    private static final String TALLY = """
        select %s as id, %s as name, count(*) as expected, sum(l.id is not null) as found, sum(l.id is not null and (l.room_id is null or l.room_id <=> b.room_id or %s)) as here,
          sum(l.id is null) as missing, sum(coalesce(l.asset_condition = 'UNFIT', false)) as unfit, sum(b.late) as late,
          sum(if(b.part_of_id is null, coalesce(b.price, 0), 0)) as amount, sum(if(b.part_of_id is null and l.id is null, coalesce(b.price, 0), 0)) as missing_amount,
          sum(if(b.part_of_id is null and coalesce(l.asset_condition = 'UNFIT', false), coalesce(b.price, 0), 0)) as unfit_amount
        from book_entry b left join seen l on l.device_id = b.device_id where b.stocktake_id = :stocktake group by 1, 2 order by name is null, length(name), name, id""";

    /** What was found in a room beside what the book has there: devices by their last scan, unknown things by their first, each code once. */
    private static final String EXTRA = SEEN + """
         select x.room_id, %s, count(*) from (
          select l.room_id from seen l left join book_entry b on b.stocktake_id = :stocktake and b.device_id = l.device_id where (not b.room_id <=> l.room_id or b.device_id is null)
            and not %s
          union all select u.room_id from (select s.room_id, s.client_id, row_number() over (partition by coalesce(s.code_key, s.client_id) order by s.seq) as place from standing s
              where s.device_id is null) u
            where u.place = 1 and not exists (select 1 from decision w where w.stocktake_id = :stocktake and w.subject = convert(concat('UNKNOWN:', u.client_id) using ascii) and w.choice = 'MISSCAN')) x
        join room r on r.id = x.room_id group by x.room_id""".formatted(roomWords("r"), MISTAKEN);

    /** What was found of each room, person or account of the book, and by rooms also those where only strange things were found. */
    public List<Tally> tallies(Long stocktakeId, Grouping by) {
        Map<Long, Object[]> extra = new LinkedHashMap<>();
        if (by == Grouping.ROOM) {
            new TypedTuples(bound(EXTRA, Map.of("stocktake", stocktakeId))).list().forEach(t -> extra.put(id(t.get(0)), new Object[] {t.get(1), t.get(2)}));
        }
        List<Tally> tallies = new ArrayList<>();
        for (Tuple t : new TypedTuples(bound(SEEN + " " + TALLY.formatted(by.id, by.name, MISTAKEN), Map.of("stocktake", stocktakeId))).list()) {
            Object[] more = t.get("id") == null ? null : extra.remove(id(t.get("id")));
            tallies.add(new Tally(id(t.get("id")), text(t, "name"), number(t.get("expected")), number(t.get("found")), number(t.get("here")), number(t.get("missing")), number(t.get("unfit")),
                number(t.get("late")), more == null ? 0 : number(more[1]), money(t.get("amount")), money(t.get("missing_amount")), money(t.get("unfit_amount"))));
        }
        BigDecimal none = BigDecimal.ZERO.setScale(2);
        extra.forEach((room, more) -> tallies.add(new Tally(room, (String) more[0], 0, 0, 0, 0, 0, 0, number(more[1]), none, none, none)));
        return tallies;
    }

    /** Who answers for what the book has in each room, by names; rooms of which nobody does are left out. */
    public Map<Long, List<String>> answering(Long stocktakeId) {
        String sql = "select distinct b.room_id, b.person from book_entry b where b.stocktake_id = :stocktake and b.room_id is not null and b.person is not null order by b.room_id, b.person";
        return new TypedTuples(bound(sql, Map.of("stocktake", stocktakeId))).list().stream()
            .collect(Collectors.groupingBy(t -> id(t.get(0)), Collectors.mapping(t -> t.get(1, String.class), Collectors.toList())));
    }

    private static final String RESULTS = SEEN + """
         select b.device_id, b.tag, b.inventory_number, b.serial_number, b.title, b.kind, b.building, b.room_id, b.room, b.person_id, b.person, b.person_position, b.account, b.price,
          b.part_of_id, b.late + 0 as late, fr.id as found_room_id, %s as found_room, l.at as found_at, l.account_name as found_by, l.asset_condition, l.target, l.note
        from book_entry b left join seen l on l.device_id = b.device_id left join decision w on w.stocktake_id = :stocktake
            and w.subject = convert(concat('ELSEWHERE:', b.device_id) using ascii) and w.choice = 'MISSCAN' and w.room_id <=> l.room_id
          left join room fr on fr.id = if(w.id is null, l.room_id, b.room_id)
        where b.stocktake_id = :stocktake %%s""".formatted(roomWords("fr"));

    /**
     * Every entry of the book with what was found of it, read in portions: the rows of each room, person or account together, in the order of
     * {@link #tallies}, by title and number within.
     */
    public Stream<ResultRow> results(Long stocktakeId, Grouping by) {
        String order = "order by " + by.name + " is null, length(" + by.name + "), " + by.name + ", " + by.id + ", b.title, b.inventory_number, b.part_of_id is not null, b.device_id";
        return rows(RESULTS.formatted(order), Map.of("stocktake", stocktakeId));
    }

    /** The same of one room, person or account alone. @param group id of the room or person; null for what has none */
    public Stream<ResultRow> results(Long stocktakeId, Grouping by, Long group) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("stocktake", stocktakeId);
        parameters.put("group", group);
        return rows(RESULTS.formatted("and " + by.id + " <=> :group order by b.title, b.inventory_number, b.part_of_id is not null, b.device_id"), parameters);
    }

    private static final String SINCE = """
         from book_entry b join device d on d.id = b.device_id left join room r on r.id = d.room_id left join person p on p.id = d.responsible_id
        where b.stocktake_id = :stocktake and (b.late or not (d.room_id <=> b.room_id and d.responsible_id <=> b.person_id and d.status <=> b.status))""";

    /** What came on the register after the day of the book, and what it says otherwise today: the late ones first, by number. */
    public List<Since> since(Long stocktakeId, int first, int size) {
        String sql = "select b.device_id, b.tag, b.inventory_number, b.title, b.late + 0 as late, b.room, b.person, b.status, " + roomWords("r") + " as now_room, p.name as now_person, d.status as now_status"
            + SINCE + " order by b.late desc, b.inventory_number, b.device_id limit " + size + " offset " + first;
        return new TypedTuples(bound(sql, Map.of("stocktake", stocktakeId))).list().stream().map(t -> new Since(id(t.get("device_id")), text(t, "tag"), text(t, "inventory_number"), text(t, "title"),
            flag(t.get("late")), text(t, "room"), text(t, "person"), constant(DeviceStatus.class, text(t, "status")), text(t, "now_room"), text(t, "now_person"),
            constant(DeviceStatus.class, text(t, "now_status")))).toList();
    }

    public SinceCount sinceCount(Long stocktakeId) {
        Tuple counts = new TypedTuples(bound("select sum(b.late), count(*)" + SINCE, Map.of("stocktake", stocktakeId))).getSingleResult();
        int late = number(counts.get(0));
        return new SinceCount(late, number(counts.get(1)) - late);
    }

    private Stream<ResultRow> rows(String sql, Map<String, Object> parameters) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> tuples = bound(sql, parameters).setHint("org.hibernate.fetchSize", 500).getResultStream();
        return tuples.map(Reconciliation::result);
    }

    private static ResultRow result(Tuple t) {
        AssetCondition condition = constant(AssetCondition.class, text(t, "asset_condition"));
        TargetFunction said = constant(TargetFunction.class, text(t, "target"));
        return new ResultRow(id(t.get("device_id")), text(t, "tag"), text(t, "inventory_number"), text(t, "serial_number"), text(t, "title"), text(t, "kind"), text(t, "building"),
            id(t.get("room_id")), text(t, "room"), id(t.get("person_id")), text(t, "person"), text(t, "person_position"), text(t, "account"), money(t.get("price")), id(t.get("part_of_id")),
            flag(t.get("late")), id(t.get("found_room_id")), text(t, "found_room"), moment(t.get("found_at")), text(t, "found_by"), condition,
            said != null || condition == null ? said : condition.usualTarget(), text(t, "note"));
    }

    private Query bound(String sql, Map<String, Object> parameters) {
        Query query = em.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private record TypedTuples(Query query) {

        static List<Tuple> of(TypedTuples tuples) {
            return tuples.list();
        }

        @SuppressWarnings("unchecked")
        List<Tuple> list() {
            return query.getResultList();
        }

        Tuple getSingleResult() {
            return (Tuple) query.getSingleResult();
        }
    }

    private static String roomWords(String room) {
        return "if(" + room + ".name is null or " + room + ".name = '', " + room + ".number, concat(" + room + ".number, ' — ', " + room + ".name))";
    }

    private static Long id(Object cell) {
        return cell == null ? null : ((Number) cell).longValue();
    }

    private static int number(Object cell) {
        return cell == null ? 0 : ((Number) cell).intValue();
    }

    private static boolean flag(Object cell) {
        return number(cell) != 0;
    }

    private static BigDecimal money(Object cell) {
        return cell == null ? null : new BigDecimal(cell.toString()).setScale(2);
    }

    /** The database keeps the time of UTC. */
    private static Instant moment(Object cell) {
        return cell == null ? null : cell instanceof java.util.Date date ? date.toInstant() : ((LocalDateTime) cell).toInstant(ZoneOffset.UTC);
    }

    private static String text(Tuple tuple, String column) {
        Object cell = tuple.get(column);
        return cell == null ? null : cell.toString();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
