package kabinet.delivery.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Inn;
import kabinet.base.Money;
import kabinet.base.Texts;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import kabinet.base.ValidOgrn;
import kabinet.base.view.Notices;
import kabinet.delivery.boundary.DeliveryLookup;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.ContractRow;
import kabinet.procurement.entity.Supplier;

/**
 * {@code /delivery/edit}: a document from paper, in the columns of ТОРГ-12; with an {@code id} one is worded anew. What does not add up is told once before
 * it is saved: the paper is the truth, even where it errs.
 */
@Named
@ViewScoped
public class DeliveryEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Currency of Russian papers: the rouble. */
    private static final String ROUBLE = "643";

    @Inject
    DeliveryRegister register;
    @Inject
    DeliveryLookup lookup;

    private Long id;
    private int version;
    private String heading;
    private String number;
    private LocalDate date;
    private LocalDate deliveredOn;
    @ValidInn
    private String supplierInn;
    private String supplierName;
    @ValidKpp
    private String supplierKpp;
    @ValidOgrn
    private String supplierOgrn;
    private boolean supplierKnown;
    private boolean boughtByAuthority;
    private Long school;
    private String basis;
    private Long contract;
    private List<EditLine> lines = new ArrayList<>();
    private List<String> warnings = List.of();
    private String warned;

    private List<Choice> schools;
    private final Map<Long, String> contractNumbers = new HashMap<>();

    public void open() {
        Callers.current().demand(Right.RECEIVE);
        schools = lookup.schools().stream().filter(School::isActive).map(s -> new Choice(s.getId(), s.getShortName())).toList();
        if (id != null) {
            read(register.show(id));
        } else {
            date = LocalDate.now();
            school = schools.size() == 1 ? schools.get(0).id() : null;
            addLine();
        }
    }

    private void read(DeliveryNote note) {
        if (note.getSchool() == null && !Callers.current().wholeDistrict()) {
            throw new ForbiddenException();
        }
        if (!note.isEditable()) {
            throw new BusinessException("delivery.notEditable");
        }
        version = note.getVersion();
        heading = note.getTitle();
        number = note.getNumber();
        date = note.getDate();
        deliveredOn = note.getDeliveredOn();
        supplierInn = note.getSupplier().getInn();
        supplierName = note.getSupplier().getName();
        supplierKpp = note.getSupplier().getKpp();
        supplierOgrn = note.getSupplier().getOgrn();
        supplierKnown = true;
        boughtByAuthority = note.getBuyerInn() != null && note.getBuyerInn().equals(lookup.district().getInn());
        school = note.schoolId();
        basis = note.getBasis();
        contract = note.getContract() == null ? null : note.getContract().getId();
        register.lines(id, 0, Integer.MAX_VALUE).forEach(l -> lines.add(new EditLine(l)));
    }

    /** A known supplier is filled in by its ИНН. */
    public void supplierTyped() {
        List<Supplier> found = supplierInn == null || !Inn.isValid(supplierInn.strip()) ? List.of() : lookup.suppliers(supplierInn.strip());
        supplierKnown = !found.isEmpty();
        if (supplierKnown) {
            supplierName = found.get(0).getName();
            supplierKpp = found.get(0).getKpp();
            supplierOgrn = found.get(0).getOgrn();
        }
    }

    public void addLine() {
        lines.add(new EditLine(Texts.of(Texts.RUSSIAN, "delivery.edit.piece")));
    }

    public void duplicate(EditLine line) {
        lines.add(lines.indexOf(line) + 1, new EditLine(line));
    }

    public void remove(EditLine line) {
        lines.remove(line);
        if (lines.isEmpty()) {
            addLine();
        }
    }

    /** Saves; what does not add up is told once before. */
    public String save() {
        lines.removeIf(l -> l.isEmpty() && lines.size() > 1);
        lines.forEach(EditLine::compute);
        String fault = lineFault();
        if (fault != null) {
            return refuse(fault);
        }
        if (school == null && !isDistrictAllowed()) {
            return refuse(Texts.of(locale(), "delivery.edit.schoolMissing"));
        }
        SupplierDocument document = document();
        List<String> odd = register.check(document).stream().map(f -> f.reason(locale())).toList();
        String told = String.join("\n", odd);
        if (!odd.isEmpty() && !told.equals(warned)) {
            warnings = odd;
            warned = told;
            return refuse(Texts.of(locale(), "delivery.edit.odd"));
        }
        DeliveryNote saved = id == null ? register.enter(document, school, contract) : register.correct(id, version, document, school, contract);
        Notices.done("delivery.edit.done", saved.getNumber());
        return "/delivery/show?faces-redirect=true&id=" + saved.getId();
    }

    private String lineFault() {
        for (int i = 0; i < lines.size(); i++) {
            EditLine line = lines.get(i);
            List<String> unreadable = line.unreadable();
            if (!unreadable.isEmpty()) {
                return Texts.of(locale(), "delivery.edit.line.number", i + 1, Texts.of(locale(), "delivery.edit.column." + unreadable.get(0)));
            }
            if (line.getName() == null || line.getName().isBlank()) {
                return Texts.of(locale(), "delivery.edit.line.name", i + 1);
            }
            BigDecimal quantity = Quantities.parse(line.getQuantity());
            if (quantity == null || quantity.signum() <= 0 || line.getKind() == LineKind.GOODS && quantity.stripTrailingZeros().scale() > 0) {
                return Texts.of(locale(), "delivery.edit.line.quantity", i + 1);
            }
        }
        return null;
    }

    private static String refuse(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
        return null;
    }

    private SupplierDocument document() {
        Party seller = new Party(supplierName.strip(), supplierInn.strip(), plain(supplierKpp), null, plain(supplierOgrn));
        School consignee = school == null ? null : lookup.schools().stream().filter(s -> s.getId().equals(school)).findFirst().orElse(null);
        Party buyer = boughtByAuthority || consignee == null ? authority() : party(consignee);
        List<DocumentLine> read = IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).toDocument(i + 1)).toList();
        List<Basis> bases = plain(basis) == null ? List.of() : List.of(new Basis(plain(basis), null, null));
        return new SupplierDocument(DocumentFormat.PAPER, null, number.strip(), date, null, seller, buyer, consignee == null || !boughtByAuthority ? null : party(consignee), bases, null,
            deliveredOn, ROUBLE, new Totals(getNet(), getVat(), getGross()), read);
    }

    private static Party party(School school) {
        return new Party(school.getName() == null ? school.getShortName() : school.getName(), school.getInn(), school.getKpp(), school.getOkpo(), school.getOgrn());
    }

    private Party authority() {
        District district = lookup.district();
        return new Party(district.getAuthority() == null ? district.getName() : district.getAuthority(), district.getInn(), district.getKpp(), null, null);
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private BigDecimal total(Function<EditLine, BigDecimal> amount) {
        return lines.stream().map(amount).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add);
    }

    /** Sum without VAT of all rows, roubles. */
    public BigDecimal getNet() {
        return total(EditLine::netAmount);
    }

    public BigDecimal getVat() {
        return total(EditLine::vatAmount);
    }

    public BigDecimal getGross() {
        return total(EditLine::grossAmount);
    }

    public String money(BigDecimal amount) {
        return Money.formatNumber(amount);
    }

    public List<Long> contracts(String typed) {
        List<ContractRow> found = lookup.contracts(typed);
        found.forEach(c -> contractNumbers.put(c.id(), c.number() + " · " + c.supplier()));
        return found.stream().map(ContractRow::id).toList();
    }

    public String contractNumber(Long of) {
        return of == null ? "" : contractNumbers.computeIfAbsent(of, i -> lookup.contract(i).map(c -> c.getNumber()).orElse(""));
    }

    /** Whether a delivery may be the district's own. */
    public boolean isDistrictAllowed() {
        return Callers.current().wholeDistrict();
    }

    public boolean isNew() {
        return id == null;
    }

    /** Whether the next saving is meant in spite of the warnings. */
    public boolean isWarned() {
        return !warnings.isEmpty();
    }

    public LineKind[] getKinds() {
        return LineKind.values();
    }

    public LocalDate getToday() {
        return LocalDate.now();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getHeading() {
        return heading;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public void setDeliveredOn(LocalDate deliveredOn) {
        this.deliveredOn = deliveredOn;
    }

    public String getSupplierInn() {
        return supplierInn;
    }

    public void setSupplierInn(String supplierInn) {
        this.supplierInn = supplierInn;
    }

    public String getSupplierName() {
        return supplierName;
    }

    public void setSupplierName(String supplierName) {
        this.supplierName = supplierName;
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

    public boolean isSupplierKnown() {
        return supplierKnown;
    }

    public boolean isBoughtByAuthority() {
        return boughtByAuthority;
    }

    public void setBoughtByAuthority(boolean boughtByAuthority) {
        this.boughtByAuthority = boughtByAuthority;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public Long getContract() {
        return contract;
    }

    public void setContract(Long contract) {
        this.contract = contract;
    }

    public List<EditLine> getLines() {
        return lines;
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public List<Choice> getSchools() {
        return schools;
    }
}
