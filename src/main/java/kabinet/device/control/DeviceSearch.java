package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;
import kabinet.device.control.Word.Place;
import kabinet.device.entity.DeviceModel;

/**
 * Turns the words of the search box into conditions that indexes answer. A word matches a device if its tag, inventory number
 * or serial number begins with it, if either number ends with it (three characters at least), or if it begins a word of the
 * device's model or kind, its room's number or its responsible person's name. All words must match.
 *
 * <p>An "or" over eight columns makes the database read the whole table, so each word is asked of each place's index on its own and
 * no further than {@link #NARROW} matches.
 * <ul>
 * <li>A place with fewer yields their keys. A word all of whose places are narrow narrows the list to its keys, and the other words
 * are then asked of those few rows only.
 * <li>A place with more is broad: it stays a condition, and whoever reads the list walks along the list's order until a page is full.
 * That is short, because a broad place matches at least every {@code devices / NARROW}-th row.
 * <li>If every word is broad, the broad places of one are paired with those of the others. A pair may well match nothing
 * («ноутбук проектор»), so each pair is sought in turn, which costs the fewer of its two sides' matches, and yields keys or stays broad.
 * </ul>
 * The rows found are the same however they are read, and always stand in the order the list was asked for.
 */
@ApplicationScoped
class DeviceSearch {

    /** More words than this are not read: nobody types them. */
    private static final int WORDS = 6;
    /** A place that matches more devices than this is broad. Near the square root of page × devices, where reading keys and walking the list cost the same. */
    static final int NARROW = 2_000;
    /** So few devices are asked for the remaining words, instead of the words being asked for their devices. */
    private static final int FEW = 200;
    /** Pairs of broad places beyond this are not told apart. */
    private static final int PAIRS = 16;
    /** HQL wants an order before a limit; a constant is none, so each index is read as it stands. */
    static final String AS_FOUND = " order by '' limit ";

    @PersistenceContext
    EntityManager em;

    /**
     * Devices that {@code ids} names or one of the {@code ways} leads to, and that fulfil all of {@code checks}.
     *
     * @param ways broad places, or what several of them have in common
     * @param checks conditions over {@code Device d}
     */
    record Found(Set<Long> ids, List<Place> ways, List<String> checks, Map<String, Object> parameters) {
    }

    /** A word's matches: the keys from its narrow places, and its broad places. */
    private record Matches(Word word, Set<Long> ids, List<Place> broad) {
    }

    /** @param schoolId the school that the list is narrowed to anyway; may be null */
    Found read(String text, Long schoolId) {
        List<DeviceModel> models = em.createQuery("select m from DeviceModel m join fetch m.kind", DeviceModel.class).getResultList();
        List<String> texts = Stream.of(LookAlikes.fold(text).split(" ")).filter(w -> !w.isEmpty()).distinct().limit(WORDS)
            .sorted(Comparator.comparing(String::length).reversed()).toList();
        List<Word> words = IntStream.range(0, texts.size()).mapToObj(i -> new Word(texts.get(i), i, models)).toList();
        Map<String, Object> parameters = new HashMap<>();
        if (schoolId != null) {
            parameters.put("school", schoolId);
        }
        Set<Long> ids = null;
        List<Word> unread = new ArrayList<>();
        List<Matches> broad = new ArrayList<>();
        for (Word word : words) {
            if (ids != null && ids.size() <= FEW) {
                unread.add(word);
                continue;
            }
            Matches matches = matches(word, parameters);
            if (!matches.broad().isEmpty()) {
                broad.add(matches);
            } else if (ids == null) {
                ids = matches.ids();
            } else {
                ids.retainAll(matches.ids());
            }
        }
        if (ids != null || broad.isEmpty()) {
            broad.forEach(m -> unread.add(m.word()));
            return new Found(ids == null ? Set.of() : ids, List.of(), unread.stream().map(w -> w.condition(parameters)).toList(), parameters);
        }
        return broad.size() == 1 ? new Found(broad.get(0).ids(), broad.get(0).broad(), List.of(), parameters) : common(broad, parameters);
    }

    private Matches matches(Word word, Map<String, Object> parameters) {
        List<Place> places = word.places(parameters);
        String union = IntStream.range(0, places.size()).mapToObj(i -> "(select d.id as id, " + i + " as place" + seek(places.get(i), parameters) + ")")
            .collect(Collectors.joining(" union all "));
        Map<Integer, Set<Long>> found = new HashMap<>();
        bind(em.createQuery(union, Object[].class), parameters).getResultList()
            .forEach(row -> found.computeIfAbsent((Integer) row[1], k -> new HashSet<>()).add((Long) row[0]));
        Set<Long> ids = new TreeSet<>();
        List<Place> broad = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Set<Long> here = found.getOrDefault(i, Set.of());
            if (here.size() > NARROW) {
                broad.add(places.get(i));
            } else {
                ids.addAll(here);
            }
        }
        return new Matches(word, ids, broad);
    }

    /** What several words, each of which is broad, have in common. */
    private Found common(List<Matches> words, Map<String, Object> parameters) {
        Set<Long> ids = new TreeSet<>();
        for (Matches one : words) {
            ids.addAll(checked(one, words, parameters));
        }
        List<Place> pairs = words.get(0).broad();
        List<String> checks = new ArrayList<>();
        for (Matches next : words.subList(1, words.size())) {
            if (pairs.size() * next.broad().size() > PAIRS) {
                checks.add(next.word().condition(parameters));
            } else {
                pairs = pairs(pairs, next.broad(), parameters);
            }
        }
        List<Place> ways = new ArrayList<>();
        for (Place pair : pairs) {
            List<Long> here = bind(em.createQuery("select d.id as id" + seek(pair, parameters), Long.class), parameters).getResultList();
            if (here.size() > NARROW) {
                ways.add(pair);
            } else {
                ids.addAll(here);
            }
        }
        return new Found(ids, ways, checks, parameters);
    }

    /** Those found by a word's narrow places that all the other words match too. */
    private List<Long> checked(Matches one, List<Matches> words, Map<String, Object> parameters) {
        if (one.ids().isEmpty()) {
            return List.of();
        }
        String others = words.stream().filter(m -> m != one).map(m -> " and " + m.word().condition(parameters)).collect(Collectors.joining());
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ids", one.ids());
        return bind(em.createQuery("select d.id from Device d where d.id in (:ids)" + others, Long.class), all).getResultList();
    }

    private static List<Place> pairs(List<Place> left, List<Place> right, Map<String, Object> parameters) {
        List<Place> pairs = new ArrayList<>();
        for (Place a : left) {
            for (Place b : right) {
                if (a.models() == null || b.models() == null) {
                    pairs.add(new Place(a.joins() + b.joins(), a.sought() + " and " + b.sought(), a.checked() + " and " + b.checked(), null));
                } else if (a.models().stream().anyMatch(b.models()::contains)) {
                    Set<Long> both = a.models().stream().filter(b.models()::contains).collect(Collectors.toSet());
                    pairs.add(Word.ofModels(both, "both" + parameters.size(), parameters));
                }
            }
        }
        return pairs;
    }

    private static String seek(Place place, Map<String, Object> parameters) {
        return " from Device d" + place.joins() + " where " + place.sought() + (parameters.containsKey("school") ? " and d.school.id = :school" : "")
            + AS_FOUND + (NARROW + 1);
    }

    /** Sets those of the parameters that the query names. */
    static <Q extends Query> Q bind(Q query, Map<String, Object> parameters) {
        query.getParameters().forEach(p -> query.setParameter(p.getName(), parameters.get(p.getName())));
        return query;
    }
}
