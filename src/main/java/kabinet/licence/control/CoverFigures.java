package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.licence.control.CoverQuery.Programs;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.RightsRow;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;
import kabinet.licence.entity.Survey;

/**
 * Owned against installed in numbers. The installations are gone through once, where schools are asked for counted and not ranked, and once more those of operating systems for the workstations:
 * which figures a page shows, by program, by school or by room, follows from the same sums.
 */
@ApplicationScoped
public class CoverFigures {

    private static final String SCHOOLS = "select s.id, s.short_name from school s where s.id in (:ids) order by length(s.code), s.code";
    private static final String ROOMS = "select r.id, if(r.name is null or r.name = '', r.number, concat(r.number, ' · ', r.name)) from room r where r.id in (:ids) order by length(r.number), r.number, r.id";

    @Inject
    CoverQuery query;
    @Inject
    LicenceUse use;

    /** Everything at once. @param scope of all programs and rooms */
    public Survey survey(Scope scope) {
        List<Tally> tallies = tallies(scope);
        Map<Long, Stations> stations = stations(scope);
        return new Survey(figures(tallies, stations.values()), programs(scope, tallies), places(scope, tallies, stations));
    }

    /** The figures alone; a program or room narrows those that count installations, a room those that count devices too. */
    public Compliance of(Scope scope) {
        return figures(tallies(scope), stations(scope).values());
    }

    /** The installations of the scope, summed up: of schools from counts, of rooms from the installations themselves. */
    List<Tally> tallies(Scope scope) {
        if (scope.schoolId() == null && scope.roomId() == null) {
            return counted(scope);
        }
        return query.rows(CoverQuery.COVER + " select coalesce(c." + place(scope) + ", 0), c.software_id, l.software_id as licensed_id, l.kind, l.id is not null and l.school_id is null as pool, c.reason, c.russian, count(*)"
                + " from cover c left join licence l on l.id = c.licence_id" + Covers.narrowed(scope, null) + " group by 1, 2, 3, 4, 5, 6, 7", scope, Programs.of(scope), Map.of()).stream()
            .map(CoverFigures::tally).toList();
    }

    private List<Tally> counted(Scope scope) {
        Programs programs = Programs.of(scope);
        List<Tally> tallies = new ArrayList<>(query.rows(CoverQuery.SETTLED, scope, programs, Map.of()).stream().map(CoverFigures::tally).toList());
        Map<List<Long>, List<Object[]>> served = query.rows(CoverQuery.SERVED, scope, programs, Map.of()).stream().collect(Collectors.groupingBy(r -> List.of(Cells.id(r[0]), Cells.id(r[1]))));
        for (Object[] r : query.rows(CoverQuery.WAITING, scope, programs, Map.of())) {
            long school = Cells.number(r[0]);
            long program = Cells.number(r[1]);
            boolean russian = Cells.truth(r[3]);
            long number = Cells.number(r[4]);
            List<Object[]> rights = served.getOrDefault(List.of(school, program), List.of());
            if (Cells.truth(r[2])) {
                tallies.add(new Tally(school, program, null, null, false, CoverReason.FREE, russian, number));
            } else if (rights.isEmpty()) {
                long named = Cells.number(r[5]);
                tallies.add(new Tally(school, program, null, null, false, CoverReason.valueOf((String) r[6]), russian, named));
                tallies.add(new Tally(school, program, null, null, false, CoverReason.valueOf((String) r[7]), russian, number - named));
            } else {
                long reach = 0;
                for (Object[] right : rights) {
                    boolean pool = Cells.truth(right[3]);
                    reach = Cells.number(right[5]);
                    tallies.add(new Tally(school, program, program, LicenceKind.valueOf((String) right[2]), pool, pool ? CoverReason.POOL : CoverReason.OWN, russian,
                        Math.max(0, Math.min(number, reach) - Cells.number(right[4]))));
                }
                tallies.add(new Tally(school, program, null, null, false, CoverReason.USED_UP, russian, Math.max(0, number - reach)));
            }
        }
        tallies.removeIf(t -> t.count() == 0);
        return tallies;
    }

    private static Tally tally(Object[] r) {
        return new Tally(Cells.number(r[0]), Cells.number(r[1]), Cells.id(r[2]), r[3] == null ? null : LicenceKind.valueOf((String) r[3]), Cells.truth(r[4]), CoverReason.valueOf((String) r[5]), Cells.truth(r[6]),
            Cells.number(r[7]));
    }

    /** How many rows of a figure each school has, in the order of codes, those with none left out. @param figure one that counts installations */
    public Map<Long, Long> bySchool(Scope scope, Figure figure) {
        Map<Long, Long> sums = tallies(scope).stream().filter(t -> t.isOf(figure)).collect(Collectors.groupingBy(Tally::place, Collectors.summingLong(Tally::count)));
        Map<Long, Long> ordered = new LinkedHashMap<>();
        if (!sums.isEmpty()) {
            query.named(SCHOOLS, sums.keySet()).forEach(r -> ordered.put(Cells.id(r[0]), sums.get(Cells.id(r[0]))));
        }
        return ordered;
    }

