package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.NotFoundException;
import kabinet.device.entity.DeviceStatus;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.Scope;

/**
 * The rule by which licences cover installations, as a query; what is asked of it stands in other classes. School by school:
 * <ol>
 * <li>A person's choice goes first: it uses a right of the licence it names, whatever program that licence is for; of several the earlier installation.</li>
 * <li>A licence bound to the device covers one installation of its program there. Seats count in the order they were made, as many as the grants in force allow; one whose device is gone
 * covers nothing and is used up.</li>
 * <li>What is left is covered by the school's own licences of the program, then by its share of the district's pool: the licence that ends first is used first, the installation that came
 * first is served first. Shares of the pool are honoured in the order they were made, as far as the grants in force reach.</li>
 * </ol>
 * A right covers one installation. Free programs need none. Native, because a hierarchy of windows is no matter for entities; bound to the schools of the caller. It begins with the licences
 * that the asked schools and programs can have to do with, so that it costs what they have, however many other schools there are: which seats and shares of the pool count is known from
 * the numbers they carry.
 */
@ApplicationScoped
public class CoverQuery {

    static final String BOUND = kinds(LicenceKind::isBound);
    static final String COUNTED = kinds(LicenceKind::isCounted);
    static final String COVERED = reasons(CoverReason::isCovered);
    static final String FOREIGN_DEVICE = reasons(CoverReason::isForeignDevice);

    private static final String GONE = Arrays.stream(DeviceStatus.values()).filter(DeviceStatus::isGone).map(s -> "'" + s + "'").collect(Collectors.joining(", ", "(", ")"));
    /** More than there can be installations. */
    private static final String ANY_NUMBER = "1000000000";

    private static final String LICENCES = "select l.id, l.school_id, l.software_id, l.kind from licence l ";
    private static final String NAMED = "select distinct c.licence_id from licence_choice c where c.licence_id is not null and {c} and [c]";
    /** The licences that schools can have to do with: their own, those of the pool by a share or a seat, and whatever a person named. */
    private static final String HELD = LICENCES + "where {l} and [l]"
        + " union " + LICENCES + "join licence_allocation a on a.licence_id = l.id where {a} and [l]"
        + " union " + LICENCES + "join licence_seat s on s.licence_id = l.id where {s} and s.device_id is not null and l.school_id is null and [l]"
        + " union " + LICENCES + "join (" + NAMED + ") n on n.licence_id = l.id";
    private static final String HELD_BY_ANY = LICENCES + "where [l] union " + LICENCES + "join (" + NAMED + ") n on n.licence_id = l.id";

    private static final String IN_FORCE = "g.starts_on <= :day and (g.ends_on is null or g.ends_on >= :day)";

    /** What is owned: licences, how their grants stand on the day, seats that cover, and the rights of each school. */
    static final String SUPPLY = "with " + """
        held as (<held>),
        standing as (
          select h.id as licence_id, coalesce(max(%5$s), 0) as in_force, coalesce(max(g.ends_on < :day), 0) as ended, coalesce(max(g.starts_on > :day), 0) as begins,
            coalesce(sum(if(%5$s, g.quantity, 0)), 0) as quantity, max(if(%5$s, coalesce(g.ends_on, date '9999-12-31'), null)) as until_day
          from held h left join licence_grant g on g.licence_id = h.id group by h.id),
        seats as (
          select s.id as seat_id, s.licence_id, s.device_id, h.software_id, d.school_id
          from held h join standing g on g.licence_id = h.id and g.in_force
          join licence_seat s on s.licence_id = h.id and s.place between 1 and g.quantity and {s}
          join device d on d.id = s.device_id and d.status not in %2$s
          where h.kind in %1$s and (h.school_id is null or h.school_id = d.school_id)),
        rights as (
          select h.id as licence_id, h.school_id, h.software_id, 0 as pool, h.kind not in %3$s as unlimited, if(h.kind in %3$s, g.quantity, %4$s) as capacity, g.until_day
          from held h join standing g on g.licence_id = h.id and g.in_force where h.school_id is not null and h.kind not in %1$s and {h}
          union all
          select h.id, a.school_id, h.software_id, 1, h.kind not in %3$s, if(h.kind in %3$s, greatest(0, least(a.quantity, g.quantity - a.ahead)), %4$s), g.until_day
          from held h join standing g on g.licence_id = h.id and g.in_force
          join licence_allocation a on a.licence_id = h.id and {a}
          where h.school_id is null and h.kind not in %1$s)""".formatted(BOUND, GONE, COUNTED, ANY_NUMBER, IN_FORCE);

