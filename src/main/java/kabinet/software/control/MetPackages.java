package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kabinet.base.LookAlikes;
import kabinet.software.entity.SeenPackage;
import kabinet.software.entity.SoftwareName;
import kabinet.software.entity.VersionOrder;

/**
 * Names and versions of programs that were ever reported, each stored once, in the spelling first met, with what the rules made of it. They belong to no school. Native and in bulk, because a computer
 * reports more than a thousand; rows are stored in one order by everybody, so that no two reports wait for each other.
 */
@ApplicationScoped
class MetPackages {

    @PersistenceContext
    EntityManager em;
    @Inject
    PackageIds remembered;
    @Inject
    RulesEdition edition;

    /** A name, by its fingerprint, in a version. */
    private record Wanted(String fingerprint, String version) {
    }

    /** A name as it is stored and compared. */
    private record Folded(String nameKey, String publisherKey, String fingerprint) {

        static Folded of(SeenPackage seen) {
            String name = LookAlikes.key(seen.name(), SoftwareName.NAME_LENGTH);
            String publisher = LookAlikes.key(seen.publisher(), SoftwareName.PUBLISHER_LENGTH);
            byte[] sum = PackageIds.sha256().digest((name + '\0' + publisher).getBytes(StandardCharsets.UTF_8));
            return new Folded(name, publisher, HexFormat.of().formatHex(sum));
        }
    }

    /** Ids of what is stored. */
    private record Found(Map<String, Integer> names, Map<Wanted, Integer> packages) {
    }

    /** A row to insert: its SQL, and what stands at the question marks. */
    private record Row(String sql, List<String> texts) {
    }

    /** Ids of the packages; of those that were never met, new ones. */
    Collection<Integer> ids(Set<SeenPackage> seen) {
        Map<SeenPackage, Integer> ids = remembered.of(seen);
        if (ids.size() < seen.size()) {
            Map<SeenPackage, Integer> found = resolve(seen.stream().filter(p -> !ids.containsKey(p)).toList());
            remembered.remember(found);
            ids.putAll(found);
        }
        return ids.values();
    }

    /** Packages that turned out to be gone. */
    void drop(Set<Integer> gone) {
        remembered.drop(gone);
    }

