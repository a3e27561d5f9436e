package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.NotFoundException;
import kabinet.licence.control.CoverQuery.Programs;
import kabinet.licence.entity.Cover;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.StationRow;

/** Installations, each with what covers it, and workstations with what they run: the rows behind the figures. Nothing of it is stored; the rule is told in {@link CoverQuery}. */
@ApplicationScoped
public class Covers {

    /** A computer in use. */
    static final String STATION = "d.status = 'IN_USE' and k.workstation and {d}";

    /** Nothing is known of its programs. */
    static final String SILENT = "not exists (select 1 from installation x where x.device_id = d.id and x.first_seen <= :day and (x.removed_on is null or x.removed_on > :day))"
        + " and not exists (select 1 from installed_package x where x.device_id = d.id)";

    private static final String ROWS = """
         select c.id, c.school_id, s.short_name, c.software_id, w.name, w.release_words, c.release_words as seen, d.id as device_id, d.tag, d.inventory_number,
           coalesce(nullif(d.name, ''), concat(k.name, ' ', m.manufacturer, ' ', m.name)) as device_name, c.room_id, r.number, c.first_seen, c.licence_id, l.number as licence_number, l.kind, c.reason,
           c.russian, c.category = 'OPERATING_SYSTEM' as is_system
         from cover c join school s on s.id = c.school_id join software w on w.id = c.software_id join device d on d.id = c.device_id join device_kind k on k.id = d.kind_id
         join device_model m on m.id = d.model_id left join room r on r.id = c.room_id left join licence l on l.id = c.licence_id""";

    @Inject
    CoverQuery query;

    /** Every installation of the scope with its licence, in the order of installations. */
    public List<Cover> of(Scope scope) {
        return query.rows(CoverQuery.COVER + " select c.id, c.school_id, c.licence_id, c.reason from cover c" + narrowed(scope, null) + " order by c.id", scope, Programs.of(scope), Map.of()).stream()
            .map(r -> new Cover(Cells.number(r[0]), Cells.number(r[1]), Cells.id(r[2]), CoverReason.valueOf((String) r[3]))).toList();
    }

    /** The installations behind a figure, in the order of programs and devices. @param figure one that counts installations; null for all */
    public List<CoverRow> page(Scope scope, Figure figure, int first, int size) {
        return query.rows(CoverQuery.COVER + ROWS + narrowed(scope, figure) + " order by length(s.code), s.code, c.school_id, w.name_key, c.software_id, c.first_seen, c.id limit :size offset :first", scope, Programs.of(scope),
            Map.of("size", size, "first", first)).stream().map(Covers::row).toList();
    }

    private static CoverRow row(Object[] r) {
        return new CoverRow(Cells.number(r[0]), Cells.number(r[1]), (String) r[2], Cells.number(r[3]), Cells.title(r[4], r[5]), (String) r[6], Cells.number(r[7]), (String) r[8], (String) r[9], (String) r[10],
            Cells.id(r[11]), (String) r[12], Cells.day(r[13]), Cells.id(r[14]), (String) r[15], r[16] == null ? null : LicenceKind.valueOf((String) r[16]), CoverReason.valueOf((String) r[17]),
            Cells.truth(r[18]), Cells.truth(r[19]));
    }

    /** How many {@link #page} has. */
    public long count(Scope scope, Figure figure) {
        return query.number(CoverQuery.COVER + " select count(*) from cover c" + narrowed(scope, figure), scope, Programs.of(scope), Map.of());
    }

