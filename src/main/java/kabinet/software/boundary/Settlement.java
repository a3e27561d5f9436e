package kabinet.software.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.history.control.Revisions;
import kabinet.software.control.NameCounts;
import kabinet.software.control.PackageNames;
import kabinet.software.control.Recognition;
import kabinet.software.control.RecognitionRules;
import kabinet.software.control.Settling;
import kabinet.software.control.SoftwareCatalogue;
import kabinet.software.control.UnusedPackages;
import kabinet.software.entity.QueueRow;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.SettleOrder;
import kabinet.software.entity.Settled;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareName;
import kabinet.software.entity.Wildcards;

/**
 * Names that no rule knows are settled: as a product of the catalogue, as a new one, or as of no interest. The rules are the district's and hold in all schools: with a
 * rule, its installations come into being wherever its names were reported; with its removal they go.
 */
@Boundary
public class Settlement {

    /** So many names are settled in one act. */
    public static final int NAMES_LIMIT = 500;

    @Inject
    PackageNames names;
    @Inject
    RecognitionRules rules;
    @Inject
    Settling settling;
    @Inject
    NameCounts counts;
    @Inject
    UnusedPackages unused;
    @Inject
    SoftwareCatalogue catalogue;
    @Inject
    Revisions revisions;

    /** A page of the names that wait, the most widespread first. @param text their beginning, or a pattern with stars; null for all */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<QueueRow> queue(String text, int first, int size) {
        return names.queue(text, first, size);
    }

    /** How many wait; one more than {@link kabinet.base.Counted#LIMIT} stands for "more than". */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public int queued(String text) {
        return names.queued(text);
    }

    /**
     * Counts anew on how many devices the next names of the queue are.
     *
     * @param afterId 0 to begin with
     * @return from where to go on; empty once all are counted
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Optional<Integer> recountAfter(int afterId) {
        return counts.recountAfter(afterId);
    }

    /**
     * Forgets of the next versions those that no computer has had for long and nobody settled.
     *
     * @param afterId 0 to begin with
     * @return from where to go on; empty once all were looked at
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Optional<Integer> forgetUnusedAfter(int afterId, LocalDate today) {
        return unused.forgetAfter(afterId, today);
    }

    /** A pattern that all of the names fit; empty if they have too little in common. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Optional<String> proposal(Collection<Integer> nameIds) {
        return Recognition.common(names.find(nameIds).stream().map(SoftwareName::getName).toList());
    }

    /** The first names that a pattern fits, whatever is known of them. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<SoftwareName> matching(String namePattern, int limit) {
        return names.matching(namePattern, limit);
    }

    /**
     * Makes rules and lets them hold at once.
     *
     * @throws BusinessException if nothing or too much was chosen, or the pattern says too little
     * @throws kabinet.base.DuplicateException if there is such a rule
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Settled settle(SettleOrder order) {
        Software software = order.softwareId() == null ? null : catalogue.find(order.softwareId()).orElseThrow(NotFoundException::new);
        return settle(order, software);
    }

    /** The same with a product that is not in the catalogue yet. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Settled settleAsNew(SettleOrder order, Software software) {
        return settle(order, catalogue.save(software));
    }

    private Settled settle(SettleOrder order, Software software) {
        List<RecognitionRule> made = new ArrayList<>();
        if (order.namePattern() != null) {
            made.add(new RecognitionRule(software, order.namePattern(), order.publisherPattern(), order.versionPattern()));
        } else {
            if (order.names().isEmpty() || order.names().size() > NAMES_LIMIT) {
                throw new BusinessException(order.names().isEmpty() ? "software.settle.nothing" : "software.settle.tooMany", NAMES_LIMIT);
            }
            Set<String> patterns = new HashSet<>();
            for (SoftwareName name : names.find(order.names())) {
                RecognitionRule rule = exactly(name, software);
                if (patterns.add(LookAlikes.fold(rule.getNamePattern() + "\n" + rule.getPublisherPattern()))) {
                    made.add(rule);
                }
            }
        }
        revisions.describe("software.act.settle", software == null ? null : software.getTitle());
        settling.begin();
        made.forEach(rules::add);
        return new Settled(made.size(), settling.recogniseAfterAdding(made));
    }

    private static RecognitionRule exactly(SoftwareName name, Software software) {
        return new RecognitionRule(software, Wildcards.literally(name.getName(), RecognitionRule.NAME_LENGTH), Wildcards.literally(name.getPublisher(), RecognitionRule.PUBLISHER_LENGTH), "");
    }

    /** The newest rules of a product, or with null those that keep names out of sight. */
    @RolesAllowed(Right.READ)
    public List<RecognitionRule> rules(Long softwareId, int limit) {
        return rules.of(softwareId, limit);
    }

    /**
     * Takes a rule back: the names it decided are decided by the other rules, or wait again; installations that rested on it alone go.
     *
     * @return how many names in versions mean something else now
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public int forget(Long ruleId) {
        RecognitionRule rule = rules.find(ruleId).orElseThrow(NotFoundException::new);
        revisions.describe("software.act.forget", rule.getNamePattern());
        settling.begin();
        return settling.recogniseWithout(rule);
    }
}
