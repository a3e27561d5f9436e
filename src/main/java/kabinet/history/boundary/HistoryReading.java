package kabinet.history.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.Counted;
import kabinet.base.NotFoundException;
import kabinet.history.control.HistoryReader;
import kabinet.history.control.RevisionList;
import kabinet.history.entity.Change;
import kabinet.history.entity.Revision;
import kabinet.history.entity.RevisionFilter;
import kabinet.history.entity.RevisionRow;
import kabinet.history.entity.TouchedThing;

/** Reading the history, within the caller's scope. */
@Boundary
public class HistoryReading {

    @Inject
    HistoryReader reader;
    @Inject
    RevisionList revisions;

    /** The changes of one thing, newest first, at most {@code limit}. */
    @RolesAllowed(Right.READ)
    public List<Change> changesOf(Class<?> type, Long id, int limit, Locale locale) {
        return reader.changesOf(type, id, limit, locale);
    }

    /** @param thing name of the entity */
    @RolesAllowed(Right.READ)
    public List<Change> changesOf(String thing, Long id, int limit, Locale locale) {
        return reader.changesOf(thing, id, limit, locale);
    }

    /** Names of the entities whose history the caller may see. */
    @RolesAllowed(Right.READ)
    public List<String> things() {
        return revisions.things();
    }

    /** Revisions newest first. @param before only older ones; null from the newest */
    @RolesAllowed(Right.READ)
    public List<RevisionRow> page(RevisionFilter filter, Long before, int size) {
        return revisions.page(filter, before, size);
    }

    /**
     * One revision with what it touched.
     *
     * @param total how many things it touched, a large number as "more than"; {@code things} holds the first of them
     */
    public record Told(Revision revision, List<TouchedThing> things, Counted total) {
    }

    /** @throws NotFoundException if it touched nothing that the caller may see */
    @RolesAllowed(Right.READ)
    public Told tell(long id, int limit, Locale locale) {
        Revision revision = revisions.find(id).orElseThrow(NotFoundException::new);
        List<TouchedThing> things = revisions.things(id, limit, locale);
        if (things.isEmpty()) {
            throw new NotFoundException();
        }
        return new Told(revision, things, revisions.count(id));
    }
}
