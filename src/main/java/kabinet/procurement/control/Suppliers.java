package kabinet.procurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Uniqueness;
import kabinet.procurement.entity.Supplier;

/** The district's directory of suppliers. */
@ApplicationScoped
public class Suppliers {

    @PersistenceContext
    EntityManager em;

    public Optional<Supplier> find(Long id) {
        return Optional.ofNullable(em.find(Supplier.class, id));
    }

    /** @param kpp null or empty for a sole trader */
    public Optional<Supplier> find(String inn, String kpp) {
        return em.createQuery("select s from Supplier s where s.inn = :inn and s.kpp = :kpp", Supplier.class)
            .setParameter("inn", inn).setParameter("kpp", kpp == null ? "" : kpp.strip()).getResultStream().findFirst();
    }

    /**
     * The supplier of these codes, added if there is none yet. What is known already stays; a missing ОГРН is filled in.
     *
     * @param kpp null or empty for a sole trader
     * @param ogrn may be null
     */
    public Supplier take(String name, String inn, String kpp, String ogrn) {
        Supplier supplier = find(inn, kpp).orElseGet(() -> add(new Supplier(name, inn, kpp)));
        if (supplier.getOgrn() == null && ogrn != null) {
            supplier.setOgrn(ogrn);
        }
        return supplier;
    }

    /** @throws kabinet.base.DuplicateException if somebody added the supplier just now */
    public Supplier add(Supplier supplier) {
        em.persist(supplier);
        Uniqueness.guard(em::flush, Map.of("uk_supplier_inn", "procurement.supplier.taken"), supplier.getInn());
        return supplier;
    }

    /** Suppliers whose name or ИНН begins so, by name. */
    public List<Supplier> beginning(String text, int most) {
        return em.createQuery("select s from Supplier s where s.name like :text escape '!' or s.inn like :text escape '!' order by s.name, s.id", Supplier.class)
            .setParameter("text", PurchaseWhere.begins(text)).setMaxResults(most).getResultList();
    }
}
