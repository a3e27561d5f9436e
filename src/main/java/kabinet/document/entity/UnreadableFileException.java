package kabinet.document.entity;

import java.util.stream.Stream;
import kabinet.base.BusinessException;

/**
 * A file cannot be read: it is broken, hostile, too large, or not what its name says. The text key says why; where it has a place in the file,
 * line and column are the first two arguments.
 */
public class UnreadableFileException extends BusinessException {

    private final int line;
    private final int column;

    /**
     * A failure of the whole file.
     *
     * @param key  key of the message in the texts
     * @param args what the message shows
     */
    public UnreadableFileException(String key, Object... args) {
        this(0, 0, null, key, args);
    }

    private UnreadableFileException(int line, int column, Throwable cause, String key, Object... args) {
        super(key, args);
        if (cause != null) {
            initCause(cause);
        }
        this.line = line;
        this.column = column;
    }

    /** A failure of the whole file, found by somebody else. */
    public static UnreadableFileException because(Throwable cause, String key, Object... args) {
        return new UnreadableFileException(0, 0, cause, key, args);
    }

    /**
     * A failure at a place in the file.
     *
     * @param line   from 1, as an editor or a spreadsheet counts
     * @param column from 1: the cell in a table, the character in XML; 0 if only the line is known
     * @param more   arguments after line and column
     */
    public static UnreadableFileException at(int line, int column, String key, Object... more) {
        return new UnreadableFileException(line, column, null, key, Stream.concat(Stream.of(line, column), Stream.of(more)).toArray());
    }

    /** A failure at a place in the file, found by somebody else; line and column as in {@link #at}. */
    public static UnreadableFileException because(Throwable cause, int line, int column, String key) {
        return new UnreadableFileException(line, column, cause, key, line, column);
    }

    /** Line of the failure from 1, or 0 for the whole file. */
    public int line() {
        return line;
    }

    /** Cell or character of the failure from 1, or 0 if not known. */
    public int column() {
        return column;
    }
}
