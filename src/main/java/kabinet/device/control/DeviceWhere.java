package kabinet.device.control;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;

/** A filter as conditions over {@code Device d}. */
class DeviceWhere {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private DeviceSearch.Found found;

    DeviceWhere(DeviceFilter filter) {
        equal("d.school.id", "school", filter.schoolId());
        equal("d.room.id", "room", filter.roomId());
        equal("d.kind.id", "kind", filter.kindId());
        equal("d.model.id", "model", filter.modelId());
        equal("d.responsible.id", "person", filter.personId());
        equal("d.status", "status", filter.status());
        equal("d.fundingSource.id", "source", filter.fundingSourceId());
        equal("d.deliveryId", "delivery", filter.deliveryId());
        if (Boolean.TRUE.equals(filter.noRoom())) {
            conditions.add("d.room is null");
            onTheBooks(filter);
        }
        if (Boolean.TRUE.equals(filter.noNumber())) {
            conditions.add("d.inventoryKey is null and d.partOf is null");
            onTheBooks(filter);
        }
        if (filter.warrantyWithinDays() != null) {
            conditions.add("d.warrantyUntil between :today and :soon");
            onTheBooks(filter);
            parameters.put("today", LocalDate.now());
            parameters.put("soon", LocalDate.now().plusDays(filter.warrantyWithinDays()));
        }
    }

    DeviceWhere and(DeviceSearch.Found found) {
        this.found = found;
        parameters.putAll(found.parameters());
        parameters.put("found", found.ids());
        return this;
    }

    DeviceWhere and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** Nothing can match: no query is needed. */
    boolean isEmpty() {
        return found != null && found.ids().isEmpty() && found.ways().isEmpty();
    }

    /** How many rows match, if the search has found that out and nothing else narrows them; null otherwise. */
    Integer known() {
        return isEmpty() ? Integer.valueOf(0)
            : found != null && conditions.isEmpty() && found.ways().isEmpty() && found.checks().isEmpty() ? Integer.valueOf(found.ids().size()) : null;
    }

    /** All of it in one condition: for whoever reads every row. */
    String hql() {
        return found == null ? where("") : where("(" + Stream.concat(named(), found.ways().stream().map(Word.Place::checked)).collect(Collectors.joining(" or ")) + ")");
    }

    /** The ways to the rows, each a condition whose rows are to be read in the list's order. */
    List<String> ways() {
        return found == null ? List.of(where("")) : Stream.concat(named(), found.ways().stream().map(Word.Place::checked)).map(this::where).toList();
    }

    /** The ways to the rows, each with its joins and a condition to be read from whatever index answers best; broad ones first. */
    List<String> soughtWays() {
        return found == null ? List.of(" " + where(""))
            : Stream.concat(found.ways().stream().map(w -> w.joins() + " " + where(w.sought())), named().map(c -> " " + where(c))).toList();
    }

    <Q extends Query> Q bind(Q query) {
        return DeviceSearch.bind(query, parameters);
    }

    private Stream<String> named() {
        return found.ids().isEmpty() ? Stream.of() : Stream.of("d.id in (:found)");
    }

    private String where(String way) {
        List<String> all = new ArrayList<>(conditions);
        if (found != null) {
            all.addAll(found.checks());
        }
        if (!way.isEmpty()) {
            all.add(way);
        }
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    /** What is gone from the books lacks nothing any more. The other states are named one by one, because a range of an index answers that and no "not equal". */
    private void onTheBooks(DeviceFilter filter) {
        if (filter.status() == null && parameters.put("onTheBooks", DeviceStatus.ON_BOOKS) == null) {
            conditions.add("d.status in (:onTheBooks)");
        }
    }

    private void equal(String path, String name, Object value) {
        if (value != null) {
            conditions.add(path + " = :" + name);
            parameters.put(name, value);
        }
    }
}
