package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kabinet.software.entity.RecognitionRule;

/** Rules that were added or removed, and what follows for all that was ever reported. Names and rules belong to no school, and what a rule settles holds in all schools. */
@ApplicationScoped
public class Settling {

    @PersistenceContext
    EntityManager em;
    @Inject
    RulesEdition edition;
    @Inject
    RecognitionRules rules;
    @Inject
    NameCounts counts;
    @Inject
    FollowingInstallations following;

    /**
     * Takes the rules in hand: nobody else changes them, and no new name is recognised by them, until the transaction is through. To be called before a rule is
     * added or removed.
     */
    public void begin() {
        edition.take();
    }

    /**
     * Lets all rules decide anew on the packages that the patterns match, now that their rules are stored. However many match, no more than {@value Sql#ID_PORTION} names or packages are in memory.
     *
     * @return how many packages changed their state or product
     */
    public int recogniseAfterAdding(Collection<RecognitionRule> added) {
        Round round = new Round(rules.recognition());
        Set<Integer> names = new TreeSet<>();
        for (RecognitionRule rule : added) {
            Integer last = 0;
            while (last != null) {
                List<Integer> found = em.createQuery("select n.id from SoftwareName n where n.nameKey like :name escape '!' and n.id > :after order by n.id", Integer.class)
                    .setParameter("name", Recognition.like(rule.getNamePattern())).setParameter("after", last).setMaxResults(Sql.ID_PORTION).getResultList();
                names.addAll(found);
                last = found.size() < Sql.ID_PORTION ? null : found.get(found.size() - 1);
                if (names.size() >= Sql.ID_PORTION) {
                    round.decide("p.name.id in (:which)", names);
                    names.clear();
                }
            }
        }
        if (!names.isEmpty()) {
            round.decide("p.name.id in (:which)", names);
        }
        return round.end();
    }

    /**
     * Lets the remaining rules decide on the packages that a rule decided, and forgets the rule.
     *
     * @return how many packages changed their state or product
     */
    public int recogniseWithout(RecognitionRule rule) {
        Round round = new Round(rules.recognitionWithout(rule.getId()));
        round.decide("p.rule.id in (:which)", Set.of(rule.getId()));
        rules.remove(rule); // no package refers to it any more
        em.flush();
        return round.end();
    }

    /** What the rules decide anew on packages, portion by portion; what follows for installations comes at the end. */
    private final class Round {

        private final Recognition recognition;
        private final Set<Long> products = new TreeSet<>();
        private int changed;

        Round(Recognition recognition) {
            this.recognition = recognition;
        }

        /** Walks the packages in the order of ids. @param where which of them, by {@code :which} */
        void decide(String where, Collection<?> which) {
            Set<Integer> names = new TreeSet<>();
            Integer last = 0;
            while (last != null) {
                List<Object[]> portion = em.createQuery("select p.id, n.nameKey, n.publisherKey, p.packageVersion, p.state, p.rule.id, p.software.id, n.id from SoftwarePackage p join p.name n where " + where
                    + " and p.id > :after order by p.id", Object[].class).setParameter("which", which).setParameter("after", last).setMaxResults(Sql.ID_PORTION).getResultList();
                recognise(portion, names);
                last = portion.size() < Sql.ID_PORTION ? null : (Integer) portion.get(portion.size() - 1)[0];
                if (last == null || names.size() >= Sql.ID_PORTION) {
                    Sql.portions(List.copyOf(names), Sql.PORTION).forEach(counts::recount);
                    names.clear();
                }
            }
        }

        private void recognise(List<Object[]> portion, Set<Integer> names) {
            Map<Optional<Recognition.Verdict>, List<Integer>> verdicts = new HashMap<>();
            for (Object[] row : portion) {
                Optional<Recognition.Verdict> verdict = recognition.of((String) row[1], (String) row[2], (String) row[3]);
                Long software = Recognition.Verdict.software(verdict);
                if (row[4] != Recognition.Verdict.state(verdict) || !Objects.equals(row[5], Recognition.Verdict.rule(verdict)) || !Objects.equals(row[6], software)) {
                    verdicts.computeIfAbsent(verdict, v -> new ArrayList<>()).add((Integer) row[0]);
                    names.add((Integer) row[7]);
                    changed++;
                }
                if (!Objects.equals(row[6], software)) {
                    products.add(software == null ? (Long) row[6] : software);
                    products.add(row[6] == null ? software : (Long) row[6]);
                }
            }
            verdicts.forEach((verdict, ids) -> em.createNativeQuery("update software_package set state = :state, software_id = " + Recognition.Verdict.software(verdict) + ", rule_id = " + Recognition.Verdict.rule(verdict)
                + " where id in (" + Sql.list(ids) + ")").setParameter("state", Recognition.Verdict.state(verdict).name()).executeUpdate());
        }

        /** @return how many packages changed their state or product */
        int end() {
            following.followEverywhere(products);
            return changed;
        }
    }
}
