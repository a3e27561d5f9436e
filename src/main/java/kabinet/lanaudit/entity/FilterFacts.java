package kabinet.lanaudit.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.field.entity.SentEntry;

/**
 * A check of the content filter: what was tried on a pupil's place, and whether the filter held it back.
 *
 * @param materials 1 to {@link #MOST}; practice tries three or four
 * @param place where it was tried; null if nobody says
 */
public record FilterFacts(List<Material> materials, String place) {

    public static final int MOST = 10;
    public static final int LENGTH = 200;

    /** @param what address or request that was tried */
    public record Material(String what, boolean blocked) {
    }

    /** @throws BusinessException without materials */
    public FilterFacts {
        materials = List.copyOf(materials);
        if (materials.isEmpty() || materials.size() > MOST) {
            throw new BusinessException("lanaudit.record.materials", MOST);
        }
    }

    /** @throws BusinessException naming the first field that cannot be so */
    public static FilterFacts read(SentEntry body) {
        return new FilterFacts(body.objects("materials", MOST).stream().map(FilterFacts::material).toList(), body.text("place", LENGTH));
    }

    private static Material material(SentEntry one) {
        String what = one.text("what", LENGTH);
        Boolean blocked = one.flag("blocked");
        if (what == null || blocked == null) {
            throw new BusinessException("lanaudit.record.material");
        }
        return new Material(what, blocked);
    }

    /** Whether everything was held back. */
    public boolean passed() {
        return materials.stream().allMatch(Material::blocked);
    }

    public JsonObjectBuilder json() {
        JsonArrayBuilder tried = Json.createArrayBuilder();
        materials.forEach(m -> tried.add(Json.createObjectBuilder().add("what", m.what()).add("blocked", m.blocked())));
        JsonObjectBuilder json = Json.createObjectBuilder().add("materials", tried);
        if (place != null) {
            json.add("place", place);
        }
        return json;
    }
}
