package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.device.entity.InventoryNumber;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.IssuedTag;
import kabinet.organisation.entity.School;

/** Looks up, for a whole portion of rows, the devices they mean and the ledgers' entries they touch. */
@ApplicationScoped
class DeviceMatches {

    @PersistenceContext
    EntityManager em;
    @Inject
    InventoryNumbers numbers;
    @Inject
    Tags tags;
    @Inject
    TagBearers bearers;

    /** A number in its school. */
    record Numbered(Long schoolId, String key) {
    }

    /**
     * What the registry holds of a portion's rows.
     *
     * @param objects devices that are no parts, by their numbers
     * @param ledger numbers ever spent
     * @param issued tags ever given out that no device of the scope bears
     * @param borne those of them that stand on something now
     * @param serials folded serial numbers that devices of the scope have
     */
    record Found(Map<String, Device> byTag, Map<Numbered, Device> objects, Map<Numbered, InventoryNumber> ledger, Map<String, IssuedTag> issued,
                 Set<String> borne, Set<String> serials) {
    }

    Found find(List<DeviceRecord> rows) {
        Set<String> tagTexts = rows.stream().map(DeviceRecord::tag).filter(Objects::nonNull).map(Tag::text).collect(Collectors.toSet());
        Map<String, Device> byTag = byTags(tagTexts);
        Set<Long> schools = rows.stream().map(DeviceRecord::school).filter(Objects::nonNull).map(School::getId).collect(Collectors.toSet());
        Set<String> keys = rows.stream().map(DeviceRecord::numberKey).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Numbered, InventoryNumber> ledger = new HashMap<>();
        numbers.spent(schools, keys).forEach(n -> ledger.put(new Numbered(n.getSchoolId(), n.getNumberKey()), n));
        tagTexts.removeAll(byTag.keySet());
        Map<String, IssuedTag> issued = tags.known(tagTexts);
        Set<String> serials = serials(rows.stream().map(DeviceRecord::serialKey).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Found(byTag, objects(schools, keys), ledger, issued, bearers.borne(issued.keySet()), serials);
    }

    Map<String, Device> byTags(Collection<String> texts) {
        return texts.isEmpty() ? new HashMap<>()
            : em.createQuery("select d from Device d where d.tag in :tags", Device.class).setParameter("tags", texts).getResultStream()
                .collect(Collectors.toMap(Device::getTag, d -> d));
    }

    Map<Numbered, Device> objects(Collection<Long> schools, Collection<String> keys) {
        Map<Numbered, Device> objects = new HashMap<>();
        if (!schools.isEmpty() && !keys.isEmpty()) {
            em.createQuery("select d from Device d where d.school.id in :schools and d.inventoryKey in :keys and d.partOf is null", Device.class)
                .setParameter("schools", schools).setParameter("keys", keys).getResultStream()
                .forEach(d -> objects.put(new Numbered(d.schoolId(), LookAlikes.fold(d.getInventoryNumber())), d));
        }
        return objects;
    }

    /** The parts of objects that are stored, by the objects' ids. */
    Map<Long, List<Device>> parts(Collection<Device> heads) {
        Set<Long> ids = heads.stream().map(Device::getId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of()
            : em.createQuery("select d from Device d where d.partOf.id in :heads order by d.id", Device.class).setParameter("heads", ids).getResultStream()
                .collect(Collectors.groupingBy(d -> d.getPartOf().getId()));
    }

    private Set<String> serials(Set<String> keys) {
        return keys.isEmpty() ? Set.of()
            : new HashSet<>(em.createQuery("select d.serialKey from Device d where d.serialKey in :keys", String.class).setParameter("keys", keys).getResultList());
    }
}
