package kabinet.procurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Inn;
import kabinet.base.Kpp;
import kabinet.base.Money;
import kabinet.base.Ogrn;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.PurchaseLine;
import kabinet.procurement.entity.Supplier;

/**
 * Contracts as a table, a line of a contract in each row; what is said of the contract itself may stand in all of its rows or in the first one alone. A contract
 * is matched by its number, a line by its name within it.
 */
@ApplicationScoped
public class ContractsSheet implements TableImporter {

    /** ОКЕИ code of pieces. */
    private static final String PIECES = "796";
    /** What the first row of a new contract says. */
    private static final List<Column> NEEDED = List.of(ContractColumns.SUPPLIER, ContractColumns.INN, ContractColumns.SUBJECT, ContractColumns.PRICE, ContractColumns.SIGNED_ON);
    private static final long MOST = 999_999_999_999L;

    @Inject
    Contracts contracts;
    @Inject
    Notices notices;
    @Inject
    Suppliers suppliers;
    @Inject
    Schools schools;
    @Inject
    SchoolsByCode schoolsByCode;
    @Inject
    Directories directories;

    @Override
    public String kind() {
        return "contracts";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE);
    }

    @Override
    public List<Column> columns() {
        return ContractColumns.ALL;
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    /** Most lines of a contract that a table brings. */
    private static final int LINES = 2_000;

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> byCode = schoolsByCode.read();
        private final Lookup<DeviceKind> kinds = new Lookup<>();
        private final Map<String, Contract> known = new HashMap<>();
        /** The last one of a number: rows after its first need not name the supplier again. */
        private final Map<String, Contract> newest = new HashMap<>();
        private final Map<Contract, Map<String, ContractLine>> named = new IdentityHashMap<>();
        private final Map<String, Supplier> sellers = new HashMap<>();

        Rows(boolean booking) {
            this.booking = booking;
            directories.kinds().forEach(kind -> kinds.put(kind.getName(), kind));
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line row) {
            String number = row.text(ContractColumns.NUMBER);
            String name = row.text(ContractColumns.LINE);
            if (number == null || name == null) {
                return;
            }
            row.once(ContractColumns.LINE, List.of(Lookup.key(number), row.raw(ContractColumns.INN), Lookup.key(name)));
            Contract contract = contract(row, number);
            if (contract == null) {
                return;
            }
            Map<String, ContractLine> lines = named.computeIfAbsent(contract, Rows::byName);
            if (lines.size() >= LINES) {
                row.fault(ContractColumns.LINE, "procurement.fault.too-many-lines", LINES);
                return;
            }
            ContractLine line = lines.get(Lookup.key(name));
            Changes changes = new Changes(line == null);
            ContractLine written = line == null ? contract.addLine(name) : line;
            lines.put(Lookup.key(name), written);
            head(row, contract, changes);
            body(row, written, changes);
            row.came(ContractColumns.NUMBER, changes.outcome());
        }

        private static Map<String, ContractLine> byName(Contract contract) {
            Map<String, ContractLine> lines = new HashMap<>();
            contract.getLines().forEach(l -> lines.putIfAbsent(Lookup.key(l.getName()), l));
            return lines;
        }

        /** The contract of the row, begun if there is none; null with a fault. A number such as «12» is of a supplier, once that is named. */
        private Contract contract(Line row, String number) {
            String inn = row.text(ContractColumns.INN, Inn::isValid, "procurement.fault.invalid-inn");
            String key = Lookup.key(number) + ' ' + (inn == null ? "" : inn);
            Contract before = known.containsKey(key) ? known.get(key) : inn == null ? newest.get(Lookup.key(number)) : null;
            if (before != null) {
                return before;
            }
            List<Contract> same = contracts.byNumber(number).stream().filter(c -> inn == null || c.getSupplier().getInn().equals(inn)).toList();
            if (same.size() > 1) {
                row.fault(ContractColumns.NUMBER, "procurement.fault.several-contracts");
                return null;
            }
            Contract contract = same.isEmpty() ? begin(row, number) : same.get(0);
            if (contract != null && !Callers.current().sees(contract.schoolId())) {
                row.fault(ContractColumns.NUMBER, "procurement.fault.not-yours");
                return null;
            }
            if (contract != null) {
                known.put(key, contract);
                newest.put(Lookup.key(number), contract);
            }
            return contract;
        }

        private Contract begin(Line row, String number) {
            for (Column column : NEEDED) {
                if (row.raw(column).isEmpty()) {
                    row.fault(column, "procurement.fault.missing-for-new");
                }
            }
            School school = row.value(ContractColumns.SCHOOL, byCode::get, "procurement.fault.unknown-school");
            Notice notice = row.value(ContractColumns.NOTICE, n -> notices.byNumber(n).orElse(null), "procurement.fault.unknown-notice");
            Long only = Callers.current().onlySchool();
            School owner = school != null ? school : notice != null ? notice.getSchool() : only == null ? null : schools.find(only).orElse(null);
            Supplier supplier = supplier(row);
            if (row.isFaulty()) {
                return null;
            }
            Contract contract = new Contract(owner, number, supplier);
            head(row, contract, new Changes(true));
            if (!row.isFaulty() && booking && Callers.current().sees(contract.schoolId())) {
                contracts.add(contract);
            }
            return contract;
        }

        private Supplier supplier(Line row) {
            String name = row.text(ContractColumns.SUPPLIER);
            String inn = row.text(ContractColumns.INN, Inn::isValid, "procurement.fault.invalid-inn");
            String kpp = row.text(ContractColumns.KPP, Kpp::isValid, "procurement.fault.invalid-kpp");
            String ogrn = row.text(ContractColumns.OGRN, Ogrn::isValid, "procurement.fault.invalid-ogrn");
            if (name == null || inn == null || row.isFaulty()) {
                return null;
            }
            return sellers.computeIfAbsent(inn + '/' + kpp, codes -> booking ? suppliers.take(name, inn, kpp, ogrn)
                : suppliers.find(inn, kpp).orElseGet(() -> new Supplier(name, inn, kpp)));
        }

        private void head(Line row, Contract contract, Changes changes) {
            String registry = row.text(ContractColumns.REGISTRY_NUMBER, n -> n.matches(Notice.NUMBER_SHAPE), "procurement.fault.invalid-registry-number");
            Notice notice = row.value(ContractColumns.NOTICE, n -> notices.byNumber(n).orElse(null), "procurement.fault.unknown-notice");
            LocalDate signed = row.date(ContractColumns.SIGNED_ON);
            changes.set(registry, contract::getRegistryNumber, contract::setRegistryNumber);
            row.attempt(ContractColumns.NOTICE, () -> changes.set(notice, contract::getNotice, contract::setNotice));
            changes.set(row.text(ContractColumns.SUBJECT), contract::getSubject, contract::setSubject);
            changes.set(row.money(ContractColumns.PRICE), contract::getPrice, contract::setPrice);
            changes.set(signed, contract::getSignedOn, contract::setSignedOn);
            changes.set(after(row, ContractColumns.VALID_UNTIL, contract), contract::getValidUntil, contract::setValidUntil);
            changes.set(after(row, ContractColumns.DELIVER_BY, contract), contract::getDeliverBy, contract::setDeliverBy);
            changes.set(row.text(ContractColumns.BASIS), contract::getBasis, contract::setBasis);
        }

        /** A day that is not before the signing. */
        private static LocalDate after(Line row, Column column, Contract contract) {
            LocalDate day = row.date(column);
            if (day != null && contract.getSignedOn() != null && day.isBefore(contract.getSignedOn())) {
                row.fault(column, "procurement.fault.before-signing");
                return null;
            }
            return day;
        }

        private void body(Line row, ContractLine line, Changes changes) {
            String unit = row.text(ContractColumns.UNIT);
            BigDecimal quantity = row.decimal(ContractColumns.QUANTITY, PurchaseLine.QUANTITY_SCALE, MOST);
            BigDecimal price = row.money(ContractColumns.UNIT_PRICE);
            BigDecimal amount = row.money(ContractColumns.AMOUNT);
            changes.set(row.text(ContractColumns.OKPD2, c -> c.matches(DeviceModel.OKPD2_SHAPE), "procurement.fault.invalid-okpd2"), line::getOkpd2, line::setOkpd2);
            changes.set(unit, line::getUnitName, line::setUnitName);
            changes.set(unit != null && Lookup.key(unit).startsWith(Lookup.key("шт")) ? PIECES : null, line::getUnitCode, line::setUnitCode);
            changes.set(quantity, line::getQuantity, line::setQuantity);
            changes.set(price, line::getPrice, line::setPrice);
            changes.set(amount, line::getAmount, line::setAmount);
            changes.set(row.value(ContractColumns.KIND, kinds::get, "procurement.fault.unknown-kind"), line::getKind, line::setKind);
            if (price != null && quantity != null && amount != null && price.multiply(quantity).compareTo(amount) != 0) {
                row.warn(ContractColumns.AMOUNT, "procurement.warning.amount-differs", Money.format(price.multiply(quantity)));
            }
        }
    }
}
