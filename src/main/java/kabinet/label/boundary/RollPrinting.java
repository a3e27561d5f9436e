package kabinet.label.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.label.control.LabelStocks;
import kabinet.label.control.TagRolls;
import kabinet.label.entity.TagRoll;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.School;

/** Issues tags in advance, for rolls that are printed before their things arrive. */
@Boundary
public class RollPrinting {

    /** As many rolls the page lists; older ones are used up. */
    private static final int LISTED = 200;

    @Inject
    TagRolls rolls;
    @Inject
    Tags tags;
    @Inject
    Schools schools;
    @Inject
    LabelStocks stocks;

    /** A roll and how many of its tags still wait. */
    public record Listed(TagRoll roll, long waiting) {
    }

    /**
     * Issues the tags of a new roll; {@link LabelPrinting} prints it, as often as paper jams.
     *
     * @param schoolId whose devices may take them; null for any, only by callers of the whole district
     * @param stockKey what it will be printed on
     */
    @RolesAllowed(Right.PRINT_LABELS)
    public TagRoll issue(int labels, Long schoolId, String stockKey) {
        if (schoolId == null && !Callers.current().wholeDistrict()) {
            throw new BusinessException("label.roll.error.school");
        }
        School school = schoolId == null ? null : schools.find(schoolId).orElseThrow(NotFoundException::new);
        TagRoll roll = new TagRoll(school, labels, stocks.require(stockKey).key(), Callers.current().name());
        rolls.add(roll);
        for (int i = 0; i < labels; i++) {
            tags.issueForRoll(roll.getId(), schoolId);
        }
        return roll;
    }

    @RolesAllowed(Right.PRINT_LABELS)
    public TagRoll roll(Long id) {
        return rolls.find(id).orElseThrow(NotFoundException::new);
    }

    /** The newest first. */
    @RolesAllowed(Right.PRINT_LABELS)
    public List<Listed> latest() {
        List<TagRoll> latest = rolls.latest(LISTED);
        Map<Long, Long> waiting = rolls.waiting(latest);
        return latest.stream().map(r -> new Listed(r, waiting.getOrDefault(r.getId(), 0L))).toList();
    }
}
