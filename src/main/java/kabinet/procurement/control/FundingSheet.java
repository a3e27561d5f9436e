package kabinet.procurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.access.entity.Scoped;
import kabinet.device.control.Directories;
import kabinet.device.entity.FundingSource;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Outcome;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractFunding;
import kabinet.procurement.entity.FundedDocument;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeFunding;
import kabinet.procurement.entity.PurchaseFunding;

/** The money of notices and contracts as a table: a budget's part in one year in each row. Matched by document, source and year. */
@ApplicationScoped
public class FundingSheet implements TableImporter {

    static final Column DOCUMENT = Column.of("document", "procurement.sheet.document", false, 20, "контракт");
    static final Column NUMBER = Column.of("number", "procurement.sheet.documentNumber", true, Contract.NUMBER_LENGTH, "12-ЭА/21");
    static final Column SOURCE = Column.of("source", "procurement.sheet.source", true, FundingSource.NAME_LENGTH, "Областной бюджет");
    static final Column YEAR = Column.of("year", "procurement.sheet.year", true, 10, "2021");
    static final Column AMOUNT = Column.of("amount", "procurement.sheet.fundingAmount", true, 30, "2 259 180,00");

    @Inject
    Contracts contracts;
    @Inject
    Notices notices;
    @Inject
    Directories directories;

    @Override
    public String kind() {
        return "funding";
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE);
    }

    @Override
    public List<Column> columns() {
        return List.of(DOCUMENT, NUMBER, SOURCE, YEAR, AMOUNT);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows();
    }

    private final class Rows implements Reading {

        private final Words<FundedDocument> words = new Words<>(FundedDocument.class, "procurement.fundedDocument");
        private final Lookup<FundingSource> sources = new Lookup<>();
        private final Map<String, List<Contract>> contractsByNumber = new HashMap<>();
        private final Map<String, List<Notice>> noticesByNumber = new HashMap<>();

        Rows() {
            directories.fundingSources().forEach(source -> sources.put(source.getName(), source));
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line row) {
            FundedDocument which = row.value(DOCUMENT, words::read, "procurement.fault.unknown-document");
            String number = row.text(NUMBER);
            FundingSource source = row.value(SOURCE, sources::get, "procurement.fault.unknown-source");
            Integer year = row.integer(YEAR, PurchaseFunding.FIRST_YEAR, PurchaseFunding.LAST_YEAR);
            BigDecimal amount = row.money(AMOUNT);
            if (number == null || source == null || year == null || amount == null) {
                return;
            }
            Scoped document = document(row, which, number);
            if (document == null) {
                return;
            }
            row.once(NUMBER, List.of(document instanceof Notice, Lookup.key(number), source.getId(), year));
            if (!Callers.current().sees(document.schoolId())) {
                row.fault(NUMBER, "procurement.fault.not-yours");
            }
            if (!row.isFaulty()) {
                row.came(NUMBER, document instanceof Notice notice ? fund(notice, source, year, amount) : fund((Contract) document, source, year, amount));
            }
        }

        /** Null with a fault. */
        private Scoped document(Line row, FundedDocument which, String number) {
            List<Contract> contract = which == FundedDocument.NOTICE ? List.of() : contractsByNumber.computeIfAbsent(number, contracts::byNumber);
            List<Notice> notice = which == FundedDocument.CONTRACT ? List.of() : noticesByNumber.computeIfAbsent(number, n -> notices.byNumber(n).stream().toList());
            if (contract.size() + notice.size() == 1) {
                return contract.isEmpty() ? notice.get(0) : contract.get(0);
            }
            row.fault(NUMBER, contract.isEmpty() && notice.isEmpty() ? "procurement.fault.unknown-document" : "procurement.fault.several-documents");
            return null;
        }

        private static Outcome fund(Notice notice, FundingSource source, int year, BigDecimal amount) {
            NoticeFunding known = notice.getFundings().stream().filter(f -> f.getSource().equals(source) && f.getYear() == year).findFirst().orElse(null);
            Changes changes = new Changes(known == null);
            NoticeFunding funding = known == null ? notice.addFunding(source, year, amount) : known;
            changes.set(amount, funding::getAmount, funding::setAmount);
            return changes.outcome();
        }

        private static Outcome fund(Contract contract, FundingSource source, int year, BigDecimal amount) {
            ContractFunding known = contract.getFundings().stream().filter(f -> f.getSource().equals(source) && f.getYear() == year).findFirst().orElse(null);
            Changes changes = new Changes(known == null);
            ContractFunding funding = known == null ? contract.addFunding(source, year, amount) : known;
            changes.set(amount, funding::getAmount, funding::setAmount);
            return changes.outcome();
        }
    }
}
