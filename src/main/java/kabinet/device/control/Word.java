package kabinet.device.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.device.entity.DeviceModel;

/** One folded word of the search box, and where a device can match it. */
class Word {

    /** Fewer last characters of a number would match a good part of all. */
    private static final int TAIL = 3;

    private final String begins;
    private final String ends;
    private final int index;
    private final Set<Long> models;

    Word(String folded, int index, List<DeviceModel> all) {
        this.begins = escape(folded) + "%";
        this.ends = folded.length() < TAIL ? null : escape(new StringBuilder(folded).reverse().toString()) + "%";
        this.index = index;
        this.models = all.stream().filter(m -> beginsAWord(m.searchText(), folded)).map(DeviceModel::getId).collect(Collectors.toSet());
    }

    /**
     * One way to match, over {@code Device d}; said twice, because a join is read from its own index and a subquery is asked of a row at hand.
     *
     * @param joins what {@code sought} needs beside the device
     * @param sought for finding all matches from the index of this place
     * @param checked for asking a row that is met on another way
     * @param models the models, if this place is the model; null otherwise
     */
    record Place(String joins, String sought, String checked, Set<Long> models) {

        private Place(String condition) {
            this("", condition, condition, null);
        }
    }

    /** @param parameters receives what the places' conditions name */
    List<Place> places(Map<String, Object> parameters) {
        List<Place> places = new ArrayList<>();
        parameters.put("w" + index, begins);
        places.add(new Place(like("d.tag", "w")));
        places.add(new Place(like("d.inventoryKey", "w")));
        places.add(new Place(like("d.serialKey", "w")));
        if (ends != null) {
            parameters.put("t" + index, ends);
            places.add(new Place(like("d.inventoryTail", "t")));
            places.add(new Place(like("d.serialTail", "t")));
        }
        if (!models.isEmpty()) {
            places.add(ofModels(models, "m" + index, parameters));
        }
        places.add(new Place(" join d.room r" + index, like("r" + index + ".numberKey", "w"),
            like("(select r.numberKey from Room r where r.id = d.room.id)", "w"), null));
        for (String key : List.of("nameKey", "givenKey", "patronymicKey")) {
            places.add(new Place(" join d.responsible p" + index, like("p" + index + "." + key, "w"),
                like("(select p." + key + " from Person p where p.id = d.responsible.id)", "w"), null));
        }
        return places;
    }

    static Place ofModels(Set<Long> models, String name, Map<String, Object> parameters) {
        parameters.put(name, models);
        String condition = "d.model.id in (:" + name + ")";
        return new Place("", condition, condition, models);
    }

    /** All places in one condition for a row at hand. */
    String condition(Map<String, Object> parameters) {
        return places(parameters).stream().map(Place::checked).collect(Collectors.joining(" or ", "(", ")"));
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
