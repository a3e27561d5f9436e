package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.base.Where;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardOrder;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;
import kabinet.november.entity.Stage;

/**
 * The schools in the caller's scope with their papers. The database joins, narrows, counts and orders; whatever the number of schools, a page is one query, one for acts that replaced others, and two more for the rooms of those
 * that are being walked. Where an act was replaced, the one that stands is shown; whether it was in time says the first. Closed schools owe nothing.
 */
@ApplicationScoped
public class Board {

    private static final String BY_CODE = "length(s.code), s.code, s.id";
    /** Fields of a paper in the order in which a row selects them. */
    private static final int FIELDS = 7;
    private static final int SCHOOL_FIELDS = 3;

    @PersistenceContext
    EntityManager em;

    private List<NovemberPaper> papers = List.of();

    protected Board() {
    }

    @Inject
    public Board(@Any Instance<NovemberPaper> papers) {
        this(papers.stream().toList());
    }

    Board(List<NovemberPaper> papers) {
        this.papers = papers.stream().sorted(Comparator.comparing(NovemberPaper::kind)).toList();
    }

    /** The paper of a kind, if the program makes such ones. */
    public Optional<NovemberPaper> paper(PaperKind kind) {
        return papers.stream().filter(p -> p.kind() == kind).findFirst();
    }

    /** The kinds the program makes. */
    public List<PaperKind> kinds() {
        return papers.stream().map(NovemberPaper::kind).toList();
    }

    /** What the district itself has, of the kinds that it makes; none for those who do not see it whole. */
    public List<PaperCell> ofDistrict(Campaign campaign, LocalDate today) {
        if (!Callers.current().wholeDistrict() || papers.stream().noneMatch(NovemberPaper::isOfDistrictToo)) {
            return List.of();
        }
        List<BoardRow> found = rows(campaign, today, query(campaign, " from District s", " is null", new Where(), select(campaign, today, "s.id, s.name, s.name"), "", Object[].class).getResultList());
        return found.stream().flatMap(row -> papers.stream().filter(NovemberPaper::isOfDistrictToo).map(paper -> row.of(paper.kind()))).toList();
    }

    /** A page in the wanted order. @param size not more than some hundreds */
    public List<BoardRow> page(Campaign campaign, BoardFilter filter, LocalDate today, int first, int size) {
        int by = place(filter.paper());
        String order = filter.order() == BoardOrder.SCHOOL || by < 0 ? BY_CODE : stage(by) + (filter.order() == BoardOrder.AHEAD ? " desc, " : ", ") + BY_CODE;
        Where where = where(campaign, filter, today, true);
        return rows(campaign, today, query(campaign, where, select(campaign, today), " order by " + order, Object[].class).setFirstResult(first).setMaxResults(size).getResultList());
    }

    /** Those after the school with the id, in the order of ids: keyset paging for programs. */
    public List<BoardRow> after(Campaign campaign, BoardFilter filter, LocalDate today, long id, int limit) {
        Where where = where(campaign, filter, today, true).and("s.id > :after", "after", id);
        return rows(campaign, today, query(campaign, where, select(campaign, today), " order by s.id", Object[].class).setMaxResults(limit).getResultList());
    }