    /** What {@link #OWNED} is where the whole district is asked: of the pool's licences all that was bought, of which schools have their part. */
    private static final String OWNED_BY_ALL = """
        select licence_id, software_id, school_id, pool, if(unlimited or pool, 0, capacity) as owned, if(unlimited or not pool, 0, capacity) as allocated, unlimited from rights
        union all select h.id, h.software_id, h.school_id, h.school_id is null, g.quantity, 0, 0 from held h join standing g on g.licence_id = h.id and g.in_force
          where h.kind in %1$s or h.school_id is null and h.kind in %2$s
        union all select s.licence_id, s.software_id, s.school_id, 1, 0, 1, 0 from seats s join held h on h.id = s.licence_id where h.school_id is null""".formatted(BOUND, COUNTED);

    /**
     * What is owned, licence by licence and school by school: of those bound to devices a school's own all that was bought, whether or not seats name devices yet, of the pool's as many as cover
     * devices of the asked schools; of others what the grants in force and the shares reach. {@code owned} and {@code allocated}, of it what the pool gave.
     */
    private static final String OWNED = """
        select licence_id, software_id, school_id, pool, if(unlimited, 0, capacity) as owned, if(unlimited or not pool, 0, capacity) as allocated, unlimited from rights
        union all select h.id, h.software_id, h.school_id, 0, g.quantity, 0, 0 from held h join standing g on g.licence_id = h.id and g.in_force where h.school_id is not null and h.kind in %s and {h}
        union all select s.licence_id, s.software_id, s.school_id, 1, 1, 1, 0 from seats s join held h on h.id = s.licence_id where h.school_id is null""".formatted(BOUND);

    private static final String PRESENT = "i.first_seen <= :day and (i.removed_on is null or i.removed_on > :day) and d.status not in " + GONE + " and {i} and {d}"; // said of both, so that it begins with the school whichever comes first

    /** Why a person's word about an installation, {@code m}, covers it or does not. */
    private static final String SAID = """
        case when m.taken then 'CHOSEN'
          when m.choice_licence is null then 'NONE_CHOSEN'
          when m.bound and not m.seated then 'FOREIGN_DEVICE'
          when not coalesce(m.shared, 0) then 'NO_SHARE'
          when m.in_force then 'USED_UP'
          else if(m.ended, 'EXPIRED', if(m.begins, 'NOT_BEGUN', 'NO_GRANT')) end""";
    /** Why nothing of a school's stock {@code k} covers an installation whose device is {@code listed} among the seats. */
    private static final String LACKING = """
        case when k.software_id is null then 'NO_LICENCE'
          when k.live or k.bound and <listed> then 'USED_UP'
          when k.bound then 'NO_SEAT'
          when k.ended then 'EXPIRED'
          when k.begins then 'NOT_BEGUN'
          else 'NO_GRANT' end""";

    /** How persons' words and seats use rights, and what is left of them in which order. */
    private static final String RULE = SUPPLY + """
        , picked as (
          select c.device_id, c.software_id, c.licence_id from licence_choice c where {c} and [c]
          union select c.device_id, c.software_id, c.licence_id from held h join licence_choice c on c.licence_id = h.id where {c}),
        chosen as (
          select i.id, c.licence_id, i.school_id, s.seat_id, h.kind in %1$s as bound, g.in_force, g.ended, g.begins,
            h.school_id = i.school_id or h.school_id is null and (h.kind in %1$s or a.id is not null) as shared,
            exists (select 1 from licence_seat z where z.licence_id = c.licence_id and z.device_id = i.device_id) as seated,
            c.licence_id is not null and row_number() over (partition by c.licence_id, if(h.kind in %1$s, i.device_id, i.school_id) order by i.first_seen, i.id)
              <= if(h.kind in %1$s, s.seat_id is not null, coalesce(r.capacity, 0)) as taken
          from picked c join installation i on i.device_id = c.device_id and i.software_id = c.software_id join device d on d.id = i.device_id join software w on w.id = i.software_id
          left join held h on h.id = c.licence_id
          left join standing g on g.licence_id = c.licence_id
          left join seats s on s.licence_id = c.licence_id and s.device_id = i.device_id
          left join rights r on r.licence_id = c.licence_id and r.school_id = i.school_id
          left join licence_allocation a on a.licence_id = c.licence_id and a.school_id = i.school_id
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
            left join licence_choice c on c.device_id = i.device_id and c.software_id = i.software_id where c.id is null and not w.free and %2$s) p
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
          select x.school_id, x.software_id, max(x.bound and x.in_force) as bound, max(not x.bound and x.in_force) as live, max(x.ended) as ended, max(x.begins) as begins from (
            select h.school_id, h.software_id, h.kind in %1$s as bound, g.in_force, g.ended, g.begins from held h join standing g on g.licence_id = h.id where h.school_id is not null and {h}
            union all
            select a.school_id, h.software_id, 0, g.in_force, g.ended, g.begins from held h join standing g on g.licence_id = h.id
            join licence_allocation a on a.licence_id = h.id and {a} where h.school_id is null
            union all
            select s.school_id, h.software_id, 1, g.in_force, g.ended, g.begins from held h join standing g on g.licence_id = h.id
            join licence_seat s on s.licence_id = h.id and s.device_id is not null and {s} where h.school_id is null and h.kind in %1$s) x
          group by x.school_id, x.software_id),
        listed as (
          select distinct s.device_id, h.software_id from held h join standing g on g.licence_id = h.id and g.in_force
          join licence_seat s on s.licence_id = h.id and s.device_id is not null and {s} where h.kind in %1$s)
        """.formatted(BOUND, PRESENT);