    /** How many workstations of a figure each school has, in the order of codes, those with none left out. @param figure one that counts devices */
    public Map<Long, Long> stationsBySchool(Scope scope, Figure figure) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        query.rows(CoverQuery.COVER + stationsQuery(scope, figure) + " select p.school_id, count(*), s.code from stations p join school s on s.id = p.school_id group by p.school_id, s.code"
            + " order by length(s.code), s.code, p.school_id", scope, Programs.SYSTEMS, Map.of()).forEach(r -> counts.put(Cells.id(r[0]), Cells.number(r[1])));
        return counts;
    }

    /** What covers the installations of a device. */
    public List<CoverRow> ofDevice(Scope scope, long deviceId) {
        List<Long> programs = query.rows("select distinct i.software_id from installation i where i.device_id = :id and {i}", scope, Programs.ALL, Map.of("id", deviceId)).stream().map(r -> Cells.id(r[0])).toList();
        return programs.isEmpty() ? List.of() : query.rows(CoverQuery.COVER + ROWS + " where c.device_id = :id order by w.name_key, c.id", scope, Programs.of(programs), Map.of("id", deviceId)).stream()
            .map(Covers::row).toList();
    }

    /** What covers one installation; none if it is not there on the day, or not in the caller's scope. @param scope of its program */
    public CoverRow one(Scope scope, long installationId) {
        return query.rows(CoverQuery.COVER + ROWS + " where c.id = :id", scope, Programs.of(scope), Map.of("id", installationId)).stream().map(Covers::row).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The workstations behind a figure, in the order of schools and rooms. @param figure one that counts devices */
    public List<StationRow> stations(Scope scope, Figure figure, int first, int size) {
        return query.rows(CoverQuery.COVER + stationsQuery(scope, figure) + """
             select p.id, p.tag, p.inventory_number, p.name, p.school_id, s.short_name, p.room_id, r.number, p.systems
             from stations p join school s on s.id = p.school_id left join room r on r.id = p.room_id
             order by length(s.code), s.code, p.school_id, length(r.number), r.number, p.id limit :size offset :first""", scope, Programs.SYSTEMS, Map.of("size", size, "first", first)).stream()
            .map(r -> new StationRow(Cells.number(r[0]), (String) r[1], (String) r[2], (String) r[3], Cells.number(r[4]), (String) r[5], Cells.id(r[6]), (String) r[7], (String) r[8])).toList();
    }

    /** How many {@link #stations} has. */
    public long countStations(Scope scope, Figure figure) {
        return query.number(CoverQuery.COVER + stationsQuery(scope, figure) + " select count(*) from stations", scope, Programs.SYSTEMS, Map.of());
    }

    /** Ids of the school's workstations. */
    public List<Long> stationIds(Scope scope) {
        return query.rows("select d.id from device d join device_kind k on k.id = d.kind_id where " + STATION + " order by d.id", scope, Programs.ALL, Map.of()).stream().map(r -> Cells.id(r[0])).toList();
    }

    /** Ids of those of them of which agents reported programs, known to the catalogue or not. */
    public Set<Long> reportedStationIds(Scope scope) {
        return query.rows("select d.id from device d join device_kind k on k.id = d.kind_id where " + STATION + " and exists (select 1 from installed_package x where x.device_id = d.id)", scope, Programs.ALL, Map.of()).stream()
            .map(r -> Cells.id(r[0])).collect(Collectors.toSet());
    }

    private static String stationsQuery(Scope scope, Figure figure) {
        String having = switch (figure) {
            case WITHOUT_SYSTEM -> " having max(c.reason in " + CoverQuery.COVERED + ") is not true";
            case RUSSIAN_SYSTEM -> " having max(c.russian) = 1";
            default -> "";
        };
        String known = switch (figure) {
            case WITHOUT_SYSTEM -> " and not (" + SILENT + ")";
            case NOTHING_KNOWN -> " and " + SILENT;
            default -> "";
        };
        return ", stations as (select d.id, d.tag, d.inventory_number, coalesce(nullif(d.name, ''), concat(k.name, ' ', m.manufacturer, ' ', m.name)) as name, d.school_id, d.room_id,"
            + " group_concat(distinct trim(concat(w.name, ' ', w.release_words)) order by w.name separator ', ') as systems from device d join device_kind k on k.id = d.kind_id"
            + " join device_model m on m.id = d.model_id left join cover c on c.device_id = d.id and c.category = 'OPERATING_SYSTEM' left join software w on w.id = c.software_id where "
            + STATION + known + inRoom(scope, "d.room_id") + " group by d.id" + having + ")";
    }

    /** {@code where} of the rows that a figure counts. */
    static String narrowed(Scope scope, Figure figure) {
        String where = " where true" + inRoom(scope, "c.room_id");
        return where + (figure == null ? "" : switch (figure) {
            case INSTALLED -> "";
            case COVERED -> " and c.reason in " + CoverQuery.COVERED;
            case UNCOVERED -> " and c.reason not in " + CoverQuery.COVERED;
            case OVERUSED -> " and c.reason = 'USED_UP'";
            case OUTLIVED -> " and c.reason = 'EXPIRED'";
            case FOREIGN_DEVICE -> " and c.reason in " + CoverQuery.FOREIGN_DEVICE;
            case RUSSIAN -> " and c.russian";
            default -> throw new IllegalArgumentException(figure + " counts no installations");
        });
    }

    static String inRoom(Scope scope, String column) {
        if (scope.roomId() == null) {
            return "";
        }
        return " and " + column + (scope.roomId() == Scope.NO_ROOM ? " is null" : " = " + scope.roomId());
    }
}
