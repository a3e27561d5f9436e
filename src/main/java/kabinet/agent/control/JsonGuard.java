package kabinet.agent.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses JSON whose single texts, names of fields or numbers are longer than any honest ones. The parser gathers each of them whole before it hands it over, passed over or not: without this one text
 * as long as the message could take several times its size of memory.
 */
final class JsonGuard extends FilterReader {

    /** Characters between two quotes, escapes counted as they are written. */
    static final int MOST_STRING = 1 << 20;
    /** Characters of the name of a field: agents' longest have some twenty. */
    static final int MOST_NAME = 256;
    /** Characters of a number. */
    static final int MOST_NUMBER = 100;

    private boolean inside;
    private boolean escaped;
    /** Of what is read now, or of the text that just ended. */
    private int length;
    private boolean textEnded;

    JsonGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** @throws UnreadableReportException if something is too long */
    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = in.read(buffer, offset, most);
        int end = offset + read;
        for (int i = offset; i < end;) {
            if (inside) {
                i = passText(buffer, i, end);
            } else {
                look(buffer[i++]);
            }
        }
        return read;
    }

    /** Nearly all of a report is text. @return where it goes on behind the text, or the end */
    private int passText(char[] buffer, int from, int end) {
        boolean free = !escaped;
        int i = from;
        while (i < end && (!free || buffer[i] != '"')) {
            free = !free || buffer[i] != '\\';
            i++;
        }
        escaped = !free;
        length += i - from;
        demand(length <= MOST_STRING);
        if (i == end) {
            return end;
        }
        inside = false;
        textEnded = true;
        return i + 1;
    }

    private void look(char c) {
        switch (c) {
            case '"' -> {
                inside = true;
                length = 0;
            }
            case ':' -> {
                demand(!textEnded || length <= MOST_NAME);
                textEnded = false;
                length = 0;
            }
            case ' ', '\n', '\r', '\t' -> {
                if (!textEnded) {
                    length = 0;
                }
            }
            case ',', '{', '}', '[', ']' -> {
                textEnded = false;
                length = 0;
            }
            default -> {
                if (textEnded) {
                    textEnded = false;
                    length = 0;
                }
                demand(++length <= MOST_NUMBER);
            }
        }
    }

    private static void demand(boolean honest) {
        if (!honest) {
            throw new UnreadableReportException("agent.report.tooLong");
        }
    }
}
