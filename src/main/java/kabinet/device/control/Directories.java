package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;

/** What devices refer to and the whole district shares: kinds with their fields, models, funding sources, accounts, ОКОФ. */
@ApplicationScoped
public class Directories {

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

    public Optional<DeviceModel> model(String kind, String manufacturer, String name) {
        return em.createQuery("""
                select m from DeviceModel m join fetch m.kind k where k.name = :kind and m.manufacturer = :manufacturer and m.name = :name""", DeviceModel.class)
            .setParameter("kind", kind).setParameter("manufacturer", manufacturer).setParameter("name", name)
            .getResultStream().findFirst();
    }

    public Optional<DeviceModel> model(Long id) {
        return em.createQuery("select m from DeviceModel m join fetch m.kind where m.id = :id", DeviceModel.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The models after the one with the id, in the order of ids; of one kind or of all. */
    public List<DeviceModel> modelsAfter(Long kindId, long id, int limit) {
        return em.createQuery("""
                select m from DeviceModel m join fetch m.kind k
                where m.id > :after and (:kind is null or k.id = :kind) order by m.id""", DeviceModel.class)
            .setParameter("after", id).setParameter("kind", kindId).setMaxResults(limit).getResultList();
    }

    /** The fields of all kinds, kind by kind, in the order of forms. */
    public List<CustomField> fields() {
        return em.createQuery("select f from CustomField f join fetch f.kind k order by k.id, f.position, f.id", CustomField.class).getResultList();
    }
}
