package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.licence.control.CoverQuery.Programs;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;

/** Owned against installed in numbers: of a scope, by program, by school and by room. */
@ApplicationScoped
public class CoverFigures {

    @Inject
    CoverQuery query;

    /** The figures of the scope; a program or room narrows those that count installations, a room those that count devices too. */
    public Compliance of(Scope scope) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Object[] sums = query.rows(CoverQuery.COVER + " select count(*), coalesce(sum(c.reason in " + CoverQuery.COVERED + "), 0), coalesce(sum(c.reason = 'USED_UP'), 0), coalesce(sum(c.reason = 'EXPIRED'), 0), "
            + "coalesce(sum(c.reason in " + CoverQuery.FOREIGN_DEVICE + "), 0), coalesce(sum(c.russian), 0) from cover c" + Covers.narrowed(scope, null), scope, Programs.of(scope), Map.of()).get(0);
        figures.put(Figure.INSTALLED, Cells.number(sums[0]));
        figures.put(Figure.COVERED, Cells.number(sums[1]));
        figures.put(Figure.UNCOVERED, Cells.number(sums[0]) - Cells.number(sums[1]));
        figures.put(Figure.OVERUSED, Cells.number(sums[2]));
        figures.put(Figure.OUTLIVED, Cells.number(sums[3]));
        figures.put(Figure.FOREIGN_DEVICE, Cells.number(sums[4]));
        figures.put(Figure.RUSSIAN, Cells.number(sums[5]));
        Object[] stations = query.rows(CoverQuery.COVER + " select count(*), coalesce(sum(p.licensed is null), 0), coalesce(sum(p.russian), 0) from (select d.id, max(if(c.reason in " + CoverQuery.COVERED
            + ", 1, null)) as licensed, max(coalesce(c.russian, 0)) as russian from device d join device_kind k on k.id = d.kind_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' where "
            + Covers.STATION + Covers.inRoom(scope, "d.room_id") + " group by d.id) p", scope, Programs.SYSTEMS, Map.of()).get(0);
        figures.put(Figure.WORKSTATIONS, Cells.number(stations[0]));
        figures.put(Figure.WITHOUT_SYSTEM, Cells.number(stations[1]));
        figures.put(Figure.RUSSIAN_SYSTEM, Cells.number(stations[2]));
        return new Compliance(figures);
    }

    private static final class Sums {
        private long installed;
        private long covered;
        private long overused;
        private long used;
        private long owned;
        private long allocated;
        private boolean unlimited;
    }

    /** Program by program, in the order of names: those that are installed and those that are licensed. */
    public List<SoftwareFigures> bySoftware(Scope scope) {
        Map<Long, Sums> sums = new HashMap<>();
        for (Object[] r : query.rows(CoverQuery.COVER + " select c.software_id, count(*), sum(c.reason in " + CoverQuery.COVERED + "), sum(c.reason = 'USED_UP') from cover c group by c.software_id", scope,
                Programs.ALL, Map.of())) {
            Sums of = sums.computeIfAbsent(Cells.id(r[0]), s -> new Sums());
            of.installed = Cells.number(r[1]);
            of.covered = Cells.number(r[2]);
            of.overused = Cells.number(r[3]);
        }
        for (Object[] r : query.rows(CoverQuery.COVER + " select l.software_id, count(*) from cover c join licence l on l.id = c.licence_id where l.kind in " + CoverQuery.COUNTED + " group by l.software_id", scope,
                Programs.ALL, Map.of())) {
            sums.computeIfAbsent(Cells.id(r[0]), s -> new Sums()).used = Cells.number(r[1]);
        }
        boolean whole = scope.schoolId() == null && Callers.current().wholeDistrict();
        for (Object[] r : query.rows(CoverQuery.SUPPLY + " select x.software_id, sum(x.owned), sum(x.allocated), max(x.unlimited) from ("
                + "select software_id, if(unlimited or pool and " + whole + ", 0, capacity) as owned, if(unlimited or not pool, 0, capacity) as allocated, unlimited from rights"
                + " union all select software_id, quantity, 0, 0 from " + CoverQuery.BOUND_RIGHTS
                + (whole ? " union all select h.software_id, g.quantity, 0, 0 from held h join standing g on g.licence_id = h.id and g.in_force where h.school_id is null and h.kind in " + CoverQuery.COUNTED
                    + " and h.kind not in " + CoverQuery.BOUND : "")
                + ") x group by x.software_id", scope, Programs.ALL, Map.of())) {
            Sums of = sums.computeIfAbsent(Cells.id(r[0]), s -> new Sums());
            of.owned = Cells.number(r[1]);
            of.allocated = Cells.number(r[2]);
            of.unlimited = Cells.number(r[3]) > 0;
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        List<SoftwareFigures> figures = new ArrayList<>();
        for (Object[] r : query.named("select id, name, release_words, publisher, registry_number, free from software where id in (:ids) order by name_key, id", sums.keySet())) {
            Sums of = sums.get(Cells.id(r[0]));
            figures.add(new SoftwareFigures(Cells.number(r[0]), Cells.title(r[1], r[2]), (String) r[3], (String) r[4], Cells.truth(r[5]), of.owned, of.allocated, of.unlimited, of.installed, of.covered, of.used,
                of.overused));
        }
        return figures;
    }

    /** School by school, in the order of codes: all of the caller's. @param scope of no school */
    public List<PlaceFigures> bySchool(Scope scope) {
        return places(scope, "school_id", "select s.id, s.short_name from school s where s.id in (:ids) order by length(s.code), s.code");
    }

    /** Room by room, in the order of numbers; what stands in none comes last. */
    public List<PlaceFigures> byRoom(Scope scope) {
        return places(scope, "room_id", "select r.id, if(r.name is null or r.name = '', r.number, concat(r.number, ' · ', r.name)) from room r where r.id in (:ids) order by length(r.number), r.number, r.id");
    }

    private List<PlaceFigures> places(Scope scope, String column, String names) {
        Map<Long, long[]> sums = new LinkedHashMap<>();
        for (Object[] r : query.rows(CoverQuery.COVER + " select coalesce(c." + column + ", 0), count(*), sum(c.reason not in " + CoverQuery.COVERED + ") from cover c group by 1", scope, Programs.ALL, Map.of())) {
            long[] of = sums.computeIfAbsent(Cells.id(r[0]), s -> new long[4]);
            of[0] = Cells.number(r[1]);
            of[1] = Cells.number(r[2]);
        }
        for (Object[] r : query.rows(CoverQuery.COVER + " select p.place, count(*), sum(p.licensed is null) from (select coalesce(d." + column + ", 0) as place, d.id, max(if(c.reason in " + CoverQuery.COVERED
                + ", 1, null)) as licensed from device d join device_kind k on k.id = d.kind_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' where "
                + Covers.STATION + " group by d.id) p group by p.place", scope, Programs.SYSTEMS, Map.of())) {
            long[] of = sums.computeIfAbsent(Cells.id(r[0]), s -> new long[4]);
            of[2] = Cells.number(r[1]);
            of[3] = Cells.number(r[2]);
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        List<PlaceFigures> places = new ArrayList<>();
        for (Object[] r : query.named(names, sums.keySet())) {
            long[] of = sums.get(Cells.id(r[0]));
            places.add(new PlaceFigures(Cells.id(r[0]), (String) r[1], of[0], of[1], of[2], of[3]));
        }
        long[] none = sums.get(Scope.NO_ROOM);
        if (none != null) {
            places.add(new PlaceFigures(null, null, none[0], none[1], none[2], none[3]));
        }
        return places;
    }
}
