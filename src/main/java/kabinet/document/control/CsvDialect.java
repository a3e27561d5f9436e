package kabinet.document.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a CSV file is written.
 *
 * @param charset   by its byte order mark; without one UTF-8 if every byte fits, otherwise windows-1251, in which Russian spreadsheets save
 * @param markBytes length of the byte order mark
 * @param separator as a first line «sep=;» says, otherwise the one that cuts the first rows most evenly
 * @param told      true if there is such a line; its text is skipped, its line break makes a blank row
 */
record CsvDialect(Charset charset, int markBytes, char separator, boolean told) {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=([;,\\t])(\\r\\n|\\n|\\r).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** In the order of preference, when rows do not tell. */
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int SAMPLE_CHARACTERS = 65_536;
    private static final int SAMPLE_ROWS = 20;

    static CsvDialect of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (hasMark(start, 0xEF, 0xBB, 0xBF)) {
            return of(file, StandardCharsets.UTF_8, 3);
        }
        if (hasMark(start, 0xFF, 0xFE)) {
            return of(file, StandardCharsets.UTF_16LE, 2);
        }
        if (hasMark(start, 0xFE, 0xFF)) {
            return of(file, StandardCharsets.UTF_16BE, 2);
        }
        return of(file, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1251, 0);
    }

    private static CsvDialect of(Path file, Charset charset, int markBytes) throws IOException {
        char[] buffer = new char[SAMPLE_CHARACTERS];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markBytes);
            Reader reader = new InputStreamReader(in, charset);
            length = 0;
            for (int more = 0; more >= 0 && length < buffer.length; more = reader.read(buffer, length, buffer.length - length)) {
                length += more;
            }
        }
        String sample = new String(buffer, 0, length);
        Matcher told = SEPARATOR_LINE.matcher(sample);
        return told.matches() ? new CsvDialect(charset, markBytes, told.group(1).charAt(0), true)
                : new CsvDialect(charset, markBytes, guess(sample), false);
    }

    /** A reader that stands at the first character of the first row and fails on bytes that are no text. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.skipNBytes(markBytes);
            Reader reader = new InputStreamReader(in, charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
            if (told) {
                reader.skip("sep=;".length());
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static char guess(String sample) throws IOException {
        char best = SEPARATORS[0];
        int bestScore = 0;
        for (char separator : SEPARATORS) {
            int score = evenness(sample, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    /** How many of the first rows have as many cells as the head; the number of cells decides between equals. */
    private static int evenness(String sample, char separator) throws IOException {
        int columns = 0;
        int even = 0;
        int rows = 0;
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(sample)).setFormat(CsvRows.format(separator)).get()) {
            for (CSVRecord row : parser) {
                if (row.size() == 1 && row.get(0).isBlank()) {
                    continue;
                }
                if (columns == 0) {
                    columns = row.size();
                }
                if (row.size() == columns) {
                    even++;
                }
                if (++rows == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            return score(columns, even); // the sample ends in the middle of a cell, or the table is broken: reading will tell
        }
        return score(columns, even);
    }

    private static int score(int columns, int even) {
        return columns < 2 ? 0 : even * 1_000 + Math.min(columns, 999);
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[16_384];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean hasMark(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