    /** All counts in one query. */
    public BoardCounts counts(Campaign campaign, BoardFilter filter, LocalDate today) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            keys.add(stage(i));
            keys.add(late(campaign, today, i));
        }
        String places = String.join(", ", Stream.iterate(1, n -> n + 1).limit(keys.size()).map(String::valueOf).toList());
        List<Object[]> groups = query(campaign, where(campaign, filter, today, false), "select " + String.join(", ", keys) + (keys.isEmpty() ? "" : ", ") + "count(*), 0",
            keys.isEmpty() ? "" : " group by " + places, Object[].class).getResultList();
        Map<PaperKind, Map<BoardState, Integer>> states = new EnumMap<>(PaperKind.class);
        int schools = 0;
        int found = 0;
        int by = place(filter.paper());
        for (Object[] group : groups) {
            int many = ((Number) group[keys.size()]).intValue();
            schools += many;
            boolean matches = filter.state() == null;
            for (int i = 0; i < papers.size(); i++) {
                Stage stage = stage(group[2 * i]);
                boolean late = isLate(group[2 * i + 1]);
                BoardCounts.add(states, papers.get(i).kind(), stage, late, many);
                matches = matches || i == by && filter.state().holds(stage, late);
            }
            found += matches ? many : 0;
        }
        return new BoardCounts(schools, found, states);
    }

    /** Place of the kind among the papers, the first for null; -1 if the program makes none. */
    private int place(PaperKind kind) {
        return kind == null ? papers.isEmpty() ? -1 : 0 : kinds().indexOf(kind);
    }

    private static String stage(int i) {
        return "coalesce(p" + i + ".stage, 0)";
    }

    /** 1 if it was approved after the due day, or was not and the due day is over. */
    private String late(Campaign campaign, LocalDate today, int i) {
        return "case when a" + i + ".id is not null then case when a" + i + ".dated > :due" + i + " then 1 else 0 end else " + (today.isAfter(campaign.due(papers.get(i).kind())) ? 1 : 0) + " end";
    }

    private String select(Campaign campaign, LocalDate today) {
        return select(campaign, today, "s.id, s.code, s.shortName");
    }

    private String select(Campaign campaign, LocalDate today, String owner) {
        StringBuilder select = new StringBuilder("select ").append(owner);
        for (int i = 0; i < papers.size(); i++) {
            String a = ", a" + i + '.';
            select.append(", ").append(stage(i)).append(", ").append(late(campaign, today, i)).append(", p").append(i).append(".subject").append(a).append("id").append(a).append("number")
                .append(a).append("year").append(a).append("dated");
        }
        return select.toString();
    }

    private Where where(Campaign campaign, BoardFilter filter, LocalDate today, boolean ofState) {
        Where where = new Where().equal("s.active", "active", true).equal("s.id", "school", filter.schoolId());
        if (filter.q() != null) {
            where.and("(s.code = :code or s.shortName like :q escape '!')", "code", filter.q()).with("q", "%" + Where.begins(filter.q()));
        }
        int by = place(filter.paper());
        if (ofState && filter.state() != null && by < 0) {
            where.and("1 = :never", "never", 0);
        } else if (ofState && filter.state() != null) {
            String late = late(campaign, today, by) + " = 1";
            where.and(switch (filter.state()) {
                case LATE -> stage(by) + " < :stage and " + late;
                case APPROVED_LATE -> stage(by) + " = :stage and " + late;
                default -> stage(by) + " = :stage";
            }, "stage", stage(filter.state()).ordinal());
        }
        return where;
    }

    private static Stage stage(BoardState state) {
        return switch (state) {
            case LATE, APPROVED_LATE -> Stage.APPROVED;
            default -> Stage.valueOf(state.name());
        };
    }

    private <T> TypedQuery<T> query(Campaign campaign, Where where, String select, String end, Class<T> type) {
        return query(campaign, " from School s", " = s.id", where, select, end, type);
    }

    /** @param whose condition on the id of a paper's school */
    private <T> TypedQuery<T> query(Campaign campaign, String from, String whose, Where where, String select, String end, Class<T> type) {
        StringBuilder hql = new StringBuilder(select).append(from);
        for (int i = 0; i < papers.size(); i++) {
            hql.append(" left join (").append(papers.get(i).standings()).append(") p").append(i).append(" on p").append(i).append(".school").append(whose).append(" and p").append(i).append(".place = 1")
                .append(" left join Act a").append(i).append(" on a").append(i).append(".id = p").append(i).append(".act");
        }
        String text = hql.append(where.hql()).append(end).toString();
        TypedQuery<T> query = where.bind(em.createQuery(text, type));
        if (text.contains(":opens")) {
            query.setParameter("opens", campaign.getOpensOn());
        }
        if (text.contains(":closes")) {
            query.setParameter("closes", campaign.closesOn());
        }
        for (int i = 0; i < papers.size(); i++) {
            if (text.contains(":due" + i)) {
                query.setParameter("due" + i, campaign.due(papers.get(i).kind()));
            }
        }
        return query;
    }

    private List<BoardRow> rows(Campaign campaign, LocalDate today, List<Object[]> found) {
        List<Map<Long, RoomsDone>> walked = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            int at = SCHOOL_FIELDS + FIELDS * i;
            walked.add(papers.get(i).rooms(found.stream().filter(row -> stage(row[at]) == Stage.RUNNING || stage(row[at]) == Stage.COMPLETED).map(row -> (Long) row[at + 2]).toList()));
        }
        Map<Long, Standing> standing = standing(IntStream.range(0, papers.size()).mapToObj(i -> SCHOOL_FIELDS + FIELDS * i + 3)
            .flatMap(at -> found.stream().map(row -> (Long) row[at])).filter(Objects::nonNull).toList());
        return found.stream().map(row -> {
            Map<PaperKind, PaperCell> cells = new HashMap<>();
            for (int i = 0; i < papers.size(); i++) {
                PaperCell cell = cell(campaign, papers.get(i).kind(), row, SCHOOL_FIELDS + FIELDS * i);
                Standing stands = standing.get(cell.actId());
                cells.put(cell.kind(), stands == null ? cell.with(cell.isBegun() ? walked.get(i).get(cell.subjectId()) : null)
                    : cell.replaced(stands.subject(), stands.id(), stands.number() + "/" + stands.year(), stands.dated()));
            }
            return new BoardRow((Long) row[0], (String) row[1], (String) row[2],
                Stream.of(PaperKind.values()).map(kind -> cells.getOrDefault(kind, PaperCell.unknown(kind, campaign.due(kind)))).toList());
        }).toList();
    }

    /** An act in the place of an earlier one. */
    private record Standing(Long id, Long subject, int number, int year, LocalDate dated) {
    }

    /** Which acts stand in the place of these, by the ids of the replaced. A query for each time that some act of them was replaced again, which is seldom even once. */
    private Map<Long, Standing> standing(List<Long> acts) {
        Map<Long, Standing> stands = new HashMap<>();
        Map<Long, Long> first = acts.stream().collect(Collectors.toMap(id -> id, id -> id)); // by the id of the newest known
        while (!first.isEmpty()) {
            List<Object[]> later = em.createQuery("select a.corrects.id, a.id, a.subjectId, a.number, a.year, a.dated from Act a where a.corrects.id in :ids", Object[].class)
                .setParameter("ids", List.copyOf(first.keySet())).getResultList();
            Map<Long, Long> next = new HashMap<>();
            for (Object[] row : later) {
                Long replaced = first.get(row[0]);
                stands.put(replaced, new Standing((Long) row[1], (Long) row[2], (Integer) row[3], (Integer) row[4], (LocalDate) row[5]));
                next.put((Long) row[1], replaced);
            }
            first = next;
        }
        return stands;
    }

    private static PaperCell cell(Campaign campaign, PaperKind kind, Object[] row, int at) {
        String number = row[at + 3] == null ? null : row[at + 4] + "/" + row[at + 5];
        return new PaperCell(kind, true, campaign.due(kind), stage(row[at]), isLate(row[at + 1]), (Long) row[at + 2], null, (Long) row[at + 3], number, (LocalDate) row[at + 6]);
    }

    private static Stage stage(Object place) {
        return Stage.values()[((Number) place).intValue()];
    }

    private static boolean isLate(Object one) {
        return ((Number) one).intValue() == 1;
    }
}
