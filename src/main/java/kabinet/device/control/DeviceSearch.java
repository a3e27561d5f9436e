package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.LookAlikes;
import kabinet.device.entity.DeviceModel;

/**
 * Turns the words of the search box into conditions that indexes answer. A word matches a device if its tag, inventory
 * number or serial number begins with it, if either number ends with it (three characters at least), or if it begins a
 * word of the device's model, kind or responsible person, or its room's number. All words must match. The words are looked up first in the small
 * tables (models, rooms, people); the devices are then found by keys.
 */
@ApplicationScoped
class DeviceSearch {

    /** More words than this are not read: nobody types them. */
    private static final int WORDS = 6;
    private static final int TAIL = 3;
    /** How many rooms or people one word may stand for. */
    private static final int REFERENCES = 1000;

    @PersistenceContext
    EntityManager em;

    /** Conditions for an HQL query over {@code Device d}, joined by "and", with their parameters. */
    record Conditions(List<String> hql, Map<String, Object> parameters) {
    }

    Conditions read(String text) {
        List<String> hql = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        String[] words = LookAlikes.fold(text).split("\\s+");
        for (int i = 0; i < Math.min(words.length, WORDS); i++) {
            if (!words[i].isEmpty()) {
                hql.add(condition(words[i], i, parameters));
            }
        }
        return new Conditions(hql, parameters);
    }

    private String condition(String word, int index, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        String prefix = "w" + index;
        parameters.put(prefix, escape(word) + "%");
        any.add("d.tag like :" + prefix + " escape '!'");
        any.add("d.inventoryKey like :" + prefix + " escape '!'");
        any.add("d.serialKey like :" + prefix + " escape '!'");
        if (word.length() >= TAIL) {
            String tail = "t" + index;
            parameters.put(tail, escape(new StringBuilder(word).reverse().toString()) + "%");
            any.add("d.inventoryTail like :" + tail + " escape '!'");
            any.add("d.serialTail like :" + tail + " escape '!'");
        }
        references(any, parameters, "d.model.id", "m" + index, models(word));
        references(any, parameters, "d.room.id", "r" + index, rooms(word));
        references(any, parameters, "d.responsible.id", "p" + index, people(word));
        return "(" + String.join(" or ", any) + ")";
    }

    private static void references(List<String> any, Map<String, Object> parameters, String path, String name, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            any.add(path + " in (:" + name + ")");
            parameters.put(name, ids);
        }
    }

    /** A district knows a few hundred models; their words are folded here, because the table keeps them as they are written. */
    private List<Long> models(String word) {
        return em.createQuery("select m from DeviceModel m join fetch m.kind", DeviceModel.class).getResultStream()
            .filter(m -> beginsAWord(m.searchText(), word)).map(DeviceModel::getId).toList();
    }

    private List<Long> rooms(String word) {
        return em.createQuery("select r.id from Room r where r.numberKey like :word escape '!'", Long.class)
            .setParameter("word", escape(word) + "%").setMaxResults(REFERENCES).getResultList();
    }

    /** By the beginning of the surname. */
    private List<Long> people(String word) {
        return em.createQuery("select p.id from Person p where p.nameKey like :word escape '!'", Long.class)
            .setParameter("word", escape(word) + "%").setMaxResults(REFERENCES).getResultList();
    }

    private static boolean beginsAWord(String text, String word) {
        return text.startsWith(word) || text.contains(" " + word) || text.contains("-" + word) || text.contains("(" + word);
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
