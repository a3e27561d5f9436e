package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;
import kabinet.device.entity.DeviceModel;

/**
 * Turns the words of the search box into conditions that indexes answer. A word matches a device if its tag, inventory number
 * or serial number begins with it, if either number ends with it (three characters at least), or if it begins a word of the
 * device's model or kind, its room's number or its responsible person's name. All words must match.
 *
 * <p>An "or" over eight columns makes the database read the whole table, so each word is asked of each index on its own,
 * and the answers are united. A word that finds few devices narrows the list to their keys; one that finds more than a list
 * counts is checked row by row along the list's order, which then meets a match every few rows.
 */
@ApplicationScoped
class DeviceSearch {

    /** More words than this are not read: nobody types them. */
    private static final int WORDS = 6;
    /** A word that finds more devices than this does not narrow. */
    static final int NARROW = Devices.COUNT_LIMIT;
    /** HQL wants an order before a limit; a constant is none, so each index is read as it stands. */
    static final String AS_FOUND = " order by '' limit ";

    @PersistenceContext
    EntityManager em;

    /**
     * @param ids the devices that all narrow words match; null if no word is narrow
     * @param hql conditions of the other words over {@code Device d}
     */
    record Found(Set<Long> ids, List<String> hql, Map<String, Object> parameters) {
    }

    /** @param schoolId the school that the list is narrowed to anyway; may be null */
    Found read(String text, Long schoolId) {
        List<DeviceModel> models = em.createQuery("select m from DeviceModel m join fetch m.kind", DeviceModel.class).getResultList();
        Set<Long> ids = null;
        List<String> hql = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        List<String> words = Stream.of(LookAlikes.fold(text).split(" ")).filter(w -> !w.isEmpty()).distinct().limit(WORDS).toList();
        for (int i = 0; i < words.size(); i++) {
            Word word = new Word(words.get(i), i, models);
            List<Long> matching = matching(word, schoolId);
            if (matching.size() > NARROW) {
                hql.add(word.condition(parameters));
            } else if (ids == null) {
                ids = new TreeSet<>(matching);
            } else {
                ids.retainAll(Set.copyOf(matching));
            }
        }
        return new Found(ids, hql, parameters);
    }

    private List<Long> matching(Word word, Long schoolId) {
        Map<String, Object> parameters = new HashMap<>();
        String school = schoolId == null ? "" : " and d.school.id = :school";
        StringBuilder union = new StringBuilder();
        for (Word.Place place : word.places(parameters)) {
            union.append(union.isEmpty() ? "" : " union ").append("(select d.id as id from Device d").append(place.joins())
                .append(" where ").append(place.condition()).append(school).append(AS_FOUND).append(NARROW + 1).append(")");
        }
        TypedQuery<Long> query = em.createQuery(union.toString(), Long.class).setMaxResults(NARROW + 1);
        parameters.forEach(query::setParameter);
        if (schoolId != null) {
            query.setParameter("school", schoolId);
        }
        return query.getResultList();
    }
}
