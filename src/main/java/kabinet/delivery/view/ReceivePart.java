package kabinet.delivery.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.Suggestion;

/**
 * So much of a line of goods for one place, as the form has it. Numbers are texts here: what is typed stays as it was typed until it can be read, and a
 * fault stands beside its field.
 */
public class ReceivePart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long lineId;
    private final int number;
    private final String name;
    private final BigDecimal stated;
    private final BigDecimal left;
    private final boolean first;
    private String quantity;
    private Long model;
    private Long suggested;
    private boolean before;
    private Long school;
    private Long room;
    private Long account;
    private Long okof;
    private String usefulLife;
    private Long source;
    private String serials = "";
    private final Map<String, String> faults = new HashMap<>();
    private List<String> serialFaults = new ArrayList<>();

    /** All that is left of a line, with the serial numbers that the document names for it. */
    ReceivePart(DeliveryLine line, BigDecimal left, Long school, Suggestion suggestion) {
        this.lineId = line.getId();
        this.number = line.getNumber();
        this.name = line.getName();
        this.stated = line.getQuantity();
        this.left = left;
        this.first = true;
        this.quantity = Quantities.of(left);
        this.school = school;
        if (left.compareTo(line.getQuantity()) == 0) {
            this.serials = String.join("\n", line.getSerials());
        }
        this.model = suggestion.modelId();
        this.suggested = suggestion.modelId();
        this.before = suggestion.before();
        this.source = suggestion.fundingSourceId();
        fillIn(suggestion);
    }

    /** Another part of the same line for another place. */
    private ReceivePart(ReceivePart of) {
        lineId = of.lineId;
        number = of.number;
        name = of.name;
        stated = of.stated;
        left = of.left;
        first = false;
        model = of.model;
        suggested = of.suggested;
        before = of.before;
        school = of.school;
        account = of.account;
        okof = of.okof;
        usefulLife = of.usefulLife;
        source = of.source;
    }

    /**
     * Splits off another part: what the line has beyond its parts, else half of this one with the serial numbers that no longer fit.
     *
     * @param beyond what is left of the line beyond its parts
     */
    ReceivePart split(BigDecimal beyond) {
        ReceivePart other = new ReceivePart(this);
        BigDecimal mine = read();
        if (beyond.signum() > 0 || mine == null) {
            other.quantity = beyond.signum() > 0 ? Quantities.of(beyond) : "";
            return other;
        }
        int half = mine.intValue() / 2;
        other.quantity = String.valueOf(half);
        quantity = Quantities.of(mine.subtract(BigDecimal.valueOf(half)));
        List<String> all = serialList();
        int kept = Math.min(all.size(), mine.intValue() - half);
        serials = String.join("\n", all.subList(0, kept));
        other.serials = String.join("\n", all.subList(kept, all.size()));
        return other;
    }

    /** What is not chosen yet is taken from the suggestion. */
    final void fillIn(Suggestion suggestion) {
        account = account == null ? suggestion.accountId() : account;
        okof = okof == null ? suggestion.okofId() : okof;
        usefulLife = (usefulLife == null || usefulLife.isBlank()) && suggestion.usefulLife() != null ? suggestion.usefulLife().toString() : usefulLife;
    }

    /** The quantity; null for what is no number. Nothing typed is zero: not now. */
    BigDecimal read() {
        return quantity == null || quantity.isBlank() ? BigDecimal.ZERO : Quantities.parse(quantity);
    }

    /** Whether anything of it is to be accepted now. */
    boolean isWanted() {
        BigDecimal read = read();
        return read == null || read.signum() != 0;
    }

    /** Months; null for nothing and for what is no number. */
    Integer life() {
        return usefulLife != null && usefulLife.strip().matches("\\d{1,4}") ? Integer.valueOf(usefulLife.strip()) : null;
    }

    /** One a line, or separated by commas, semicolons or tabs: as scanners, tables and people give them. */
    List<String> serialList() {
        return serials == null ? List.of() : Arrays.stream(serials.split("[\\r\\n,;\\t]+")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    void forget() {
        faults.clear();
        serialFaults = new ArrayList<>();
    }

    void fault(String field, String words) {
        faults.put(field, words);
    }

    void serialFaults(List<String> found) {
        serialFaults = new ArrayList<>(found);
    }

    boolean isSound() {
        return faults.isEmpty() && serialFaults.isEmpty();
    }

    /** Why the model stands there: what came under the name before, or the name itself. Null once another was chosen. */
    public String getWhy() {
        return model == null || !model.equals(suggested) ? null : before ? "delivery.receive.model.before" : "delivery.receive.model.named";
    }

    public int getSerialCount() {
        return serialList().size();
    }

    /** Pieces that the counter of serial numbers counts up to. */
    public int getPieces() {
        BigDecimal read = read();
        return read == null ? 0 : read.intValue();
    }


    public Map<String, String> getFaults() {
        return faults;
    }

    public List<String> getSerialFaults() {
        return serialFaults;
    }

    public Long getLineId() {
        return lineId;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getLeft() {
        return left;
    }

    public String getStatedText() {
        return Quantities.of(stated);
    }

    public String getLeftText() {
        return Quantities.of(left);
    }

    public boolean isFirst() {
        return first;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public Long getModel() {
        return model;
    }

    public void setModel(Long model) {
        this.model = model;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public Long getOkof() {
        return okof;
    }

    public void setOkof(Long okof) {
        this.okof = okof;
    }

    public String getUsefulLife() {
        return usefulLife;
    }

    public void setUsefulLife(String usefulLife) {
        this.usefulLife = usefulLife;
    }

    public Long getSource() {
        return source;
    }

    public void setSource(Long source) {
        this.source = source;
    }

    public String getSerials() {
        return serials;
    }

    public void setSerials(String serials) {
        this.serials = serials == null ? "" : serials;
    }
}
