package kabinet.procurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.FundingSource;
import kabinet.procurement.boundary.ContractRegister;
import kabinet.procurement.boundary.ContractRegister.SupplierGiven;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractFunding;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.Supplier;

/** The form for a new or known contract. A new one comes of a notice, whose lines it takes over, or asks first whose purchase it is. */
@Named
@ViewScoped
public class ContractEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ContractRegister register;
    @Inject
    DirectoryRegister directories;

    private Long id;
    private Long noticeId;
    private String owner;
    private String supplierName;
    private String supplierInn;
    private String supplierKpp;
    private String supplierOgrn;
    private transient Contract contract;
    private transient List<LineRow> lines;
    private transient List<MoneyRow> money;
    private transient List<DeviceKind> kinds;
    private transient List<FundingSource> sources;

    /** A line with its kind of equipment by id, as a form chooses it. */
    public static final class LineRow {

        private final ContractLine line;
        private Long kind;

        LineRow(ContractLine line) {
            this.line = line;
            this.kind = line.getKind() == null ? null : line.getKind().getId();
        }

        public ContractLine getLine() {
            return line;
        }

        public Long getKind() {
            return kind;
        }

        public void setKind(Long kind) {
            this.kind = kind;
        }
    }

    /** A budget's part with its source by id. */
    public static final class MoneyRow {

        private final ContractFunding funding;
        private Long source;

        MoneyRow(ContractFunding funding) {
            this.funding = funding;
            this.source = funding.getSource() == null ? null : funding.getSource().getId();
        }

        public ContractFunding getFunding() {
            return funding;
        }

        public Long getSource() {
            return source;
        }

        public void setSource(Long source) {
            this.source = source;
        }
    }

    public void open() {
        Callers.current().demand(Right.RECEIVE);
        owner = Owner.orOnly(owner);
        if (id == null && noticeId == null && owner == null) {
            return;
        }
        contract = id == null ? register.blank(noticeId, owner == null ? null : Owner.schoolId(owner)) : register.open(id);
        kinds = directories.kinds();
        sources = directories.fundingSources();
        if (id == null && contract.getLines().isEmpty()) {
            contract.addLine(null);
        }
        lines = new ArrayList<>(contract.getLines().stream().map(LineRow::new).toList());
        money = new ArrayList<>(contract.getFundings().stream().map(MoneyRow::new).toList());
        Supplier supplier = contract.getSupplier();
        if (supplier != null) {
            supplierName = supplier.getName();
            supplierInn = supplier.getInn();
            supplierKpp = supplier.getKpp();
            supplierOgrn = supplier.getOgrn();
        }
    }

    public void addLine() {
        lines.add(new LineRow(contract.addLine(null)));
    }

    public void removeLine(LineRow row) {
        contract.removeLine(row.getLine());
        lines.remove(row);
    }

    public void addMoney() {
        int year = contract.getSignedOn() == null ? LocalDate.now().getYear() : contract.getSignedOn().getYear();
        money.add(new MoneyRow(contract.addFunding(null, year, null)));
    }

    public void removeMoney(MoneyRow row) {
        contract.removeFunding(row.getFunding());
        money.remove(row);
    }

    /** Rows that were left empty are dropped. */
    public String save() {
        List.copyOf(lines).stream().filter(row -> row.getLine().getName() == null).forEach(this::removeLine);
        List.copyOf(money).stream().filter(row -> row.getSource() == null && row.getFunding().getAmount() == null).forEach(this::removeMoney);
        lines.forEach(row -> row.getLine().setKind(kinds.stream().filter(kind -> kind.getId().equals(row.getKind())).findFirst().orElse(null)));
        money.forEach(row -> row.getFunding().setSource(sources.stream().filter(source -> source.getId().equals(row.getSource())).findFirst().orElse(null)));
        Contract saved = register.save(contract, new SupplierGiven(supplierName, supplierInn, supplierKpp, supplierOgrn));
        Notices.done("procurement.contract.saved");
        return "/contract/show?id=" + saved.getId() + "&faces-redirect=true";
    }

    public Contract getContract() {
        return contract;
    }

    public List<LineRow> getLines() {
        return lines;
    }

    public List<MoneyRow> getMoney() {
        return money;
    }

    public List<DeviceKind> getKinds() {
        return kinds;
    }

    public List<FundingSource> getSources() {
        return sources;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getNoticeId() {
        return noticeId;
    }

    public void setNoticeId(Long noticeId) {
        this.noticeId = noticeId;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getSupplierName() {
        return supplierName;
    }

    public void setSupplierName(String supplierName) {
        this.supplierName = supplierName;
    }

    public String getSupplierInn() {
        return supplierInn;
    }

    public void setSupplierInn(String supplierInn) {
        this.supplierInn = supplierInn;
    }

    public String getSupplierKpp() {
        return supplierKpp;
    }

    public void setSupplierKpp(String supplierKpp) {
        this.supplierKpp = supplierKpp;
    }

    public String getSupplierOgrn() {
        return supplierOgrn;
    }

    public void setSupplierOgrn(String supplierOgrn) {
        this.supplierOgrn = supplierOgrn;
    }
}
