package kabinet.device.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kabinet.device.entity.DeviceModel;

/** One folded word of the search box, and where a device can match it. */
class Word {

    /** Fewer last characters of a number would match a good part of all. */
    private static final int TAIL = 3;

    private final String begins;
    private final String ends;
    private final int index;
    private final List<Long> models;

    Word(String folded, int index, List<DeviceModel> all) {
        this.begins = escape(folded) + "%";
        this.ends = folded.length() < TAIL ? null : escape(new StringBuilder(folded).reverse().toString()) + "%";
        this.index = index;
        this.models = all.stream().filter(m -> beginsAWord(m.searchText(), folded)).map(DeviceModel::getId).toList();
    }

    /** A source of matches that one index answers. */
    record Place(String joins, String condition) {
    }

    /** Each for a query {@code from Device d}. */
    List<Place> places(Map<String, Object> parameters) {
        List<Place> places = new ArrayList<>();
        own(parameters).forEach(condition -> places.add(new Place("", condition)));
        places.add(new Place(" join d.room r", like("r.numberKey", "w")));
        places.add(new Place(" join d.responsible p", like("p.nameKey", "w")));
        return places;
    }

    /** All places in one condition over {@code Device d}. */
    String condition(Map<String, Object> parameters) {
        List<String> any = own(parameters);
        any.add("exists (select 1 from Room r where r.id = d.room.id and " + like("r.numberKey", "w") + ")");
        any.add("exists (select 1 from Person p where p.id = d.responsible.id and " + like("p.nameKey", "w") + ")");
        return "(" + String.join(" or ", any) + ")";
    }

    private List<String> own(Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        parameters.put("w" + index, begins);
        any.add(like("d.tag", "w"));
        any.add(like("d.inventoryKey", "w"));
        any.add(like("d.serialKey", "w"));
        if (ends != null) {
            parameters.put("t" + index, ends);
            any.add(like("d.inventoryTail", "t"));
            any.add(like("d.serialTail", "t"));
        }
        if (!models.isEmpty()) {
            parameters.put("m" + index, models);
            any.add("d.model.id in (:m" + index + ")");
        }
        return any;
    }

    private String like(String path, String parameter) {
        return path + " like :" + parameter + index + " escape '!'";
    }

    private static boolean beginsAWord(String text, String word) {
        return text.startsWith(word) || text.contains(" " + word) || text.contains("-" + word) || text.contains("(" + word);
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
