package kabinet.act.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActChain;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActFilter;
import kabinet.act.entity.ActRow;
import kabinet.act.entity.ActTotal;
import kabinet.act.entity.ArchivedFile;
import kabinet.base.BusinessException;
import kabinet.base.Counted;
import kabinet.base.NotFoundException;
import kabinet.base.Titled;
import kabinet.base.Where;

/**
 * Makes acts, and finds them within the caller's scope. An approving component calls, in its one transaction, {@link #begin}, prints its paper with
 * the number and code it got, and hands it to {@link #archive}. Nothing of the act is left if the transaction fails.
 */
@ApplicationScoped
public class Acts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROW = """
        select new kabinet.act.entity.ActRow(a.id, a.schoolId, a.schoolName, a.kind, a.year, a.number, a.dated, a.title, a.subjectId, a.code, a.approvedAt, a.sha256, a.size,
            o.id, o.number, o.year, c.id, c.number, c.year)
        from Act a left join a.corrects o left join Act c on c.corrects = a
        """;

    @PersistenceContext
    EntityManager em;
    @Inject
    ActChains chains;
    @Inject
    ActFiles files;

    /**
     * Gives an act its number and code. From here to the end of the transaction no other act of the school, or of the district, can be made.
     *
     * @param schoolId null for an act of the district
     * @param kind the component's word for its acts: 1 to 30 capitals and underscores
     * @param year whose series the number is of
     * @throws NotFoundException if the school is out of the caller's scope
     */
    public ActDraft begin(Long schoolId, String kind, int year, LocalDate dated) {
        if (!kind.matches("[A-Z_]{1," + Act.KIND_LENGTH + "}")) {
            throw new IllegalArgumentException("kind: " + kind);
        }
        TypedQuery<Titled> owner = schoolId == null ? em.createQuery("select d from District d", Titled.class)
            : em.createQuery("select s from School s where s.id = :id", Titled.class).setParameter("id", schoolId);
        String name = owner.getResultStream().findFirst().orElseThrow(NotFoundException::new).getTitle();
        ActChain chain = chains.lock(schoolId);
        return new ActDraft(schoolId, name, kind, year, chain.nextNumber(kind, year), dated, ActCode.random(RANDOM), chain.getLength() + 1, chain.getHead());
    }

    /**
     * Keeps the paper and enters the act.
     *
     * @param draft of this transaction, not used before
     * @param subjectId id of what the act is about
     * @param totals what anybody who has the paper may read about it: no names of people
     * @param pdf the paper; read to its end, not closed
     * @param approvedBy position and name as the paper prints them
     * @param corrects the act that this one replaces, or null
     * @throws BusinessException if that one is of another school or kind or was corrected already, or the paper is empty or larger than {@link ActFiles#MAX_SIZE}
     */
    public Act archive(ActDraft draft, Long subjectId, String title, List<ActTotal> totals, InputStream pdf, String approvedBy, Act corrects) {
        ActChain chain = chains.lock(draft.schoolId());
        if (corrects != null) {
            correctionOf(corrects).ifPresent(later -> {
                throw new BusinessException("act.corrects.twice", corrects.fullNumber(), later.fullNumber());
            });
        }
        ArchivedFile file = files.write(draft, pdf);
        Act act = new Act(draft, subjectId, title, totals, file, approvedBy, Instant.now(), corrects);
        chain.append(act);
        em.persist(act);
        em.flush();
        return act;
    }

    /** With the act that it corrects. */
    public Optional<Act> find(Long id) {
        return em.createQuery("select a from Act a left join fetch a.corrects where a.id = :id", Act.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The act that replaces this one, if there is one. */
    public Optional<Act> correctionOf(Act act) {
        return em.createQuery("select a from Act a where a.corrects = :act", Act.class).setParameter("act", act).getResultStream().findFirst();
    }

    /** By the code on its paper. */
    public Optional<Act> byCode(ActCode code) {
        return em.createQuery("select a from Act a left join fetch a.corrects where a.code = :code", Act.class).setParameter("code", code.text()).getResultStream().findFirst();
    }

    /** The newest first. */
    public List<ActRow> page(ActFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery(ROW + where.hql() + " order by a.dated desc, a.id desc", ActRow.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(ActFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("a.id", "from Act a" + where.hql()), Long.class)).getSingleResult());
    }

    /** The acts of the filter after the one with the id, in the order of ids. */
    public List<ActRow> after(ActFilter filter, long id, int limit) {
        Where where = where(filter).and("a.id > :after", "after", id);
        return where.bind(em.createQuery(ROW + where.hql() + " order by a.id", ActRow.class)).setMaxResults(limit).getResultList();
    }

    /** An act as lists show it. */
    public Optional<ActRow> row(Long id) {
        return em.createQuery(ROW + " where a.id = :id", ActRow.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** Years of which there are acts, the newest first. */
    public List<Integer> years() {
        return em.createQuery("select distinct a.year from Act a order by a.year desc", Integer.class).getResultList();
    }

    /** Kinds of which there are acts. */
    public List<String> kinds() {
        return em.createQuery("select distinct a.kind from Act a order by a.kind", String.class).getResultList();
    }

    /** The next acts in the order of owners, the district first, and of their chains, detached if there is no transaction: for the check, which reads all. */
    List<Act> following(long owner, int link, int limit) {
        return em.createQuery("""
                select a from Act a left join fetch a.corrects where a.ownerId > :owner or a.ownerId = :owner and a.link > :link order by a.ownerId, a.link""", Act.class)
            .setParameter("owner", owner).setParameter("link", link).setMaxResults(limit).getResultList();
    }

    private static Where where(ActFilter filter) {
        return new Where().equal("a.schoolId", "school", filter.schoolId()).equal("a.year", "year", filter.year()).equal("a.kind", "kind", filter.kind());
    }
}