    /** Each installation with what covers it, as {@code cover}; the choices that take a right of a licence, as {@code chosen}. */
    static final String COVER = RULE + """
        , demand as (
          select i.id, i.school_id, i.device_id, i.software_id, i.first_seen, i.release_words, d.room_id, w.free, w.registry_number is not null as russian, w.category,
            c.id is not null as has_choice, c.licence_id as choice_licence, coalesce(c.taken, 0) as taken, c.bound, c.in_force, c.ended, c.begins, c.shared, c.seated, t.licence_id as seat_licence,
            sum(if(w.free or c.id is not null or t.id is not null, 0, 1)) over (partition by i.school_id, i.software_id order by i.first_seen, i.id) as place
          from installation i join device d on d.id = i.device_id join software w on w.id = i.software_id
          left join chosen c on c.id = i.id left join seated t on t.id = i.id where %2$s and [i]),
        cover as (
          select m.id, m.school_id, m.device_id, m.software_id, m.first_seen, m.release_words, m.room_id, m.russian, m.category,
            case when m.free then null when m.has_choice then if(m.taken, m.choice_licence, null) else coalesce(m.seat_licence, v.licence_id) end as licence_id,
            case when m.free then 'FREE'
              when m.has_choice then <said>
              when m.seat_licence is not null then 'SEAT'
              when v.pool = 0 then 'OWN'
              when v.pool = 1 then 'POOL'
              else <lacking> end as reason
          from demand m
          left join served v on v.school_id = m.school_id and v.software_id = m.software_id and not m.free and not m.has_choice and m.seat_licence is null and m.place > v.from_place and m.place <= v.to_place
          left join stock k on k.school_id = m.school_id and k.software_id = m.software_id
          left join listed n on n.device_id = m.device_id and n.software_id = m.software_id)
        """.formatted(BOUND, PRESENT).replace("<said>", SAID).replace("<lacking>", LACKING.replace("<listed>", "n.device_id is not null"));

    /** Installations that a person's word or a seat settles, one by one: few. */
    private static final String APART = """
        , apart as (select x.id, i.school_id, i.software_id from (select id from chosen union all select id from seated) x join installation i on i.id = x.id)
        """;

    /** What a person's word or a seat says, summed up by school, program, licence and reason. */
    static final String SETTLED = RULE + """
         select x.school_id, x.software_id, l.software_id as licensed_id, l.kind, l.id is not null and l.school_id is null as pool, x.reason, w.registry_number is not null as russian, count(*) from (
           select m.school_id, i.software_id, if(m.taken, m.choice_licence, null) as licence_id, <said> as reason from (select c.*, c.licence_id as choice_licence from chosen c) m join installation i on i.id = m.id
           union all select i.school_id, i.software_id, s.licence_id, 'SEAT' from seated s join installation i on i.id = s.id) x
         join software w on w.id = x.software_id left join licence l on l.id = x.licence_id where [x] group by 1, 2, 3, 4, 5, 6, 7
        """.replace("<said>", SAID);

