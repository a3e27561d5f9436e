package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.NotFoundException;
import kabinet.device.entity.DeviceStatus;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Cover;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;
import kabinet.licence.entity.StationRow;

/**
 * Sets what is owned against what is installed, on a day, in the database: nothing of it is stored. The rule, school by school:
 * <ol>
 * <li>A person's choice goes first: it uses a right of the licence it names, whatever program that licence is for; of several the earlier installation.</li>
 * <li>A licence bound to the device covers one installation of its program there. Seats count in the order they were made, as many as the grants in force allow; one whose device is gone
 * covers nothing and is used up.</li>
 * <li>What is left is covered by the school's own licences of the program, then by its share of the district's pool: the licence that ends first is used first, the installation that came
 * first is served first. Allocations of the pool are honoured in the order they were made, as far as the grants in force reach.</li>
 * </ol>
 * A right covers one installation. Free programs need none. Native, because a hierarchy of windows is no matter for entities; only schools of the caller come out, though
 * allocations are counted over all.
 */
@ApplicationScoped
public class Covers {

    private static final String GONE = Arrays.stream(DeviceStatus.values()).filter(DeviceStatus::isGone).map(s -> "'" + s + "'").collect(Collectors.joining(", ", "(", ")"));
    private static final String BOUND = names(LicenceKind::isBound);
    private static final String UNCOUNTED = names(k -> !k.isCounted());
    private static final String COVERED = Arrays.stream(CoverReason.values()).filter(CoverReason::isCovered).map(r -> "'" + r + "'").collect(Collectors.joining(", ", "(", ")"));
    /** More than there can be installations. */
    private static final String ANY_NUMBER = "1000000000";

    /** What is owned: grants in force, seats that cover, and the rights of each school. */
    private static final String SUPPLY = """
        granted as (
          select g.licence_id, sum(coalesce(g.quantity, 0)) as quantity, max(coalesce(g.ends_on, date '9999-12-31')) as until_day
          from licence_grant g where g.starts_on <= :day and (g.ends_on is null or g.ends_on >= :day) group by g.licence_id),
        seats as (
          select t.id as seat_id, t.licence_id, t.device_id, l.software_id, d.school_id, l.school_id is null as pool
          from (select s.id, s.licence_id, s.device_id, row_number() over (partition by s.licence_id order by s.id) as place from licence_seat s where s.device_id is not null) t
          join licence l on l.id = t.licence_id and l.kind in %1$s
          join granted g on g.licence_id = t.licence_id
          join device d on d.id = t.device_id and d.status not in %2$s
          where t.place <= g.quantity and (l.school_id is null or l.school_id = d.school_id) and {d}),
        rights as (
          select l.id as licence_id, l.school_id, l.software_id, 0 as pool, l.kind in %3$s as unlimited, if(l.kind in %3$s, %4$s, g.quantity) as capacity, g.until_day
          from licence l join granted g on g.licence_id = l.id where l.school_id is not null and l.kind not in %1$s and {l}
          union all
          select l.id, a.school_id, l.software_id, 1, l.kind in %3$s, if(l.kind in %3$s, %4$s, greatest(0, least(a.quantity, g.quantity - a.earlier))), g.until_day
          from (select x.id, x.licence_id, x.school_id, x.quantity,
              coalesce(sum(x.quantity) over (partition by x.licence_id order by x.id rows between unbounded preceding and 1 preceding), 0) as earlier from licence_allocation x) a
          join licence l on l.id = a.licence_id and l.school_id is null and l.kind not in %1$s
          join granted g on g.licence_id = l.id where {a})""".formatted(BOUND, GONE, UNCOUNTED, ANY_NUMBER);

    private static final String PRESENT = "i.first_seen <= :day and (i.removed_on is null or i.removed_on > :day) and d.status not in " + GONE + " and {i}";

