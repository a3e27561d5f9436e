package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Right;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.network.entity.ConnectionFilter;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.Payer;
import kabinet.network.entity.Technology;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.School;

/**
 * Connections to the internet as a table, one a row. A line is matched within its school by provider and contract number, or by provider and first day where the row names
 * no contract.
 */
@ApplicationScoped
public class ConnectionsSheet implements TableImporter, Exporter {

    static final Column PROVIDER = Column.of("provider", "network.internetConnection.provider", true, InternetConnection.PROVIDER_LENGTH, "АО «Заречная связь»");
    static final Column CONTRACT = Column.of("contractNumber", "network.internetConnection.contractNumber", false, InternetConnection.CONTRACT_LENGTH, "14-И/2025");
    static final Column SIGNED = Column.of("contractDate", "network.internetConnection.contractDate", false, 20, "20.12.2024");
    static final Column TECHNOLOGY = Column.of("technology", "network.internetConnection.technology", true, 60, "Оптоволокно");
    static final Column DOWN = Column.of("downMbit", "network.sheet.down", true, 20, "100");
    static final Column UP = Column.of("upMbit", "network.sheet.up", false, 20, "100");
    static final Column GUARANTEED = Column.of("guaranteed", "network.internetConnection.guaranteed", false, 10, "да");
    static final Column STATIC_IP = Column.of("staticIp", "network.internetConnection.staticIp", false, 10, "да");
    static final Column UNIFIED = Column.of("unified", "network.internetConnection.unified", false, 10, "да");
    static final Column BACKUP = Column.of("backup", "network.internetConnection.backup", false, 10, "нет");
    static final Column PAYER = Column.of("payer", "network.internetConnection.payer", true, 60, "Местный бюджет");
    static final Column BEGINS = Column.of("beginsOn", "network.internetConnection.beginsOn", true, 20, "01.01.2025");
    static final Column ENDS = Column.of("endsOn", "network.internetConnection.endsOn", false, 20, "31.12.2026");

    private static final long FASTEST = Long.parseLong(InternetConnection.FASTEST);
    private static final String FILTER = "school";

    @Inject
    InternetConnections connections;
    @Inject
    SchoolsByCode schoolsByCode;

    @Override
    public String kind() {
        return "internet";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        return List.of(SchoolsSheet.CODE, PROVIDER, CONTRACT, SIGNED, TECHNOLOGY, DOWN, UP, GUARANTEED, STATIC_IP, UNIFIED, BACKUP, PAYER, BEGINS, ENDS);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    /** A row with the school it names, as far as it could be read. */
    private record Read(Line line, School school, String provider, String contract, LocalDate begins) {
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> schools = schoolsByCode.read();
        private final Words<Technology> technologies = new Words<>(Technology.class, "network.technology");
        private final Words<Payer> payers = new Words<>(Payer.class, "network.payer");

        Rows(boolean booking) {
            this.booking = booking;
        }

        @Override
        public void take(List<Line> portion, int round) {
            List<Read> rows = portion.stream().map(line -> new Read(line, line.value(SchoolsSheet.CODE, schools::get, "organisation.fault.unknown-school"), line.text(PROVIDER), line.text(CONTRACT), line.date(BEGINS)))
                .toList();
            Map<Long, List<InternetConnection>> known = connections.ofSchools(rows.stream().map(Read::school).filter(Objects::nonNull).map(School::getId).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(InternetConnection::schoolId, Collectors.toCollection(ArrayList::new)));
            rows.forEach(row -> take(row, row.school() == null ? List.of() : known.getOrDefault(row.school().getId(), List.of())));
        }

        private void take(Read row, List<InternetConnection> known) {
            Line line = row.line();
            Technology technology = line.value(TECHNOLOGY, technologies::read, "network.fault.unknown-technology");
            Payer payer = line.value(PAYER, payers::read, "network.fault.unknown-payer");
            BigDecimal down = speed(line, DOWN);
            BigDecimal up = speed(line, UP);
            LocalDate signed = line.date(SIGNED);
            LocalDate ends = line.date(ENDS);
            Boolean guaranteed = line.yesNo(GUARANTEED);
            Boolean staticIp = line.yesNo(STATIC_IP);
            Boolean unified = line.yesNo(UNIFIED);
            Boolean backup = line.yesNo(BACKUP);
            if (row.school() == null || row.provider() == null || row.begins() == null || technology == null || payer == null || down == null) {
                return;
            }
            line.once(PROVIDER, List.of(row.school().getId(), Lookup.key(row.provider()), row.contract() == null ? row.begins() : Lookup.key(row.contract())));
            InternetConnection there = known.stream().filter(c -> matches(c, row)).findFirst().orElse(null);
            Changes changes = new Changes(there == null);
            InternetConnection one = there != null ? there : new InternetConnection(row.school(), row.provider(), technology, down, payer, row.begins());
            changes.set(row.contract(), one::getContractNumber, one::setContractNumber);
            changes.set(signed, one::getContractDate, one::setContractDate);
            changes.set(technology, one::getTechnology, one::setTechnology);
            changes.set(down, one::getDownMbit, one::setDownMbit);
            changes.set(up, one::getUpMbit, one::setUpMbit);
            changes.set(guaranteed, one::isGuaranteed, one::setGuaranteed);
            changes.set(staticIp, one::isStaticIp, one::setStaticIp);
            changes.set(unified, one::isUnified, one::setUnified);
            changes.set(backup, one::isBackup, one::setBackup);
            changes.set(payer, one::getPayer, one::setPayer);
            changes.set(row.begins(), one::getBeginsOn, one::setBeginsOn);
            changes.set(ends, one::getEndsOn, one::setEndsOn);
            line.attempt(ENDS, one::checkPeriod);
            if (booking && there == null && !line.isFaulty()) {
                connections.add(one);
            }
            line.came(PROVIDER, changes.outcome());
        }

        private static BigDecimal speed(Line line, Column column) {
            BigDecimal speed = line.decimal(column, 2, FASTEST);
            if (speed != null && speed.signum() == 0) {
                line.fault(column, "network.fault.no-speed");
                return null;
            }
            return speed;
        }

        private static boolean matches(InternetConnection one, Read row) {
            if (!Lookup.key(one.getProvider()).equals(Lookup.key(row.provider()))) {
                return false;
            }
            return row.contract() == null ? one.getBeginsOn().equals(row.begins()) : one.getContractNumber() != null && Lookup.key(one.getContractNumber()).equals(Lookup.key(row.contract()));
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of(FILTER, Long::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Words<Technology> technologies = new Words<>(Technology.class, "network.technology");
        Words<Payer> payers = new Words<>(Payer.class, "network.payer");
        int rows = 0;
        try (Stream<InternetConnection> all = connections.stream(new ConnectionFilter(filter.containsKey(FILTER) ? Long.valueOf(filter.get(FILTER)) : null, null))) {
            for (Iterator<InternetConnection> i = all.iterator(); i.hasNext(); rows++) {
                InternetConnection c = i.next();
                table.row(c.getSchool().getCode(), c.getProvider(), c.getContractNumber(), c.getContractDate(), technologies.written(c.getTechnology()), c.getDownMbit(), c.getUpMbit(),
                    c.isGuaranteed(), c.isStaticIp(), c.isUnified(), c.isBackup(), payers.written(c.getPayer()), c.getBeginsOn(), c.getEndsOn());
            }
        }
        return rows;
    }
}
