package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.base.Counted;
import kabinet.base.Titled;
import kabinet.base.Uniqueness;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;

/** What devices refer to and the whole district shares: kinds with their fields, models, funding sources, accounts, ОКОФ. */
@ApplicationScoped
public class Directories {

    /** Up to here a model's devices are counted exactly. */
    public static final int DEVICES_LIMIT = 1_000;

    private static final Map<String, String> TAKEN = Map.of("uk_device_kind_name", "device.kind.taken", "uk_custom_field_name", "device.customField.taken",
        "uk_device_model_name", "device.model.taken", "uk_funding_source_name", "device.fundingSource.taken", "uk_account_code_code", "device.accountCode.taken",
        "uk_okof_code", "device.okof.taken");

    @PersistenceContext
    EntityManager em;

    public <T> void add(T entry) {
        em.persist(entry);
    }

    public <T> Optional<T> find(Class<T> directory, Long id) {
        return Optional.ofNullable(em.find(directory, id));
    }

    public List<DeviceKind> kinds() {
        return em.createQuery("select k from DeviceKind k order by k.name", DeviceKind.class).getResultList();
    }

    /** The kinds' own fields with their kinds, in the order of forms. */
    public List<CustomField> fields() {
        return em.createQuery("select f from CustomField f join fetch f.kind k order by k.name, f.position, f.id", CustomField.class).getResultList();
    }

    public List<DeviceModel> models() {
        return em.createQuery("select m from DeviceModel m join fetch m.kind k order by k.name, m.manufacturer, m.name", DeviceModel.class).getResultList();
    }

    public List<FundingSource> fundingSources() {
        return em.createQuery("select f from FundingSource f order by f.id", FundingSource.class).getResultList();
    }

    public List<AccountCode> accounts() {
        return em.createQuery("select a from AccountCode a order by a.code", AccountCode.class).getResultList();
    }

    public List<Okof> okofs() {
        return em.createQuery("select o from Okof o order by o.code", Okof.class).getResultList();
    }

    /** With its fields. */
    public Optional<DeviceKind> kind(Long id) {
        return em.createQuery("select k from DeviceKind k left join fetch k.fields where k.id = :id", DeviceKind.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    public Optional<DeviceModel> model(Long id) {
        return em.createQuery("select m from DeviceModel m join fetch m.kind where m.id = :id", DeviceModel.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    public Optional<CustomField> field(Long id) {
        return em.createQuery("select f from CustomField f join fetch f.kind where f.id = :id", CustomField.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** Models whose manufacturer and name are the same but for case, spaces, hyphens and look-alike letters; not itself. */
    public List<DeviceModel> similar(DeviceModel model) {
        String key = model.likeness();
        return key.isEmpty() ? List.of() : models().stream().filter(m -> !m.getId().equals(model.getId()) && m.likeness().equals(key)).toList();
    }

    /**
     * How many devices are of each of the models, in the caller's scope; a model without devices is left out. Exact to
     * {@link #DEVICES_LIMIT}: no model's devices are read further than that.
     */
    public Map<Long, Counted> devicesOfModels(Collection<Long> modelIds) {
        List<Long> ids = List.copyOf(modelIds);
        if (ids.isEmpty()) {
            return Map.of();
        }
        String hql = IntStream.range(0, ids.size()).mapToObj(i -> "select f.model, count(f.id) from (select d.model.id as model, d.id as id from Device d where d.model.id = :model"
            + i + " order by '' limit " + (DEVICES_LIMIT + 1) + ") f group by f.model").collect(Collectors.joining(" union all "));
        TypedQuery<Object[]> query = em.createQuery(hql, Object[].class);
        IntStream.range(0, ids.size()).forEach(i -> query.setParameter("model" + i, ids.get(i)));
        return query.getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> Counted.of(((Long) row[1]).intValue(), DEVICES_LIMIT)));
    }

    public List<Device> devicesOf(DeviceModel model) {
        return em.createQuery("select d from Device d where d.model = :model order by d.id", Device.class).setParameter("model", model).getResultList();
    }

    /**
     * Takes over what a form changed, or a new entry.
     *
     * @throws kabinet.base.DuplicateException if the directory has such an entry
     */
    public <T extends Titled> T save(T entry) {
        T saved = em.merge(entry);
        Uniqueness.guard(em::flush, TAKEN, entry.getTitle());
        return saved;
    }

    public Optional<DeviceModel> model(String kind, String manufacturer, String name) {
        return em.createQuery("""
                select m from DeviceModel m join fetch m.kind k where k.name = :kind and m.manufacturer = :manufacturer and m.name = :name""", DeviceModel.class)
            .setParameter("kind", kind).setParameter("manufacturer", manufacturer).setParameter("name", name)
            .getResultStream().findFirst();
    }

    /** The models after the one with the id, in the order of ids; of one kind or of all. */
    public List<DeviceModel> modelsAfter(Long kindId, long id, int limit) {
        return em.createQuery("""
                select m from DeviceModel m join fetch m.kind k
                where m.id > :after and (:kind is null or k.id = :kind) order by m.id""", DeviceModel.class)
            .setParameter("after", id).setParameter("kind", kindId).setMaxResults(limit).getResultList();
    }
}
