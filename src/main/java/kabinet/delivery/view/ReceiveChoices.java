package kabinet.delivery.view;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.delivery.boundary.DeliveryLookup;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.PersonRow;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** What the form of {@link DeliveryReceivePage} offers: models, schools, rooms, accounts and people. Read once, except what depends on a choice. */
@Named
@ViewScoped
public class ReceiveChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeliveryLookup lookup;

    private Long ownerId;
    private List<Choice> schools = List.of();
    private Set<Long> numberingByAccount = Set.of();
    private List<Choice> accounts = List.of();
    private List<Choice> okofs = List.of();
    private List<Choice> sources = List.of();
    private final Map<Long, String> modelNames = new HashMap<>();
    private transient Map<Long, List<SelectItem>> rooms;
    private transient List<PersonRow> people;

    /** @param owner whose people take part; null for a delivery of the district's */
    public void offer(Long owner) {
        ownerId = owner;
        List<School> open = lookup.schools().stream().filter(School::isActive).toList();
        schools = open.stream().map(s -> new Choice(s.getId(), s.getShortName())).toList();
        numberingByAccount = open.stream().filter(s -> InventoryNumberTemplate.needsAccount(s.getInventoryNumberTemplate())).map(School::getId).collect(Collectors.toSet());
        accounts = lookup.accounts().stream().map(a -> new Choice(a.getId(), a.getTitle())).toList();
        okofs = lookup.okofs().stream().map(o -> new Choice(o.getId(), o.getTitle())).toList();
        sources = lookup.fundingSources().stream().map(s -> new Choice(s.getId(), s.getName())).toList();
    }

    /** Whether inventory numbers of the school are made of the account. */
    public boolean isNumberingByAccount(Long schoolId) {
        return schoolId != null && numberingByAccount.contains(schoolId);
    }

    public void named(Long model, String words) {
        modelNames.put(model, words);
    }

    /** Suggestions for a model, by its words. */
    public List<Long> models(String typed) {
        return lookup.models(typed).stream().map(m -> {
            modelNames.put(m.getId(), m.getKind().getName() + " " + m.getTitle());
            return m.getId();
        }).toList();
    }

    public String modelName(Long model) {
        return model == null ? "" : modelNames.computeIfAbsent(model, m -> lookup.model(m).map(found -> found.getTitle()).orElse(""));
    }

    /** Rooms of a school, by building. */
    public List<SelectItem> rooms(Long schoolId) {
        if (schoolId == null) {
            return List.of();
        }
        if (rooms == null) {
            rooms = new HashMap<>();
        }
        return rooms.computeIfAbsent(schoolId, this::readRooms);
    }

    private List<SelectItem> readRooms(Long schoolId) {
        Map<String, List<SelectItem>> byBuilding = new LinkedHashMap<>();
        for (Room r : lookup.rooms(schoolId)) {
            byBuilding.computeIfAbsent(r.getBuilding().getName(), b -> new ArrayList<>()).add(new SelectItem(r.getId(), r.getTitle()));
        }
        if (byBuilding.size() == 1) {
            return byBuilding.values().iterator().next();
        }
        List<SelectItem> groups = new ArrayList<>();
        byBuilding.forEach((building, items) -> groups.add(new SelectItemGroup(building, null, false, items.toArray(SelectItem[]::new))));
        return groups;
    }

    public List<PersonRow> getPeople() {
        if (people == null) {
            people = lookup.people(ownerId);
        }
        return people;
    }

    public List<Choice> getSchools() {
        return schools;
    }

    public List<Choice> getAccounts() {
        return accounts;
    }

    public List<Choice> getOkofs() {
        return okofs;
    }

    public List<Choice> getSources() {
        return sources;
    }
}
