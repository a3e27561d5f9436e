package kabinet.exchange.control;

import java.util.List;
import java.util.function.IntConsumer;
import kabinet.exchange.entity.ImportJob;

/**
 * Takes a component's things from documents that have a shape of their own, such as a notice of the state's procurement system or a supplier's
 * invoice. There are no columns to map: the document says itself what is what.
 */
public interface DocumentImporter extends Importer {

    /** Stable name of the fault that says that what the file holds is there already. */
    String DUPLICATE = "duplicate";

    /** Whether the file is refused because what it holds is there already. */
    static boolean isDuplicate(ImportJob job) {
        return job.getFaults().stream().anyMatch(fault -> fault.key().equals(DUPLICATE));
    }

    /** Text key of a sentence that says which formats and versions are taken. */
    String about();

    /** Endings of file names that a file dialog offers, such as {@code .xml}. */
    List<String> extensions();

    /**
     * Reads the file, names every fault and warning and says what it holds. When booking it also adds what it holds, unless there are faults; when
     * previewing it may change the entities it loads, but adds none, and nothing of it is ever stored.
     *
     * @param booking whether new entities are to be added
     * @param progress told the number of lines done so far, of those that {@link Report#rows} tells
     * @throws kabinet.document.entity.UnreadableFileException if it is no such document; that becomes the file's fault
     */
    Taken take(Original original, boolean booking, IntConsumer progress);
}
