package kabinet.november.control;

import java.util.Collection;
import java.util.Map;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;
import kabinet.november.entity.Stage;

/**
 * A kind of paper that the program makes: the one thing a component needs for a column on the board. The bean stands here and knows the component, which knows nothing of November; without a
 * bean of its kind a column says that it is still to come. Filter, order, counts, reminders, calendar and table follow from {@link #standings}.
 */
public interface NovemberPaper {

    /** Which of the three; no two beans have the same. */
    PaperKind kind();

    /**
     * A query in HQL of what there is of a campaign, which the board joins to the schools. It may use the parameters {@code :opens} and {@code :closes}, the first and the last day of what
     * counts, and costs no more than there are such things in that time. It need not look at the caller's scope: only schools of it are joined.
     *
     * @return a query whose columns are called {@code school} (id), {@code subject} (id of the thing), {@code act} (id of the act approved first, or null: the board
     *     itself finds the one that stands in its place), {@code stage} (place in {@link Stage}, from 1) and {@code place} (1 for the one of its school that counts)
     */
    String standings();

    /**
     * How far the walk has come.
     *
     * @param subjects ids of things that are begun and not approved, at most a page of them; of the caller's scope
     * @return by ids; none for what has no rooms
     */
    Map<Long, RoomsDone> rooms(Collection<Long> subjects);

    /** Whether the district makes such a paper of its own too: its {@code school} in {@link #standings} is null. */
    default boolean isOfDistrictToo() {
        return false;
    }

    /** Path of the page that shows such a thing, without its id, which is put behind. */
    String page();

    /** Path of the page that begins one, without the school's id, which is put behind; nothing is for the district's. */
    String begin();
}