    private static String place(Scope scope) {
        return scope.schoolId() == null ? "school_id" : "room_id";
    }

    /** Workstations of a place: of them those without a licensed operating system, those with a Russian one, and those of whose programs nothing is known. */
    record Stations(long all, long withoutSystem, long russian, long nothingKnown) {
    }

    /** By place. */
    Map<Long, Stations> stations(Scope scope) {
        Map<Long, Stations> stations = new HashMap<>();
        query.rows(CoverQuery.COVER + " select p.place, count(*), sum(p.licensed is null and not p.silent), sum(p.russian), sum(p.silent) from (select coalesce(d." + place(scope) + ", 0) as place, d.id, max(if(c.reason in " + CoverQuery.COVERED
                + ", 1, null)) as licensed, max(coalesce(c.russian, 0)) as russian, " + Covers.SILENT + " as silent from device d join device_kind k on k.id = d.kind_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' where "
                + Covers.STATION + Covers.inRoom(scope, "d.room_id") + " group by d.id) p group by p.place", scope, Programs.SYSTEMS, Map.of())
            .forEach(r -> stations.put(Cells.id(r[0]), new Stations(Cells.number(r[1]), Cells.number(r[2]), Cells.number(r[3]), Cells.number(r[4]))));
        return stations;
    }

    static Compliance figures(List<Tally> tallies, Collection<Stations> stations) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.of(Figure.Rows.INSTALLATIONS)) {
            figures.put(figure, tallies.stream().filter(t -> t.isOf(figure)).mapToLong(Tally::count).sum());
        }
        figures.put(Figure.WORKSTATIONS, stations.stream().mapToLong(Stations::all).sum());
        figures.put(Figure.WITHOUT_SYSTEM, stations.stream().mapToLong(Stations::withoutSystem).sum());
        figures.put(Figure.NOTHING_KNOWN, stations.stream().mapToLong(Stations::nothingKnown).sum());
        figures.put(Figure.RUSSIAN_SYSTEM, stations.stream().mapToLong(Stations::russian).sum());
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

    private List<SoftwareFigures> programs(Scope scope, List<Tally> tallies) {
        Map<Long, Sums> sums = new HashMap<>();
        for (Tally t : tallies) {
            Sums of = sums.computeIfAbsent(t.softwareId(), s -> new Sums());
            of.installed += t.count();
            of.covered += t.reason().isCovered() ? t.count() : 0;
            of.overused += t.reason() == CoverReason.USED_UP ? t.count() : 0;
            if (t.kind() != null && t.kind().isCounted()) {
                sums.computeIfAbsent(t.licensedId(), s -> new Sums()).used += t.count();
            }
        }
        for (RightsRow row : use.rights(scope)) {
            Sums of = sums.computeIfAbsent(row.softwareId(), s -> new Sums());
            of.owned += row.owned();
            of.allocated += row.allocated();
            of.unlimited |= row.unlimited();
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        return query.named("select id, name, release_words, publisher, registry_number, free from software where id in (:ids) order by name_key, id", sums.keySet()).stream().map(r -> {
            Sums of = sums.get(Cells.id(r[0]));
            return new SoftwareFigures(Cells.number(r[0]), Cells.title(r[1], r[2]), (String) r[3], (String) r[4], Cells.truth(r[5]), of.owned, of.allocated, of.unlimited, of.installed, of.covered, of.used, of.overused);
        }).toList();
    }

    /** Those in which something is installed or stands. */
    List<PlaceFigures> places(Scope scope, List<Tally> tallies, Map<Long, Stations> stations) {
        Map<Long, long[]> sums = new HashMap<>();
        for (Tally t : tallies) {
            long[] of = sums.computeIfAbsent(t.place(), p -> new long[2]);
            of[0] += t.count();
            of[1] += t.isUncovered() ? t.count() : 0;
        }
        stations.keySet().forEach(place -> sums.computeIfAbsent(place, p -> new long[2]));
        if (sums.isEmpty()) {
            return List.of();
        }
        List<PlaceFigures> places = new ArrayList<>();
        query.named(scope.schoolId() == null ? SCHOOLS : ROOMS, sums.keySet()).forEach(r -> places.add(place(Cells.id(r[0]), (String) r[1], sums.get(Cells.id(r[0])), stations.get(Cells.id(r[0])))));
        if (sums.containsKey(Scope.NO_ROOM)) {
            places.add(place(null, null, sums.get(Scope.NO_ROOM), stations.get(Scope.NO_ROOM)));
        }
        return places;
    }

    private static PlaceFigures place(Long id, String name, long[] installed, Stations stations) {
        return new PlaceFigures(id, name, installed[0], installed[1], stations == null ? 0 : stations.all(), stations == null ? 0 : stations.withoutSystem(),
            stations == null ? 0 : stations.nothingKnown());
    }
}
