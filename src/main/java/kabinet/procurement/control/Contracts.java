package kabinet.procurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.BusinessException;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractFilter;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.ContractRow;
import org.hibernate.exception.ConstraintViolationException;

/** Contracts within the caller's scope; the district's own are in everybody's. */
@ApplicationScoped
public class Contracts {

    @PersistenceContext
    EntityManager em;

    /** With its school, notice and supplier. */
    public Optional<Contract> find(Long id) {
        return em.createQuery("select c from Contract c left join fetch c.school left join fetch c.notice join fetch c.supplier where c.id = :id", Contract.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** For whoever counts against what it orders: two at once wait for each other. */
    public void lock(Contract contract) {
        em.lock(contract, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The contract with all its lines, kinds and money, for a form or a program. */
    public Optional<Contract> findWhole(Long id) {
        Optional<Contract> found = find(id);
        found.ifPresent(contract -> {
            em.createQuery("select l from ContractLine l left join fetch l.kind where l.contract = :contract", ContractLine.class).setParameter("contract", contract).getResultList();
            contract.getLines();
            contract.getFundings().forEach(funding -> funding.getSource().getName());
        });
        return found;
    }

    /**
     * Contracts whose registry number or own number is this, however it is written, the newest first.
     *
     * @param number as in papers
     */
    public List<Contract> byNumber(String number) {
        return em.createQuery("""
                select c from Contract c join fetch c.supplier where c.id in (select a.id from Contract a where a.numberKey = :key)
                or c.id in (select b.id from Contract b where b.registryNumber = :key) order by c.signedOn desc, c.id desc""", Contract.class)
            .setParameter("key", LookAlikes.key(number, Contract.NUMBER_LENGTH)).getResultList();
    }

    public Optional<ContractLine> findLine(Long id) {
        return em.createQuery("select l from ContractLine l join fetch l.contract left join fetch l.kind where l.id = :id", ContractLine.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The contracts that came of a notice, the oldest first. */
    public List<Contract> ofNotice(Long noticeId) {
        return em.createQuery("select c from Contract c join fetch c.supplier where c.notice.id = :notice order by c.signedOn, c.id", Contract.class)
            .setParameter("notice", noticeId).getResultList();
    }

    /** A page of a list, the newest first. */
    public List<ContractRow> page(ContractFilter filter, int first, int size) {
        PurchaseWhere where = where(filter);
        return where.bind(em.createQuery("""
                select new kabinet.procurement.entity.ContractRow(c.id, c.number, c.registryNumber, c.subject, p.name, s.id, s.shortName, c.price, c.signedOn, c.deliverBy, c.state)
                from Contract c join c.supplier p left join c.school s""" + where.hql() + " order by c.signedOn desc, c.id desc", ContractRow.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(ContractFilter filter) {
        PurchaseWhere where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("c.id", "from Contract c" + where.hql()), Long.class)).getSingleResult());
    }

    /** The contracts of the filter after the one with the id, in the order of ids. */
    public List<Contract> after(ContractFilter filter, long id, int limit) {
        PurchaseWhere where = where(filter).and("c.id > :after").with("after", id);
        return where.bind(em.createQuery("select c from Contract c left join fetch c.school left join fetch c.notice join fetch c.supplier" + where.hql() + " order by c.id", Contract.class))
            .setMaxResults(limit).getResultList();
    }

    /** Contracts by id with their lines and kinds: for what is delivered against many. */
    public List<ContractLine> linesOf(Collection<Long> contractIds) {
        return contractIds.isEmpty() ? List.of()
            : em.createQuery("select l from ContractLine l left join fetch l.kind where l.contract.id in :ids order by l.contract.id, l.number, l.id", ContractLine.class)
                .setParameter("ids", contractIds).getResultList();
    }

    private static PurchaseWhere where(ContractFilter filter) {
        PurchaseWhere where = new PurchaseWhere().equal("c.school.id", "school", filter.schoolId()).equal("c.state", "state", filter.state()).equal("c.supplier.id", "supplier", filter.supplierId())
            .equal("c.notice.id", "notice", filter.noticeId()).found("Contract", "c", filter.text());
        if (filter.year() != null) {
            where.and("c.signedOn between :from and :to").with("from", PurchaseWhere.firstDay(filter.year())).with("to", PurchaseWhere.lastDay(filter.year()));
        }
        return where;
    }

    public void add(Contract contract) {
        em.persist(contract);
    }

    /** Takes over what a form changed. */
    public Contract merge(Contract contract) {
        return em.merge(contract);
    }

    /**
     * @throws kabinet.base.DuplicateException if the registry number is taken
     * @throws BusinessException if something refers to a line that was removed
     */
    public void write(Contract contract) {
        try {
            Uniqueness.guard(em::flush, Map.of("uk_contract_registry_number", "procurement.contract.registryNumber.taken"), contract.getRegistryNumber());
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException || e.getCause() instanceof ConstraintViolationException) {
                throw new BusinessException("procurement.contract.line.used");
            }
            throw e;
        }
    }
}