    /** Each installation with what covers it. */
    private static final String COVER = "with " + SUPPLY + """
        , chosen as (
          select i.id, c.licence_id, i.school_id, s.seat_id, l.kind in %1$s as bound, g.licence_id is not null as in_force,
            exists (select 1 from licence_seat z where z.licence_id = c.licence_id and z.device_id = i.device_id) as seated,
            c.licence_id is not null and row_number() over (partition by c.licence_id, if(l.kind in %1$s, i.device_id, i.school_id) order by i.first_seen, i.id)
              <= if(l.kind in %1$s, s.seat_id is not null, coalesce(r.capacity, 0)) as taken
          from licence_choice c join installation i on i.id = c.installation_id join device d on d.id = i.device_id join software w on w.id = i.software_id
          left join licence l on l.id = c.licence_id
          left join granted g on g.licence_id = c.licence_id
          left join seats s on s.licence_id = c.licence_id and s.device_id = i.device_id
          left join rights r on r.licence_id = c.licence_id and r.school_id = i.school_id
          where not w.free and %2$s),
        open_seats as (
          select s.seat_id, s.licence_id, s.device_id, s.software_id, row_number() over (partition by s.device_id, s.software_id order by s.licence_id, s.seat_id) as place
          from seats s left join chosen c on c.seat_id = s.seat_id and c.taken where c.id is null),
        seated as (
          select p.id, o.licence_id from (
            select i.id, i.device_id, i.software_id, row_number() over (partition by i.device_id, i.software_id order by i.first_seen, i.id) as place
            from (select distinct device_id, software_id from seats) t
            join installation i on i.device_id = t.device_id and i.software_id = t.software_id
            join device d on d.id = i.device_id join software w on w.id = i.software_id
            left join licence_choice c on c.installation_id = i.id where c.id is null and not w.free and %2$s) p
          join open_seats o on o.device_id = p.device_id and o.software_id = p.software_id and o.place = p.place),
        spare as (
          select r.*, r.capacity - coalesce(u.used, 0) as left_over from rights r
          left join (select licence_id, school_id, count(*) as used from chosen where taken and not bound group by licence_id, school_id) u on u.licence_id = r.licence_id and u.school_id = r.school_id),
        served as (
          select s.licence_id, s.school_id, s.software_id, s.pool,
            sum(s.left_over) over w - s.left_over as from_place, sum(s.left_over) over w as to_place
          from spare s where s.left_over > 0
          window w as (partition by s.school_id, s.software_id order by s.pool, s.until_day, s.licence_id rows unbounded preceding)),
        stock as (
          select x.school_id, x.software_id, max(x.live) as live from (
            select school_id, software_id, 1 as live from rights where capacity > 0
            union all select school_id, software_id, 1 from seats
            union all select l.school_id, l.software_id, 0 from licence l where l.school_id is not null and {l}
            union all select a.school_id, l.software_id, 0 from licence_allocation a join licence l on l.id = a.licence_id where {a}) x
          group by x.school_id, x.software_id),
        demand as (
          select i.id, i.school_id, i.device_id, i.software_id, i.first_seen, i.release_words, d.room_id, w.free, w.registry_number is not null as russian, w.category,
            c.id is not null as has_choice, c.licence_id as choice_licence, coalesce(c.taken, 0) as taken, c.bound, c.in_force, c.seated, t.licence_id as seat_licence,
            sum(if(w.free or c.id is not null or t.id is not null, 0, 1)) over (partition by i.school_id, i.software_id order by i.first_seen, i.id) as place
          from installation i join device d on d.id = i.device_id join software w on w.id = i.software_id
          left join chosen c on c.id = i.id left join seated t on t.id = i.id where %2$s),
        cover as (
          select m.id, m.school_id, m.device_id, m.software_id, m.first_seen, m.release_words, m.room_id, m.russian, m.category,
            case when m.free then null when m.has_choice then if(m.taken, m.choice_licence, null) else coalesce(m.seat_licence, v.licence_id) end as licence_id,
            case when m.free then 'FREE'
              when m.has_choice and m.taken then 'CHOSEN'
              when m.has_choice and m.choice_licence is null then 'NONE_CHOSEN'
              when m.has_choice and m.bound and not m.seated then 'FOREIGN_DEVICE'
              when m.has_choice and not coalesce(m.in_force, 0) then 'EXPIRED'
              when m.has_choice then 'USED_UP'
              when m.seat_licence is not null then 'SEAT'
              when v.pool = 0 then 'OWN'
              when v.pool = 1 then 'POOL'
              when k.live = 1 then 'USED_UP'
              when k.live = 0 then 'EXPIRED'
              else 'MISSING' end as reason
          from demand m
          left join served v on v.school_id = m.school_id and v.software_id = m.software_id and not m.free and not m.has_choice and m.seat_licence is null and m.place > v.from_place and m.place <= v.to_place
          left join stock k on k.school_id = m.school_id and k.software_id = m.software_id)
        """.formatted(BOUND, PRESENT);

