package kabinet.act.control;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActChain;
import kabinet.act.entity.ArchiveFinding;
import kabinet.act.entity.ArchiveFinding.Kind;

/**
 * Walks along the chains of the district and its schools, act by act in the order of owners and links, and tells where what is there does not follow from what was there.
 * What was entered after the walk began is walked too, as far as it comes along.
 */
final class ChainWalk {

    private final Map<Long, ActChain> chains;
    private final Consumer<ArchiveFinding> found;
    private Act last;

    /** @param chains as they stood when the walk began */
    ChainWalk(Collection<ActChain> chains, Consumer<ArchiveFinding> found) {
        this.chains = chains.stream().collect(Collectors.toMap(ActChain::schoolId, c -> c));
        this.found = found;
    }

    void next(Act act) {
        if (last != null && !Objects.equals(last.schoolId(), act.schoolId())) {
            endSchool();
        }
        if (!act.isUnaltered()) {
            found.accept(ArchiveFinding.at(Kind.ROW, act));
        }
        boolean follows = last == null ? act.getLink() == 1 && act.getPreviousSha256().equals(Act.NO_PREVIOUS)
            : act.getLink() == last.getLink() + 1 && act.getPreviousSha256().equals(last.getChainSha256());
        if (!follows) {
            found.accept(ArchiveFinding.at(Kind.BROKEN, act));
        }
        last = act;
    }

    /** After the last act. */
    void end() {
        if (last != null) {
            endSchool();
        }
        chains.values().stream().filter(c -> c.getLength() > 0).forEach(c -> found.accept(new ArchiveFinding(Kind.SHORTENED, null, c.schoolId(), "", "", "")));
    }

    private void endSchool() {
        ActChain chain = chains.remove(last.schoolId());
        boolean whole = chain == null || last.getLink() > chain.getLength() || last.getLink() == chain.getLength() && last.getChainSha256().equals(chain.getHead());
        if (!whole) {
            found.accept(ArchiveFinding.at(Kind.SHORTENED, last));
        }
        last = null;
    }
}
