package kabinet.device.control;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.device.entity.DeviceFilter;

/** A filter as conditions over {@code Device d}. */
class DeviceWhere {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean empty;
    private Integer known;

    DeviceWhere(DeviceFilter filter) {
        equal("d.school.id", "school", filter.schoolId());
        equal("d.room.id", "room", filter.roomId());
        equal("d.kind.id", "kind", filter.kindId());
        equal("d.model.id", "model", filter.modelId());
        equal("d.responsible.id", "person", filter.personId());
        equal("d.status", "status", filter.status());
        equal("d.fundingSource.id", "source", filter.fundingSourceId());
        if (Boolean.TRUE.equals(filter.noRoom())) {
            conditions.add("d.room is null");
        }
        if (Boolean.TRUE.equals(filter.noNumber())) {
            conditions.add("d.inventoryKey is null and d.partOf is null");
        }
        if (filter.warrantyWithinDays() != null) {
            conditions.add("d.warrantyUntil between :today and :soon");
            parameters.put("today", LocalDate.now());
            parameters.put("soon", LocalDate.now().plusDays(filter.warrantyWithinDays()));
        }
    }

    DeviceWhere and(DeviceSearch.Found found) {
        if (conditions.isEmpty()) {
            known = knownCount(found);
        }
        if (found.ids() != null) {
            empty = found.ids().isEmpty();
            conditions.add("d.id in (:found)");
            parameters.put("found", found.ids());
        }
        conditions.addAll(found.hql());
        parameters.putAll(found.parameters());
        return this;
    }

    DeviceWhere and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** Nothing can match: no query is needed. */
    boolean isEmpty() {
        return empty;
    }

    /** How many rows match, if the search has found that out and nothing else narrows them; null otherwise. */
    Integer known() {
        return known;
    }

    private static Integer knownCount(DeviceSearch.Found found) {
        if (found.ids() != null) {
            return found.hql().isEmpty() ? found.ids().size() : null;
        }
        return found.hql().size() == 1 ? DeviceSearch.NARROW + 1 : null;
    }

    String hql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void equal(String path, String name, Object value) {
        if (value != null) {
            conditions.add(path + " = :" + name);
            parameters.put(name, value);
        }
    }
}