    private Map<SeenPackage, Integer> resolve(List<SeenPackage> missing) {
        Map<SeenPackage, Folded> folded = new LinkedHashMap<>();
        Map<Wanted, SeenPackage> wanted = new TreeMap<>(Comparator.comparing(Wanted::fingerprint).thenComparing(Wanted::version));
        missing.forEach(p -> {
            Folded f = Folded.of(p);
            folded.put(p, f);
            wanted.merge(new Wanted(f.fingerprint(), p.version()), p, (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b);
        });
        Found found = new Found(new HashMap<>(), new HashMap<>());
        read(List.copyOf(wanted.keySet()), found);
        if (found.packages().size() < wanted.size()) {
            meet(wanted, folded, found);
        }
        Map<SeenPackage, Integer> ids = new HashMap<>();
        folded.forEach((p, f) -> ids.put(p, found.packages().get(new Wanted(f.fingerprint(), p.version()))));
        if (ids.containsValue(null)) { // its name was forgotten at this very moment
            throw new OptimisticLockException("a package is no longer known");
        }
        return ids;
    }

    /** Stores what was never reported, as the rules decide on it. A name comes into the queue before its versions. */
    private void meet(Map<Wanted, SeenPackage> wanted, Map<SeenPackage, Folded> folded, Found found) {
        Recognition recognition = edition.recognition();
        Map<Wanted, Optional<Recognition.Verdict>> unmet = new LinkedHashMap<>();
        Map<String, SeenPackage> unknown = new TreeMap<>();
        Set<String> waiting = new TreeSet<>();
        wanted.forEach((w, p) -> {
            if (!found.packages().containsKey(w)) {
                Folded f = folded.get(p);
                Optional<Recognition.Verdict> verdict = recognition.of(f.nameKey(), f.publisherKey(), w.version());
                unmet.put(w, verdict);
                if (verdict.isEmpty()) {
                    waiting.add(w.fingerprint());
                }
                if (!found.names().containsKey(w.fingerprint())) {
                    unknown.merge(w.fingerprint(), p, (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b);
                }
            }
        });
        List<Integer> waitingNames = waiting.stream().filter(found.names()::containsKey).map(found.names()::get).sorted().toList();
        addNames(unknown, folded, waiting, found);
        Sql.inPortions(waitingNames, ids -> Sql.update(em, "software_name", "update software_name set waiting = 1 where id in (" + ids + ") and waiting is null"));
        addPackages(unmet, found);
    }

    private void addNames(Map<String, SeenPackage> unknown, Map<SeenPackage, Folded> folded, Set<String> waiting, Found found) {
        insert("insert ignore into software_name (name, publisher, name_key, publisher_key, fingerprint, waiting) values ", unknown.entrySet().stream().map(e -> {
            SeenPackage p = e.getValue();
            Folded f = folded.get(p);
            return new Row("(?,?,?,?,?," + (waiting.contains(e.getKey()) ? "1" : "null") + ')', List.of(p.name(), p.publisher(), f.nameKey(), f.publisherKey(), e.getKey()));
        }).toList(), " returning fingerprint, id", row -> found.names().put((String) row[0], ((Number) row[1]).intValue()));
        List<String> overtaken = unknown.keySet().stream().filter(print -> !found.names().containsKey(print)).toList();
        if (!overtaken.isEmpty()) { // another report was faster with some
            read(overtaken.stream().map(print -> new Wanted(print, unknown.get(print).version())).toList(), found);
            Sql.inPortions(overtaken.stream().filter(waiting::contains).map(found.names()::get).sorted().toList(),
                ids -> Sql.update(em, "software_name", "update software_name set waiting = 1 where id in (" + ids + ") and waiting is null"));
        }
    }

    private void addPackages(Map<Wanted, Optional<Recognition.Verdict>> unmet, Found found) {
        Map<Integer, String> prints = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        unmet.forEach((w, verdict) -> {
            Integer name = found.names().get(w.fingerprint());
            prints.put(name, w.fingerprint());
            rows.add(new Row("(" + name + ",?,?,'" + Recognition.Verdict.state(verdict) + "'," + Recognition.Verdict.software(verdict) + ',' + Recognition.Verdict.rule(verdict) + ')',
                List.of(w.version(), VersionOrder.key(w.version()))));
        });
        insert("insert ignore into software_package (name_id, package_version, version_key, state, software_id, rule_id) values ", rows, " returning name_id, package_version, id",
            row -> found.packages().put(new Wanted(prints.get(((Number) row[0]).intValue()), (String) row[1]), ((Number) row[2]).intValue()));
        read(unmet.keySet().stream().filter(w -> !found.packages().containsKey(w)).toList(), found); // another report was faster with some
    }

    /** Reads of the names and versions just those that are wanted, however many there are of a name. */
    private void read(List<Wanted> wanted, Found found) {
        for (List<Wanted> portion : Sql.portions(wanted, Sql.PORTION)) {
            String values = portion.stream().map(w -> "(_ascii'" + w.fingerprint() + "',?)").collect(Collectors.joining(",")); // hexadecimal digits only
            Query query = em.createNativeQuery("with w (print, words) as (values " + values + ") select n.fingerprint, n.id, p.package_version, p.id as package_id from w join software_name n on n.fingerprint = w.print "
                + "left join software_package p on p.name_id = n.id and p.package_version = w.words").setFlushMode(FlushModeType.COMMIT);
            for (int i = 0; i < portion.size(); i++) {
                query.setParameter(i + 1, portion.get(i).version());
            }
            for (Object row : query.getResultList()) {
                Object[] cells = (Object[]) row;
                found.names().put((String) cells[0], ((Number) cells[1]).intValue());
                if (cells[3] != null) {
                    found.packages().put(new Wanted((String) cells[0], (String) cells[2]), ((Number) cells[3]).intValue());
                }
            }
        }
    }

    /** Inserts rows and says what the database made of those that were not there. */
    private void insert(String sql, List<Row> rows, String returning, Consumer<Object[]> made) {
        for (List<Row> portion : Sql.portions(rows, Sql.PORTION)) {
            Query query = em.createNativeQuery(sql + portion.stream().map(Row::sql).collect(Collectors.joining(",")) + returning).setFlushMode(FlushModeType.COMMIT);
            int at = 1;
            for (Row row : portion) {
                for (String text : row.texts()) {
                    query.setParameter(at++, text);
                }
            }
            for (Object row : query.getResultList()) {
                made.accept((Object[]) row);
            }
        }
    }
}