    private static final String ROWS = """
         select c.id, c.school_id, s.short_name, c.software_id, w.name, w.release_words, c.release_words as seen, d.id as device_id, d.tag, d.inventory_number,
           coalesce(nullif(d.name, ''), concat(k.name, ' ', m.manufacturer, ' ', m.name)) as device_name, c.room_id, r.number, c.first_seen, c.licence_id, l.number as licence_number, l.kind, c.reason
         from cover c join school s on s.id = c.school_id join software w on w.id = c.software_id join device d on d.id = c.device_id join device_kind k on k.id = d.kind_id
         join device_model m on m.id = d.model_id left join room r on r.id = c.room_id left join licence l on l.id = c.licence_id""";

    private static final String STATION = "d.status = 'IN_USE' and k.workstation and {d}";

    @PersistenceContext
    EntityManager em;

    /** Every installation of the scope with its licence, in the order of installations. */
    public List<Cover> of(Scope scope) {
        return rows(COVER + " select c.id, c.school_id, c.licence_id, c.reason from cover c" + narrowed(scope, null) + " order by c.id", scope, Map.of()).stream()
            .map(r -> new Cover(number(r[0]), number(r[1]), id(r[2]), CoverReason.valueOf((String) r[3]))).toList();
    }

    /** The figures of the scope; a program or room narrows those that count installations and devices. */
    public Compliance figures(Scope scope) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Object[] sums = rows(COVER + " select count(*), coalesce(sum(c.reason in " + COVERED + "), 0), coalesce(sum(c.reason = 'USED_UP'), 0), coalesce(sum(c.reason = 'EXPIRED'), 0), "
            + "coalesce(sum(c.reason = 'FOREIGN_DEVICE'), 0), coalesce(sum(c.russian), 0) from cover c" + narrowed(scope, null), scope, Map.of()).get(0);
        figures.put(Figure.INSTALLED, number(sums[0]));
        figures.put(Figure.COVERED, number(sums[1]));
        figures.put(Figure.UNCOVERED, number(sums[0]) - number(sums[1]));
        figures.put(Figure.OVERUSED, number(sums[2]));
        figures.put(Figure.OUTLIVED, number(sums[3]));
        figures.put(Figure.FOREIGN_DEVICE, number(sums[4]));
        figures.put(Figure.RUSSIAN, number(sums[5]));
        Object[] stations = rows(COVER + " select count(*), coalesce(sum(p.licensed is null), 0), coalesce(sum(p.russian), 0) from (select d.id, max(if(c.reason in " + COVERED
            + ", 1, null)) as licensed, max(coalesce(c.russian, 0)) as russian from device d join device_kind k on k.id = d.kind_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' where "
            + STATION + inRoom(scope, "d.room_id") + " group by d.id) p", scope, Map.of()).get(0);
        figures.put(Figure.WORKSTATIONS, number(stations[0]));
        figures.put(Figure.WITHOUT_SYSTEM, number(stations[1]));
        figures.put(Figure.RUSSIAN_SYSTEM, number(stations[2]));
        return new Compliance(figures);
    }

    /** Program by program, in the order of names: those that are installed and those that are licensed. */
    public List<SoftwareFigures> bySoftware(Scope scope) {
        Map<Long, long[]> sums = new HashMap<>();
        for (Object[] r : rows(COVER + " select c.software_id, count(*), sum(c.reason in " + COVERED + "), sum(c.reason = 'USED_UP') from cover c" + narrowed(scope, null) + " group by c.software_id", scope, Map.of())) {
            long[] of = sums.computeIfAbsent(number(r[0]), s -> new long[7]);
            of[0] = number(r[1]);
            of[1] = number(r[2]);
            of[2] = number(r[3]);
        }
        if (scope.roomId() == null) {
            for (Object[] r : rows(COVER + " select l.software_id, count(*) from cover c join licence l on l.id = c.licence_id where l.kind not in " + UNCOUNTED + " group by l.software_id", scope, Map.of())) {
                sums.computeIfAbsent(number(r[0]), s -> new long[7])[3] = number(r[1]);
            }
            boolean whole = scope.schoolId() == null && Callers.current().wholeDistrict();
            for (Object[] r : rows("with " + SUPPLY + " select x.software_id, sum(x.owned), sum(x.allocated), max(x.unlimited) from ("
                    + "select software_id, if(unlimited or pool and " + whole + ", 0, capacity) as owned, if(unlimited or not pool, 0, capacity) as allocated, unlimited from rights"
                    + " union all select software_id, 1, 0, 0 from seats"
                    + (whole ? " union all select l.software_id, g.quantity, 0, 0 from licence l join granted g on g.licence_id = l.id where l.school_id is null and l.kind not in " + UNCOUNTED + " and l.kind not in " + BOUND : "")
                    + ") x group by x.software_id", scope, Map.of())) {
                long[] of = sums.computeIfAbsent(number(r[0]), s -> new long[7]);
                of[4] = number(r[1]);
                of[5] = number(r[2]);
                of[6] = number(r[3]);
            }
        }
        if (scope.softwareId() != null) {
            sums.keySet().retainAll(List.of(scope.softwareId()));
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        List<SoftwareFigures> figures = new ArrayList<>();
        for (Object[] r : list(em.createNativeQuery("select id, name, release_words, publisher, registry_number, free from software where id in (:ids) order by name_key, id").setParameter("ids", sums.keySet()))) {
            long[] of = sums.get(number(r[0]));
            figures.add(new SoftwareFigures(number(r[0]), title(r[1], r[2]), (String) r[3], (String) r[4], truth(r[5]), of[4], of[5], of[6] > 0, of[0], of[1], of[3], of[2]));
        }
        return figures;
    }

    /** School by school, in the order of codes: all of the caller's. */
    public List<PlaceFigures> bySchool(LocalDate day) {
        return places(Scope.of(null, day), "school_id", "select s.id, s.short_name from school s where s.id in (:ids) order by length(s.code), s.code");
    }

    /** Room by room, in the order of numbers; what stands in none comes last. */
    public List<PlaceFigures> byRoom(Scope scope) {
        return places(scope, "room_id", "select r.id, if(r.name is null or r.name = '', r.number, concat(r.number, ' · ', r.name)) from room r where r.id in (:ids) order by length(r.number), r.number, r.id");
    }

    private List<PlaceFigures> places(Scope scope, String column, String names) {
        Map<Long, long[]> sums = new LinkedHashMap<>();
        for (Object[] r : rows(COVER + " select coalesce(c." + column + ", 0), count(*), sum(c.reason not in " + COVERED + ") from cover c" + narrowed(scope, null) + " group by 1", scope, Map.of())) {
            long[] of = sums.computeIfAbsent(number(r[0]), s -> new long[4]);
            of[0] = number(r[1]);
            of[1] = number(r[2]);
        }
        for (Object[] r : rows(COVER + " select p.place, count(*), sum(p.licensed is null) from (select coalesce(d." + column + ", 0) as place, d.id, max(if(c.reason in " + COVERED
                + ", 1, null)) as licensed from device d join device_kind k on k.id = d.kind_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' where "
                + STATION + " group by d.id) p group by p.place", scope, Map.of())) {
            long[] of = sums.computeIfAbsent(number(r[0]), s -> new long[4]);
            of[2] = number(r[1]);
            of[3] = number(r[2]);
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        List<PlaceFigures> places = new ArrayList<>();
        for (Object[] r : list(em.createNativeQuery(names).setParameter("ids", sums.keySet()))) {
            long[] of = sums.get(number(r[0]));
            places.add(new PlaceFigures(number(r[0]), (String) r[1], of[0], of[1], of[2], of[3]));
        }
        long[] none = sums.get(Scope.NO_ROOM);
        if (none != null) {
            places.add(new PlaceFigures(null, null, none[0], none[1], none[2], none[3]));
        }
        return places;
    }

    /** The installations behind a figure, in the order of programs and devices. @param figure one that counts installations; null for all */
    public List<CoverRow> page(Scope scope, Figure figure, int first, int size) {
        return rows(COVER + ROWS + narrowed(scope, figure) + " order by s.code, c.school_id, w.name_key, c.software_id, c.first_seen, c.id limit :size offset :first", scope, Map.of("size", size, "first", first)).stream()
            .map(Covers::row).toList();
    }

    private static CoverRow row(Object[] r) {
        return new CoverRow(number(r[0]), number(r[1]), (String) r[2], number(r[3]), title(r[4], r[5]), (String) r[6], number(r[7]), (String) r[8], (String) r[9], (String) r[10], id(r[11]), (String) r[12],
            day(r[13]), id(r[14]), (String) r[15], r[16] == null ? null : LicenceKind.valueOf((String) r[16]), CoverReason.valueOf((String) r[17]));
    }

    /** How many {@link #page} has. */
    public long count(Scope scope, Figure figure) {
        return one(COVER + " select count(*) from cover c" + narrowed(scope, figure), scope);
    }

    /** What covers the installations of a device. */
    public List<CoverRow> ofDevice(Long schoolId, LocalDate day, long deviceId) {
        return rows(COVER + ROWS + " where c.device_id = :id order by w.name_key, c.id", Scope.of(schoolId, day), Map.of("id", deviceId)).stream().map(Covers::row).toList();
    }

    /** What covers one installation; none if it is not there on the day, or not in the caller's scope. */
    public CoverRow one(Long schoolId, LocalDate day, long installationId) {
        return rows(COVER + ROWS + " where c.id = :id", Scope.of(schoolId, day), Map.of("id", installationId)).stream().map(Covers::row).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The workstations behind a figure, in the order of schools and rooms. @param figure one that counts devices */
    public List<StationRow> stations(Scope scope, Figure figure, int first, int size) {
        return rows(COVER + stationsQuery(scope, figure) + """
             select p.id, p.tag, p.inventory_number, p.name, p.school_id, s.short_name, p.room_id, r.number, p.systems
             from stations p join school s on s.id = p.school_id left join room r on r.id = p.room_id
             order by s.code, p.school_id, length(r.number), r.number, p.id limit :size offset :first""", scope, Map.of("size", size, "first", first)).stream()
            .map(r -> new StationRow(number(r[0]), (String) r[1], (String) r[2], (String) r[3], number(r[4]), (String) r[5], id(r[6]), (String) r[7], (String) r[8])).toList();
    }

    /** How many {@link #stations} has. */
    public long countStations(Scope scope, Figure figure) {
        return one(COVER + stationsQuery(scope, figure) + " select count(*) from stations", scope);
    }

    private static String stationsQuery(Scope scope, Figure figure) {
        String having = switch (figure) {
            case WITHOUT_SYSTEM -> " having max(c.reason in " + COVERED + ") is not true";
            case RUSSIAN_SYSTEM -> " having max(c.russian) = 1";
            default -> "";
        };
        return ", stations as (select d.id, d.tag, d.inventory_number, coalesce(nullif(d.name, ''), concat(k.name, ' ', m.manufacturer, ' ', m.name)) as name, d.school_id, d.room_id,"
            + " group_concat(distinct trim(concat(w.name, ' ', w.release_words)) order by w.name separator ', ') as systems from device d join device_kind k on k.id = d.kind_id"
            + " join device_model m on m.id = d.model_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' left join software w on w.id = c.software_id where "
            + STATION + inRoom(scope, "d.room_id") + " group by d.id" + having + ")";
    }

    /** How many installations each licence covers, by its id. */
    public Map<Long, Long> used(Scope scope) {
        return rows(COVER + " select c.licence_id, count(*) from cover c where c.licence_id is not null group by c.licence_id", scope, Map.of()).stream()
            .collect(Collectors.toMap(r -> number(r[0]), r -> number(r[1])));
    }

    /** How many rights of each licence the scope has on the day, by its id: a school of a pool's licence its share, or its seats; none of what is not in force. Not counted kinds have null. */
    public Map<Long, Long> owned(Scope scope) {
        Map<Long, Long> owned = new HashMap<>();
        rows("with " + SUPPLY + " select licence_id, max(unlimited), sum(capacity) from rights group by licence_id union all select licence_id, 0, count(*) from seats group by licence_id", scope, Map.of())
            .forEach(r -> owned.put(number(r[0]), number(r[1]) > 0 ? null : Long.valueOf(number(r[2]))));
        return owned;
    }

    /** {@code where} of the rows that a figure counts. */
    private static String narrowed(Scope scope, Figure figure) {
        String where = " where true";
        if (scope.softwareId() != null) {
            where += " and c.software_id = " + scope.softwareId();
        }
        where += inRoom(scope, "c.room_id");
        return where + (figure == null ? "" : switch (figure) {
            case INSTALLED -> "";
            case COVERED -> " and c.reason in " + COVERED;
            case UNCOVERED -> " and c.reason not in " + COVERED;
            case OVERUSED -> " and c.reason = 'USED_UP'";
            case OUTLIVED -> " and c.reason = 'EXPIRED'";
            case FOREIGN_DEVICE -> " and c.reason = 'FOREIGN_DEVICE'";
            case RUSSIAN -> " and c.russian";
            default -> throw new IllegalArgumentException(figure + " counts no installations");
        });
    }

    private static String inRoom(Scope scope, String column) {
        if (scope.roomId() == null) {
            return "";
        }
        return " and " + column + (scope.roomId() == Scope.NO_ROOM ? " is null" : " = " + scope.roomId());
    }

    private long one(String sql, Scope scope) {
        return number(query(sql, scope, Map.of()).getSingleResult());
    }

    private List<Object[]> rows(String sql, Scope scope, Map<String, Object> more) {
        return list(query(sql, scope, more));
    }

    /** Binds the query to the schools of the caller: {@code {x}} stands for the condition on {@code x.school_id}. */
    private Query query(String sql, Scope scope, Map<String, Object> more) {
        Caller caller = Callers.current();
        String condition;
        Collection<Long> schools = null;
        if (scope.schoolId() != null) {
            if (!caller.sees(scope.schoolId())) {
                throw new NotFoundException();
            }
            condition = "$1.school_id = :school";
        } else if (caller.wholeDistrict()) {
            condition = "true";
        } else {
            schools = caller.schools().isEmpty() ? List.of(-1L) : caller.schools();
            condition = "$1.school_id in (:schools)";
        }
        Query query = em.createNativeQuery(sql.replaceAll("\\{(\\w+)}", condition)).setParameter("day", scope.day());
        if (scope.schoolId() != null) {
            query.setParameter("school", scope.schoolId());
        } else if (schools != null) {
            query.setParameter("schools", schools);
        }
        more.forEach(query::setParameter);
        return query;
    }

    private static List<Object[]> list(Query query) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    private static String names(Predicate<LicenceKind> which) {
        return Arrays.stream(LicenceKind.values()).filter(which).map(k -> "'" + k + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static String title(Object name, Object release) {
        return release == null || ((String) release).isEmpty() ? (String) name : name + " " + release;
    }

    private static long number(Object cell) {
        return cell instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) cell).longValue();
    }

    private static Long id(Object cell) {
        return cell == null ? null : number(cell);
    }

    private static boolean truth(Object cell) {
        return cell instanceof Boolean truth ? truth : number(cell) != 0;
    }

    private static LocalDate day(Object cell) {
        return LocalDate.parse(cell.toString());
    }
}
