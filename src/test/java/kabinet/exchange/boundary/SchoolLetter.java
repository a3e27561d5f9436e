package kabinet.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.control.Original;
import kabinet.exchange.control.Report;
import kabinet.exchange.control.Taken;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Outcome;
import kabinet.exchange.entity.ReadOut;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/**
 * A document as plain as can be, so that importing documents is tested whatever documents there are: «письмо» and a date in the first line, then a
 * school's code and ИНН in each. Only the tests' own callers may import it.
 */
@ApplicationScoped
public class SchoolLetter implements DocumentImporter {

    static final String KIND = "letter";
    static final String RIGHT = "IMPORT_LETTERS";

    @Inject
    Schools schools;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int order() {
        return 99;
    }

    @Override
    public Set<String> rights() {
        return Set.of(RIGHT);
    }

    @Override
    public String about() {
        return "exchange.upload.document";
    }

    @Override
    public List<String> extensions() {
        return List.of(".txt");
    }

    @Override
    public Taken take(Original original, boolean booking, IntConsumer progress) {
        List<String> lines = lines(original);
        Report report = new Report();
        List<List<String>> rows = new ArrayList<>();
        report.rows(lines.size() - 1);
        School last = null;
        for (int i = 1; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            rows.add(List.of(words));
            if (schools.byCode(words[0]).isPresent()) {
                report.fault(new Fault(i + 1, "", words[0], DUPLICATE, "exchange.fault.duplicate-in-file", List.of(words[0], i + 1)));
            } else {
                last = new School(schools.district(), words[0], words[0], words[1]);
                if (booking && report.isSound()) {
                    schools.add(last);
                }
                report.came(Outcome.CREATED);
                progress.accept(i);
            }
        }
        ReadOut read = ReadOut.of(List.of(new ReadOut.Fact("exchange.list.at", lines.get(0).split(" ")[1])), List.of("exchange.list.file", "exchange.value"), rows);
        return new Taken(report.findings(), read, booking && last != null ? "/school/show?id=" + last.getId() : null);
    }

    private static List<String> lines(Original original) {
        try {
            List<String> lines = Files.readAllLines(original.path());
            if (!lines.get(0).startsWith("письмо ")) {
                throw UnreadableFileException.at(1, 0, "document.xml.broken");
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
