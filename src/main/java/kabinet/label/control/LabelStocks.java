package kabinet.label.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kabinet.label.entity.InvalidLabelStockException;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.OwnStock;

/** All stocks one can print on: the listed ones and the district's own. */
@ApplicationScoped
public class LabelStocks {

    @PersistenceContext
    EntityManager em;

    /** Listed first, then own by name. */
    public List<LabelStock> all() {
        return Stream.concat(LabelCatalogue.all().stream(), own().stream().map(OwnStock::stock)).toList();
    }

    public List<OwnStock> own() {
        return em.createQuery("select s from OwnStock s order by s.name", OwnStock.class).getResultList();
    }

    public Optional<OwnStock> findOwn(Long id) {
        return Optional.ofNullable(em.find(OwnStock.class, id));
    }

    /** @throws InvalidLabelStockException if there is no stock of this key */
    public LabelStock require(String key) {
        return all().stream().filter(s -> s.key().equals(key)).findFirst()
            .orElseThrow(() -> new InvalidLabelStockException("label.stock.error.unknown", String.valueOf(key)));
    }

    /** Whether another own stock has the name. */
    public boolean isNameTaken(String name, Long exceptId) {
        return own().stream().anyMatch(s -> s.getName().equalsIgnoreCase(name) && !s.getId().equals(exceptId));
    }

    public void add(OwnStock stock) {
        em.persist(stock);
    }

    public void remove(OwnStock stock) {
        em.remove(stock);
    }
}
