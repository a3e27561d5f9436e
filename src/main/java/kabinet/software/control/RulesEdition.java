package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The rules of recognition as they stand, and who may change them: one row that is locked before all else. */
@ApplicationScoped
class RulesEdition {

    @PersistenceContext
    EntityManager em;
    @Inject
    RecognitionRules rules;

    /** The rules as they were last seen; read anew only after they changed. */
    private volatile Compiled compiled;

    private record Compiled(String state, Recognition recognition) {
    }

    /** Nobody changes the rules until the transaction is through; many may hold them so at once. @return the edition's number */
    Object hold() {
        return em.createNativeQuery("select number from recognition_edition where id = 1 lock in share mode").getSingleResult();
    }

    /** Nobody else changes the rules, or recognises new names by them, until the transaction is through. */
    void take() {
        em.createNativeQuery("update recognition_edition set number = number + 1 where id = 1").executeUpdate();
    }

    /** The rules as they are now, held. An import that was undone takes its rules away without a new edition: hence their sum. */
    Recognition recognition() {
        Object edition = hold();
        Object sum = em.createNativeQuery("select concat(count(*), ' ', coalesce(sum(id), 0)) from recognition_rule", String.class).getSingleResult();
        String state = edition + " " + sum;
        Compiled known = compiled;
        if (known == null || !known.state().equals(state)) {
            known = new Compiled(state, rules.recognition());
            compiled = known;
        }
        return known.recognition();
    }
}
