package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

    /** Numbers looked up in the ledger together. */
    private static final int PORTION = 500;

    @PersistenceContext
    EntityManager em;
    @Inject
    Series series;

    /** The next number of the school's series; fails as {@link #next(School, AccountCode, int)}. */
    public InventoryNumber next(School school, AccountCode account) {
        return next(school, account, 1).get(0);
    }

    /**
     * The next numbers of the school's series, one after the other; only those that older books already hold are passed over. The series
     * stays locked until the transaction ends.
     *
     * @param account the account the things are booked on; may be null if the school's template does without it
     * @param count how many, at least 1
     * @throws BusinessException if the template needs an account and none is given
     */
    public List<InventoryNumber> next(School school, AccountCode account, int count) {
        String template = school.getInventoryNumberTemplate();
        if (account == null && InventoryNumberTemplate.needsAccount(template)) {
            throw new BusinessException("device.inventoryNumber.accountRequired");
        }
        String accountCode = account == null ? null : account.getCode();
        int year = LocalDate.now().getYear();
        NumberSeries running = series.lock(school, InventoryNumberTemplate.series(template, accountCode, year, school.getCode()));
        List<InventoryNumber> given = new ArrayList<>(count);
        for (int portion = count; given.size() < count; portion *= 2) { // older books hold their numbers in runs: the next look goes further
            List<String> ahead = LongStream.range(0, Math.min(portion, PORTION)).map(step -> running.getLast() + 1 + step)
                .mapToObj(n -> InventoryNumberTemplate.number(template, accountCode, year, school.getCode(), n)).toList();
            Set<String> spent = spent(List.of(school.getId()), ahead.stream().map(LookAlikes::fold).toList()).stream()
                .map(InventoryNumber::getNumberKey).collect(Collectors.toSet());
            Iterator<String> numbers = ahead.iterator();
            while (numbers.hasNext() && given.size() < count) {
                String number = numbers.next();
                running.next();
                if (!spent.contains(LookAlikes.fold(number))) {
                    given.add(spend(school.getId(), number));
                }
            }
        }
        return given;
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
