package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.InventoryNumber;
import kabinet.device.entity.NumberSeries;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.School;

/** Gives out inventory numbers, each once and for ever, in the sequence of the school's template. */
@ApplicationScoped
public class InventoryNumbers {

    @PersistenceContext
    EntityManager em;
    @Inject
    Series series;

    /** The next number of the school's series; numbers that older books already hold are passed over. */
    public InventoryNumber next(School school, AccountCode account) {
        String template = school.getInventoryNumberTemplate();
        String accountCode = account == null ? null : account.getCode();
        int year = LocalDate.now().getYear();
        String key = InventoryNumberTemplate.series(template, accountCode, year, school.getCode());
        NumberSeries running = series.lock(school, key);
        String number;
        do {
            number = InventoryNumberTemplate.number(template, accountCode, year, school.getCode(), running.next());
        } while (isSpent(school.getId(), number));
        return spend(school.getId(), number);
    }

    /**
     * Takes over a number that stands in older books.
     *
     * @throws BusinessException if the school has spent it already, or it is empty or too long
     */
    public InventoryNumber legacy(School school, String number) {
        if (number == null || number.isBlank() || number.strip().length() > InventoryNumberTemplate.NUMBER_LENGTH) {
            throw new BusinessException("device.inventoryNumber.length", InventoryNumberTemplate.NUMBER_LENGTH);
        }
        if (isSpent(school.getId(), number)) {
            throw new BusinessException("device.inventoryNumber.spent", number);
        }
        return spend(school.getId(), number);
    }

    public boolean isSpent(Long schoolId, String number) {
        return !em.createQuery("select n.id from InventoryNumber n where n.schoolId = :school and n.numberKey = :key", Long.class)
            .setParameter("school", schoolId).setParameter("key", LookAlikes.fold(number)).setMaxResults(1).getResultList().isEmpty();
    }

    /** Entries of the schools' ledgers under the folded numbers, in one query: what an import looks up by the portion. */
    public List<InventoryNumber> spent(Collection<Long> schoolIds, Collection<String> keys) {
        return schoolIds.isEmpty() || keys.isEmpty() ? List.of()
            : em.createQuery("select n from InventoryNumber n where n.schoolId in :schools and n.numberKey in :keys", InventoryNumber.class)
                .setParameter("schools", schoolIds).setParameter("keys", keys).getResultList();
    }

    /** Enters a number that stands in older books and is known not to be in the ledger yet. */
    public InventoryNumber enter(School school, String number) {
        return spend(school.getId(), number);
    }

    private InventoryNumber spend(Long schoolId, String number) {
        InventoryNumber spent = new InventoryNumber(schoolId, number);
        em.persist(spent);
        return spent;
    }
}
