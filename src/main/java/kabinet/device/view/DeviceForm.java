package kabinet.device.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;

/** The fields of a device on a form, as typed. */
public class DeviceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A field of the kind's own, as the form asks for it. */
    public record Field(Long id, String name, CustomField.Type type, boolean required, List<String> choices) implements Serializable {
    }

    private Option model;
    private String serial;
    private String name;
    private BigDecimal price;
    private Option source;
    private Option account;
    private Option okof;
    private LocalDate commissioned;
    private Integer usefulLife;
    private LocalDate warranty;
    private String notes;
    private List<Field> fields = List.of();
    private Map<Long, String> custom = new TreeMap<>();

    void show(Device device) {
        model = Choices.model(device.getModel());
        serial = device.getSerialNumber();
        name = device.getName();
        price = device.getPrice();
        source = device.getFundingSource() == null ? null : option(device.getFundingSource());
        account = device.getAccount() == null ? null : option(device.getAccount());
        okof = device.getOkof() == null ? null : option(device.getOkof());
        commissioned = device.getCommissionedOn();
        usefulLife = device.getUsefulLife();
        warranty = device.getWarrantyUntil();
        notes = device.getNotes();
        custom = new TreeMap<>(device.getCustomValues());
    }

    private static Option option(FundingSource entry) {
        return new Option(entry.getId(), entry.getName());
    }

    private static Option option(AccountCode entry) {
        return new Option(entry.getId(), entry.getTitle());
    }

    private static Option option(Okof entry) {
        return new Option(entry.getId(), entry.getTitle());
    }

    DeviceEdit edit() {
        return new DeviceEdit(Option.id(model), serial, name, price, Option.id(source), Option.id(account), Option.id(okof), commissioned, usefulLife, warranty, notes, custom);
    }

    void setFields(List<CustomField> all) {
        fields = all.stream().map(f -> new Field(f.getId(), f.getName(), f.getType(), f.isRequired(), f.getChoiceList())).toList();
    }

    public List<Field> getFields() {
        return fields;
    }

    /** Values as typed, by the fields' ids. */
    public Map<Long, String> getCustom() {
        return custom;
    }

    public Option getModel() {
        return model;
    }

    public void setModel(Option model) {
        this.model = model;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public Option getSource() {
        return source;
    }

    public void setSource(Option source) {
        this.source = source;
    }

    public Option getAccount() {
        return account;
    }

    public void setAccount(Option account) {
        this.account = account;
    }

    public Option getOkof() {
        return okof;
    }

    public void setOkof(Option okof) {
        this.okof = okof;
    }

    public LocalDate getCommissioned() {
        return commissioned;
    }

    public void setCommissioned(LocalDate commissioned) {
        this.commissioned = commissioned;
    }

    public Integer getUsefulLife() {
        return usefulLife;
    }

    public void setUsefulLife(Integer usefulLife) {
        this.usefulLife = usefulLife;
    }

    public LocalDate getWarranty() {
        return warranty;
    }

    public void setWarranty(LocalDate warranty) {
        this.warranty = warranty;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