    /** Rights that are left for the others, by school and program: they serve those from a place on up to another. */
    static final String SERVED = RULE + " select v.school_id, v.software_id, l.kind, v.pool, v.from_place, v.to_place from served v join licence l on l.id = v.licence_id where [v] order by 1, 2, v.from_place";

    /**
     * How many others there are, by school and program, and why those are not covered that no right is left for: the devices that seats name, and the rest. Which of them came first need not be known
     * to count them, so that they are neither ranked nor kept: they are many.
     */
    static final String WAITING = RULE + APART + """
        , named as (
          select i.school_id, i.software_id, count(*) as number from listed n join installation i on i.device_id = n.device_id and i.software_id = n.software_id join device d on d.id = i.device_id
          left join apart x on x.id = i.id where x.id is null and %1$s and [i] group by i.school_id, i.software_id)
         select p.school_id, p.software_id, w.free, w.registry_number is not null as russian, p.number, coalesce(n.number, 0) as named, <named> as named_reason, <unnamed> as reason from (
           select x.school_id, x.software_id, sum(x.number) as number from (
             select i.school_id, i.software_id, count(*) as number from installation i join device d on d.id = i.device_id where %1$s and [i] group by i.school_id, i.software_id
             union all select x.school_id, x.software_id, -count(*) from apart x where [x] group by x.school_id, x.software_id) x
           group by x.school_id, x.software_id) p
         join software w on w.id = p.software_id
         left join named n on n.school_id = p.school_id and n.software_id = p.software_id
         left join stock k on k.school_id = p.school_id and k.software_id = p.software_id
         where p.number > 0
        """.formatted(PRESENT).replace("<named>", LACKING.replace("<listed>", "true")).replace("<unnamed>", LACKING.replace("<listed>", "false"));

    @PersistenceContext
    EntityManager em;

    /** The programs that are asked for: what other programs have is not looked at, unless a person lets one use the other's licence. @param condition on {@code $1.software_id} */
    record Programs(String condition) {

        static final Programs ALL = new Programs("true");
        static final Programs SYSTEMS = new Programs("$1.software_id in (select id from software where category = 'OPERATING_SYSTEM')");

        static Programs of(Collection<Long> ids) {
            return new Programs(ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "$1.software_id in (", ")")));
        }

        static Programs of(Scope scope) {
            return scope.softwareId() == null ? ALL : of(List.of(scope.softwareId()));
        }
    }

    /** Rows of a query that begins with {@link #SUPPLY} or {@link #COVER}, or of none of them. */
    List<Object[]> rows(String sql, Scope scope, Programs programs, Map<String, Object> more) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query(sql, scope, programs, more).getResultList()) {
            rows.add(row instanceof Object[] cells ? cells : new Object[] {row});
        }
        return rows;
    }

    /** The one number that a query answers. */
    long number(String sql, Scope scope, Programs programs, Map<String, Object> more) {
        return Cells.number(query(sql, scope, programs, more).getSingleResult());
    }

    /** Names of what a query found by ids: {@code :ids} in it. */
    List<Object[]> named(String sql, Collection<Long> ids) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : em.createNativeQuery(sql).setParameter("ids", ids).getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    /** Binds the query to the schools of the caller: {@code {x}} stands for the condition on {@code x.school_id}, {@code [x]} for that on {@code x.software_id}. */
    private Query query(String sql, Scope scope, Programs programs, Map<String, Object> more) {
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
        String held = scope.schoolId() == null && schools == null ? HELD_BY_ANY : HELD;
        String bound = sql.replace("<held>", held).replace("<owned>", scope.schoolId() == null && schools == null ? OWNED_BY_ALL : OWNED).replaceAll("\\{(\\w+)}", condition).replaceAll("\\[(\\w+)]", programs.condition());
        Query query = em.createNativeQuery(bound);
        if (bound.contains(":day")) {
            query.setParameter("day", scope.day());
        }
        if (scope.schoolId() != null) {
            query.setParameter("school", scope.schoolId());
        } else if (schools != null) {
            query.setParameter("schools", schools);
        }
        more.forEach(query::setParameter);
        return query;
    }

    private static String reasons(Predicate<CoverReason> which) {
        return Arrays.stream(CoverReason.values()).filter(which).map(r -> "'" + r + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static String kinds(Predicate<LicenceKind> which) {
        return Arrays.stream(LicenceKind.values()).filter(which).map(k -> "'" + k + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
