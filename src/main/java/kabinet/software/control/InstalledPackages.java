package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.device.entity.Device;
import kabinet.software.entity.DevicePackage;
import kabinet.software.entity.Installation;
import kabinet.software.entity.PackageChange;
import kabinet.software.entity.PackageState;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.SeenPackage;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareName;
import kabinet.software.entity.VersionOrder;

/**
 * What computers report as installed: names and versions stored once, which device has which, and the installations of products that follow by the rules. Native and
 * in bulk, because a computer reports more than a thousand packages; so it goes round the filter of schools. What is written or read of a device is that of a device
 * in the caller's scope; names and rules belong to no school, and what a rule settles holds in all schools.
 *
 * <p>Locks are taken in this order: the edition of the rules, names and packages, a device and its packages, installations.
 */
@ApplicationScoped
public class InstalledPackages {

    /** Up to here devices of a name are counted exactly. */
    public static final int DEVICES_LIMIT = 1_000;

    private static final int PORTION = 500;
    private static final int ID_PORTION = 2_000;
    private static final Set<Long> NONE = Set.of(-1L);

    /** Which products a device's packages are, with the newest version and the day the first of them was seen. Stored texts hold no tab. */
    private static final String FOLLOWS = """
        select ip.device_id, p.software_id, substring_index(max(concat(p.version_key, '\t', p.package_version)), '\t', -1) release_words, min(ip.first_seen) first_seen
        from software_package p join installed_package ip on ip.package_id = p.id where p.software_id in (:software) %s group by ip.device_id, p.software_id""";

    /** The edition of the rules, held against whoever settles. */
    private static final String EDITION = "select number from recognition_edition where id = 1 lock in share mode";

    private static final String UNSUPPORTED = """
        not exists (select 1 from software_package p join installed_package ip on ip.package_id = p.id and ip.device_id = i.device_id where p.software_id = i.software_id)""";

    @PersistenceContext
    EntityManager em;
    @Inject
    PackageIds remembered;
    @Inject
    RecognitionRules rules;

    /** The rules as they were last seen; read anew only after they changed. */
    private volatile Compiled compiled;

    private record Compiled(String state, Recognition recognition) {
    }

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

