package kabinet.act.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import kabinet.act.entity.ActTotal;
import kabinet.act.entity.ArchivedFile;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.Titled;

/**
 * Makes acts, and finds them within the caller's scope. An approving component calls, in its one transaction, {@link #begin}, prints its paper with
 * the number and code it got, and hands it to {@link #archive}. Nothing of the act is left if the transaction fails.
 */
@ApplicationScoped
public class Acts {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;
    @Inject
    ActChains chains;
    @Inject
    ActFiles files;

    /**
     * Gives an act its number and code. From here to the end of the transaction no other act of the school can be made.
     *
     * @param kind the component's word for its acts: 1 to 30 capitals and underscores
     * @param year whose series the number is of
     * @throws NotFoundException if the school is out of the caller's scope
     */
    public ActDraft begin(Long schoolId, String kind, int year, LocalDate dated) {
        if (!kind.matches("[A-Z_]{1," + Act.KIND_LENGTH + "}")) {
            throw new IllegalArgumentException("kind: " + kind);
        }
        String school = em.createQuery("select s from School s where s.id = :id", Titled.class).setParameter("id", schoolId).getResultStream().findFirst()
            .orElseThrow(NotFoundException::new).getTitle();
        ActChain chain = chains.lock(schoolId);
        return new ActDraft(schoolId, school, kind, year, chain.nextNumber(kind, year), dated, ActCode.random(RANDOM), chain.getLength() + 1, chain.getHead());
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
     * @throws BusinessException if that one is of another school or kind or was corrected already, or the paper is larger than {@link ActFiles#MAX_SIZE}
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
}
