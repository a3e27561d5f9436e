package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Right;
import kabinet.base.LookAlikes;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Outcome;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.Software;

/**
 * The rules of recognition as a table, one a row, so that districts may share them. A row without a program keeps its names out of sight. Rules are added, never
 * changed; one that is there with another program is a fault.
 */
@ApplicationScoped
public class RecognitionSheet implements TableImporter, Exporter {

    static final Column NAME = Column.of("namePattern", "software.sheet.namePattern", true, RecognitionRule.NAME_LENGTH, "Живая физика*");
    static final Column PUBLISHER = Column.of("publisherPattern", "software.sheet.publisherPattern", false, RecognitionRule.PUBLISHER_LENGTH, "");
    static final Column VERSION = Column.of("versionPattern", "software.sheet.versionPattern", false, RecognitionRule.VERSION_LENGTH, "5.*");
    static final Column PROGRAM = Column.of("program", "software.sheet.program", false, Software.NAME_LENGTH + Software.RELEASE_LENGTH + Software.PUBLISHER_LENGTH + 2, "Живая физика 5");

    @Inject
    SoftwareCatalogue catalogue;
    @Inject
    RecognitionRules rules;
    @Inject
    Settling settling;

    @Override
    public String kind() {
        return "recognition";
    }

    @Override
    public int order() {
        return 101;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_DIRECTORIES);
    }

    @Override
    public List<Column> columns() {
        return List.of(NAME, PUBLISHER, VERSION, PROGRAM);
    }

    @Override
    public Reading begin(boolean booking) {
        if (booking) {
            settling.begin();
        }
        return new Rows(booking);
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final ProgramLookup programs = new ProgramLookup(catalogue.all());
        private final Map<String, RecognitionRule> known = new HashMap<>();

        Rows(boolean booking) {
            this.booking = booking;
            rules.all().forEach(r -> known.put(key(r), r));
        }

        @Override
        public void take(List<Line> portion, int round) {
            List<RecognitionRule> made = new ArrayList<>();
            portion.forEach(line -> take(line, made));
            if (booking && !made.isEmpty()) {
                made.forEach(rules::add);
                settling.recogniseAfterAdding(made);
            }
        }

        private void take(Line line, List<RecognitionRule> made) {
            String name = line.text(NAME);
            String publisher = line.text(PUBLISHER);
            String version = line.text(VERSION);
            Software program = line.value(PROGRAM, programs::get, "software.fault.unknown-program");
            if (name == null || line.isFaulty()) {
                return;
            }
            line.attempt(NAME, () -> {
                RecognitionRule rule = new RecognitionRule(program, name, publisher, version);
                line.once(NAME, key(rule));
                RecognitionRule there = known.get(key(rule));
                if (there != null && !Objects.equals(there.getSoftware(), program)) {
                    line.fault(NAME, "software.fault.rule-of-another");
                }
                if (there == null && !line.isFaulty()) {
                    made.add(rule);
                }
                line.came(NAME, there == null ? Outcome.CREATED : Outcome.UNCHANGED);
            });
        }

        private static String key(RecognitionRule rule) {
            return LookAlikes.fold(rule.getNamePattern()) + '\n' + LookAlikes.fold(rule.getPublisherPattern()) + '\n' + LookAlikes.fold(rule.getVersionPattern());
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of();
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        List<RecognitionRule> all = rules.all();
        for (RecognitionRule rule : all) {
            Software s = rule.getSoftware();
            table.row(rule.getNamePattern(), rule.getPublisherPattern(), rule.getVersionPattern(), s == null ? null : s.getPublisher() + " " + s.getTitle());
        }
        return all.size();
    }
}