    /**
     * Makes what is installed on a device equal to what was reported. Only the difference is written; without one nothing is. Products that the rules recognise become
     * installations or end; installations that people entered stay as they are. The caller keeps two reports of one device from being booked at once, and repeats the
     * transaction when the database chose it as a deadlock's victim.
     *
     * @param day of the report
     * @throws ForeignSchoolException if the device's school is not in the caller's scope
     */
    public PackageChange replace(Device device, Collection<SeenPackage> packages, LocalDate day) {
        refuseForeign(device);
        Set<SeenPackage> seen = packages.stream().filter(p -> !p.name().isEmpty()).collect(Collectors.toSet());
        Set<Integer> reported = new HashSet<>(ids(seen).values());
        Set<Integer> stored = new HashSet<>(numbers("select package_id from installed_package where device_id = " + device.getId()));
        List<Integer> added = reported.stream().filter(id -> !stored.contains(id)).sorted().toList();
        List<Integer> removed = stored.stream().filter(id -> !reported.contains(id)).sorted().toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return PackageChange.NONE;
        }
        // shared locks: who settles these names now waits for this report, and finds its rows
        Set<Long> products = new TreeSet<>();
        inPortions(union(added, removed), ids -> em.createNativeQuery("select software_id from software_package where id in (" + ids + ") and software_id is not null lock in share mode", Long.class)
            .getResultList().forEach(id -> products.add(((Number) id).longValue())));
        inPortions(removed, ids -> em.createNativeQuery("delete from installed_package where device_id = " + device.getId() + " and package_id in (" + ids + ")").executeUpdate());
        for (List<Integer> portion : portions(added, ID_PORTION)) {
            String rows = portion.stream().map(id -> "(" + device.getId() + ',' + id + ",'" + day + "')").collect(Collectors.joining(","));
            em.createNativeQuery("insert ignore into installed_package (device_id, package_id, first_seen) values " + rows).executeUpdate();
        }
        if (!products.isEmpty()) {
            em.createNativeQuery("select id from device where id = " + device.getId() + " lock in share mode").getSingleResult(); // see beginEntering
            em.createNativeQuery("update installation i set i.removed_on = greatest(:day, i.first_seen), i.version = i.version + 1 where i.device_id = :device and i.software_id in (:software) "
                + "and i.source = 'AGENT' and i.removed_on is null and " + UNSUPPORTED)
                .setParameter("day", day).setParameter("device", device.getId()).setParameter("software", products).executeUpdate();
            follow(products, device.getId());
        }
        return new PackageChange(added, removed);
    }

    /**
     * Keeps reports and settling off the installations of devices until the transaction is through. To be called before a person's words about them are compared with
     * what is stored: else a report that comes at the same moment might record the same program again.
     */
    public void beginEntering(Collection<Long> deviceIds) {
        em.createNativeQuery(EDITION).getSingleResult();
        for (List<Long> portion : portions(deviceIds.stream().distinct().sorted().toList(), ID_PORTION)) {
            em.createNativeQuery("select id from device where id in (:ids) order by id for update").setParameter("ids", portion).getResultList();
        }
    }

    /** Makes the installations of a program on a device follow what was reported of it, after a person took away what they had entered. */
    public void follow(Device device, Software software) {
        refuseForeign(device);
        em.flush();
        follow(Set.of(software.getId()), device.getId());
    }

    /** The same after an import was undone, of all that it had entered. @param taken within the caller's scope */
    public void follow(Collection<Installation> taken) {
        Map<Long, Set<Long>> products = new TreeMap<>();
        taken.forEach(i -> products.computeIfAbsent(i.getDevice().getId(), d -> new HashSet<>()).add(i.getSoftware().getId()));
        if (products.isEmpty()) {
            return;
        }
        beginEntering(products.keySet());
        em.flush();
        products.forEach((device, of) -> follow(of, device));
    }

    /**
     * Takes the rules in hand: nobody else changes them, and no new name is recognised by them, until the transaction is through. To be called before a rule is
     * added or removed.
     */
    public void beginSettling() {
        em.createNativeQuery("update recognition_edition set number = number + 1 where id = 1").executeUpdate();
    }

    /**
     * Lets all rules decide anew on the packages that the patterns match, now that their rules are stored. However many match, no more than {@value #ID_PORTION} names or packages are in memory.
     *
     * @return how many packages changed their state or product
     */
    public int recogniseAfterAdding(Collection<RecognitionRule> added) {
        Settling settling = new Settling(rules.recognition());
        Set<Integer> names = new TreeSet<>();
        for (RecognitionRule rule : added) {
            Integer last = 0;
            while (last != null) {
                List<Integer> found = em.createQuery("select n.id from SoftwareName n where n.nameKey like :name escape '!' and n.id > :after order by n.id", Integer.class)
                    .setParameter("name", Recognition.like(rule.getNamePattern())).setParameter("after", last).setMaxResults(ID_PORTION).getResultList();
                names.addAll(found);
                last = found.size() < ID_PORTION ? null : found.get(found.size() - 1);
                if (names.size() >= ID_PORTION) {
                    settling.decide("p.name.id in (:which)", names);
                    names.clear();
                }
            }
        }
        if (!names.isEmpty()) {
            settling.decide("p.name.id in (:which)", names);
        }
        return settling.end();
    }

    /**
     * Lets the remaining rules decide on the packages that a rule decided, and forgets the rule.
     *
     * @return how many packages changed their state or product
     */
    public int recogniseWithout(RecognitionRule rule) {
        Settling settling = new Settling(rules.recognitionWithout(rule.getId()));
        settling.decide("p.rule.id in (:which)", Set.of(rule.getId()));
        rules.remove(rule); // no package refers to it any more
        em.flush();
        return settling.end();
    }

    /** What the rules decide anew on packages, portion by portion; what follows for installations comes at the end. */
    private final class Settling {

        private final Recognition recognition;
        private final Set<Long> products = new TreeSet<>();
        private int changed;

        Settling(Recognition recognition) {
            this.recognition = recognition;
        }

        /** Walks the packages in the order of ids. @param where which of them, by {@code :which} */
        void decide(String where, Collection<?> which) {
            Set<Integer> names = new TreeSet<>();
            Integer last = 0;
            while (last != null) {
                List<Object[]> portion = em.createQuery("select p.id, n.nameKey, n.publisherKey, p.packageVersion, p.state, p.rule.id, p.software.id, n.id from SoftwarePackage p join p.name n where " + where
                    + " and p.id > :after order by p.id", Object[].class).setParameter("which", which).setParameter("after", last).setMaxResults(ID_PORTION).getResultList();
                recognise(portion, names);
                last = portion.size() < ID_PORTION ? null : (Integer) portion.get(portion.size() - 1)[0];
                if (last == null || names.size() >= ID_PORTION) {
                    portions(List.copyOf(names), PORTION).forEach(InstalledPackages.this::recount);
                    names.clear();
                }
            }
        }

        private void recognise(List<Object[]> portion, Set<Integer> names) {
            Map<Optional<Recognition.Verdict>, List<Integer>> verdicts = new HashMap<>();
            for (Object[] row : portion) {
                Optional<Recognition.Verdict> verdict = recognition.of((String) row[1], (String) row[2], (String) row[3]);
                Long software = software(verdict);
                if (row[4] != state(verdict) || !Objects.equals(row[5], rule(verdict)) || !Objects.equals(row[6], software)) {
                    verdicts.computeIfAbsent(verdict, v -> new ArrayList<>()).add((Integer) row[0]);
                    names.add((Integer) row[7]);
                    changed++;
                }
                if (!Objects.equals(row[6], software)) {
                    products.add(software == null ? (Long) row[6] : software);
                    products.add(row[6] == null ? software : (Long) row[6]);
                }
            }
            verdicts.forEach((verdict, ids) -> em.createNativeQuery("update software_package set state = :state, software_id = " + software(verdict) + ", rule_id = " + rule(verdict)
                + " where id in (" + list(ids) + ")").setParameter("state", state(verdict).name()).executeUpdate());
        }

        /** @return how many packages changed their state or product */
        int end() {
            if (!products.isEmpty()) {
                em.createNativeQuery("delete i from installation i where i.software_id in (:software) and i.source = 'AGENT' and i.removed_on is null and " + UNSUPPORTED)
                    .setParameter("software", products).executeUpdate();
                follow(products, null);
            }
            return changed;
        }
    }

    /**
     * Installations of the products on the device, or on all devices: new ones where none is there now, the version as reported in those that agents made. A new one
     * begins no sooner than the last one ended; what was removed on the day it came is the same installation again.
     */
    private void follow(Set<Long> products, Long deviceId) {
        String follows = FOLLOWS.formatted(deviceId == null ? "" : "and ip.device_id = " + deviceId);
        em.createNativeQuery("insert into installation (id, version, school_id, device_id, software_id, release_words, source, first_seen) "
            + "select next value for entity_id, 0, d.school_id, x.device_id, x.software_id, x.release_words, 'AGENT', greatest(x.first_seen, coalesce((select max(g.removed_on) from installation g where g.device_id = x.device_id "
            + "and g.software_id = x.software_id), x.first_seen)) from (" + follows + ") x join device d on d.id = x.device_id "
            + "where not exists (select 1 from installation i where i.device_id = x.device_id and i.software_id = x.software_id and i.removed_on is null) "
            + "on duplicate key update removed_on = null, release_words = values(release_words), source = 'AGENT', version = installation.version + 1").setParameter("software", products).executeUpdate();
        em.createNativeQuery("update installation i join (" + follows + ") x on x.device_id = i.device_id and x.software_id = i.software_id "
            + "set i.release_words = x.release_words, i.version = i.version + 1 where i.source = 'AGENT' and i.removed_on is null and i.release_words <> x.release_words")
            .setParameter("software", products).executeUpdate();
    }

    /**
     * Counts the next names of the queue anew, in the order of ids: on how many devices their unknown versions are. New reports go on meanwhile; nobody settles until
     * the transaction is through.
     *
     * @param afterId 0 to begin with
     * @return from where to go on; empty once all are counted
     */
    public Optional<Integer> recountAfter(int afterId) {
        em.createNativeQuery(EDITION).getSingleResult();
        List<Integer> names = numbers("select id from software_name force index (primary) where waiting is not null and id > " + afterId + " order by id limit " + PORTION);
        recount(names);
        return names.size() < PORTION ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** Sets by how many devices names wait in the queue; what has no unknown version waits no longer. Nobody may settle meanwhile, since that is when names cease to wait. */
    private void recount(List<Integer> nameIds) {
        if (nameIds.isEmpty()) {
            return;
        }
        Map<Integer, Integer> devices = new HashMap<>();
        for (Object row : em.createNativeQuery("select p.name_id, count(ip.device_id) as devices from software_package p left join installed_package ip on ip.package_id = p.id where p.state = 'OPEN' and p.name_id in ("
            + list(nameIds) + ") group by p.name_id").getResultList()) {
            Object[] cells = (Object[]) row;
            devices.put(((Number) cells[0]).intValue(), ((Number) cells[1]).intValue());
        }
        Map<Optional<Integer>, List<Integer>> byCount = nameIds.stream().collect(Collectors.groupingBy(id -> Optional.ofNullable(devices.get(id))));
        byCount.forEach((count, ids) -> {
            String now = String.valueOf(count.orElse(null));
            em.createNativeQuery("update software_name set waiting = " + now + " where id in (" + list(ids) + ") and not waiting <=> " + now).executeUpdate();
        });
    }

    /** On how many devices each of the names is installed in a version that no rule knows, within the caller's scope, each version counted by itself; up to {@link #DEVICES_LIMIT}. */
    public Map<Integer, Counted> devicesOfNames(Collection<Integer> nameIds) {
        Map<Integer, Counted> counts = new HashMap<>();
        if (nameIds.isEmpty()) {
            return counts;
        }
        Caller caller = Callers.current();
        // From the name to the devices: of a name with thousands of versions the database would rather read all that is installed.
        String scope = caller.wholeDistrict() ? "" : " straight_join device d on d.id = ip.device_id and d.school_id in (:schools)";
        Query query = em.createNativeQuery(nameIds.stream().map(id -> "select " + id + " as name_id, count(*) as devices from (select ip.device_id from software_package p straight_join installed_package ip on ip.package_id = p.id"
            + scope + " where p.state = 'OPEN' and p.name_id = " + id + " limit " + (DEVICES_LIMIT + 1) + ") f").collect(Collectors.joining(" union all ")));
        if (!caller.wholeDistrict()) {
            query.setParameter("schools", caller.schools().isEmpty() ? NONE : caller.schools());
        }
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            counts.put(((Number) cells[0]).intValue(), Counted.of(((Number) cells[1]).intValue(), DEVICES_LIMIT));
        }
        return counts;
    }

    /** Versions of the names that no rule knows, those last met first; no more of a name than the limit. */
    public Map<Integer, List<String>> versionsOfNames(Collection<Integer> nameIds, int limit) {
        Map<Integer, List<String>> versions = new HashMap<>();
        if (!nameIds.isEmpty()) {
            for (Object row : em.createNativeQuery(nameIds.stream().map(id -> "(select " + id + " as name_id, package_version from software_package where state = 'OPEN' and name_id = " + id + " order by id desc limit "
                + limit + ")").collect(Collectors.joining(" union all "))).getResultList()) {
                Object[] cells = (Object[]) row;
                versions.computeIfAbsent(((Number) cells[0]).intValue(), id -> new ArrayList<>()).add((String) cells[1]);
            }
        }
        return versions;
    }

    /** How many packages were reported of a device. */
    public int count(Device device) {
        refuseForeign(device);
        return ((Number) em.createNativeQuery("select count(*) from installed_package where device_id = " + device.getId()).getSingleResult()).intValue();
    }

    /** A page of the packages that were reported of a device, in the order of names. */
    public List<DevicePackage> of(Device device, int first, int size) {
        refuseForeign(device);
        List<DevicePackage> found = new ArrayList<>();
        for (Object row : em.createNativeQuery("select p.id, n.name, n.publisher, p.package_version, p.state, ip.first_seen, p.software_id from installed_package ip join software_package p on p.id = ip.package_id "
            + "join software_name n on n.id = p.name_id where ip.device_id = " + device.getId() + " order by n.name_key, p.version_key, p.id").setFirstResult(first).setMaxResults(size).getResultList()) {
            Object[] c = (Object[]) row;
            found.add(new DevicePackage(((Number) c[0]).intValue(), (String) c[1], (String) c[2], (String) c[3], PackageState.valueOf((String) c[4]),
                c[5] instanceof java.util.Date date ? LocalDate.parse(date.toString()) : (LocalDate) c[5], c[6] == null ? null : ((Number) c[6]).longValue()));
        }
        return found;
    }

    private Map<SeenPackage, Integer> ids(Set<SeenPackage> seen) {
        Map<SeenPackage, Integer> ids = remembered.of(seen);
        List<SeenPackage> missing = seen.stream().filter(p -> !ids.containsKey(p)).toList();
        if (!missing.isEmpty()) {
            Map<SeenPackage, Integer> found = resolve(missing);
            remembered.remember(found);
            ids.putAll(found);
        }
        return ids;
    }

    private Map<SeenPackage, Integer> resolve(List<SeenPackage> missing) {
        Map<SeenPackage, Folded> folded = new LinkedHashMap<>();
        Map<String, SeenPackage> spelt = new TreeMap<>(); // by fingerprint: rows are inserted in one order by everybody, so that no two wait for each other
        Map<Wanted, SeenPackage> wanted = new TreeMap<>(Comparator.comparing(Wanted::fingerprint).thenComparing(Wanted::version)); // likewise
        missing.forEach(p -> {
            Folded f = Folded.of(p);
            folded.put(p, f);
            spelt.merge(f.fingerprint(), p, (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b);
            wanted.put(new Wanted(f.fingerprint(), p.version()), p);
        });
        Map<String, Integer> names = new HashMap<>();
        Map<Wanted, Integer> packages = new HashMap<>();
        read(List.copyOf(wanted.keySet()), names, packages);
        List<String> unknown = spelt.keySet().stream().filter(print -> !names.containsKey(print)).toList();
        if (!unknown.isEmpty()) {
            insert("insert ignore into software_name (name, publisher, name_key, publisher_key, fingerprint) values ", unknown.stream().map(print -> {
                SeenPackage p = spelt.get(print);
                Folded f = folded.get(p);
                return new Row("(?,?,?,?,?)", List.of(p.name(), p.publisher(), f.nameKey(), f.publisherKey(), print));
            }).toList());
            read(wanted.keySet().stream().filter(w -> !names.containsKey(w.fingerprint())).toList(), names, packages);
        }
        List<Wanted> unmet = wanted.keySet().stream().filter(w -> !packages.containsKey(w)).toList();
        if (!unmet.isEmpty()) {
            meet(unmet, wanted, folded, names);
            read(unmet, names, packages);
        }
        Map<SeenPackage, Integer> ids = new HashMap<>();
        folded.forEach((p, f) -> ids.put(p, Objects.requireNonNull(packages.get(new Wanted(f.fingerprint(), p.version())), p.version())));
        return ids;
    }

    /** Stores versions that were never reported, as the rules decide on them. Names come into the queue before their versions, so that no two reports wait for each other. */
    private void meet(List<Wanted> unmet, Map<Wanted, SeenPackage> wanted, Map<SeenPackage, Folded> folded, Map<String, Integer> names) {
        Recognition recognition = recognition();
        List<Row> rows = new ArrayList<>();
        Set<Integer> waiting = new TreeSet<>();
        for (Wanted w : unmet) {
            Folded f = folded.get(wanted.get(w));
            Integer name = names.get(w.fingerprint());
            Optional<Recognition.Verdict> verdict = recognition.of(f.nameKey(), f.publisherKey(), w.version());
            rows.add(new Row("(" + name + ",?,?,'" + state(verdict) + "'," + software(verdict) + ',' + rule(verdict) + ')', List.of(w.version(), VersionOrder.key(w.version()))));
            if (verdict.isEmpty()) {
                waiting.add(name);
            }
        }
        inPortions(List.copyOf(waiting), ids -> em.createNativeQuery("update software_name set waiting = 1 where id in (" + ids + ") and waiting is null").executeUpdate());
        insert("insert ignore into software_package (name_id, package_version, version_key, state, software_id, rule_id) values ", rows);
    }

    /** Reads of the names and versions just those that are wanted, however many there are of a name. */
    private void read(List<Wanted> wanted, Map<String, Integer> names, Map<Wanted, Integer> packages) {
        for (List<Wanted> portion : portions(wanted, PORTION)) {
            String values = portion.stream().map(w -> "(_ascii'" + w.fingerprint() + "',?)").collect(Collectors.joining(",")); // hexadecimal digits only
            Query query = em.createNativeQuery("with w (print, words) as (values " + values + ") select n.fingerprint, n.id, p.package_version, p.id as package_id from w join software_name n on n.fingerprint = w.print "
                + "left join software_package p on p.name_id = n.id and p.package_version = w.words");
            for (int i = 0; i < portion.size(); i++) {
                query.setParameter(i + 1, portion.get(i).version());
            }
            for (Object row : query.getResultList()) {
                Object[] cells = (Object[]) row;
                names.put((String) cells[0], ((Number) cells[1]).intValue());
                if (cells[3] != null) {
                    packages.put(new Wanted((String) cells[0], (String) cells[2]), ((Number) cells[3]).intValue());
                }
            }
        }
    }

    /** A row to insert: its SQL, and what stands at the question marks. */
    private record Row(String sql, List<String> texts) {
    }

    private void insert(String sql, List<Row> rows) {
        for (List<Row> portion : portions(rows, PORTION)) {
            Query query = em.createNativeQuery(sql + portion.stream().map(Row::sql).collect(Collectors.joining(",")));
            int at = 1;
            for (Row row : portion) {
                for (String text : row.texts()) {
                    query.setParameter(at++, text);
                }
            }
            query.executeUpdate();
        }
    }

    /** The rules as they are now; nobody settles before the transaction is through. An import that was undone takes its rules away without a new edition: hence their sum. */
    private Recognition recognition() {
        Object edition = em.createNativeQuery(EDITION).getSingleResult();
        Object sum = em.createNativeQuery("select concat(count(*), ' ', coalesce(sum(id), 0)) from recognition_rule", String.class).getSingleResult();
        String state = edition + " " + sum;
        Compiled known = compiled;
        if (known == null || !known.state().equals(state)) {
            known = new Compiled(state, rules.recognition());
            compiled = known;
        }
        return known.recognition();
    }

    private List<Integer> numbers(String sql) {
        List<Integer> numbers = new ArrayList<>();
        em.createNativeQuery(sql, Integer.class).getResultList().forEach(id -> numbers.add(((Number) id).intValue()));
        return numbers;
    }

    private static PackageState state(Optional<Recognition.Verdict> verdict) {
        return verdict.map(v -> v.softwareId() == null ? PackageState.IGNORED : PackageState.RECOGNISED).orElse(PackageState.OPEN);
    }

    private static Long software(Optional<Recognition.Verdict> verdict) {
        return verdict.map(Recognition.Verdict::softwareId).orElse(null);
    }

    private static Long rule(Optional<Recognition.Verdict> verdict) {
        return verdict.map(Recognition.Verdict::ruleId).orElse(null);
    }

    private static void refuseForeign(Device device) {
        if (!Callers.current().sees(device.schoolId())) {
            throw new ForeignSchoolException();
        }
    }

    private static List<Integer> union(List<Integer> a, List<Integer> b) {
        Set<Integer> all = new TreeSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    /** Runs a statement for portions of the ids, written as an SQL list. */
    private static void inPortions(List<Integer> ids, Consumer<String> statement) {
        portions(ids, ID_PORTION).forEach(portion -> statement.accept(list(portion)));
    }

    private static String list(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static <T> List<List<T>> portions(List<T> all, int size) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + size).mapToObj(i -> all.subList(i, Math.min(all.size(), i + size))).toList();
    }
}
