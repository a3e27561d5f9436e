package kabinet.delivery.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;

/** A row of the paper form ТОРГ-12 as it is typed in. Numbers are texts, so that what cannot be read stays to be corrected; sums left empty are computed. */
public class EditLine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?) ?%?");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** ОКЕИ of a piece. */
    private static final String PIECE = "796";

    private LineKind kind = LineKind.GOODS;
    private String name;
    private String code;
    private String unitName;
    private String unitCode = PIECE;
    private String quantity;
    private String price;
    private String net;
    private String vatRate;
    private String vat;
    private String gross;
    /** What the form does not show and a document may hold. */
    private String okpd2;
    private String country;
    private String declaration;
    private List<String> serials = List.of();

    /** An empty row. @param unitName of a piece, in the language of papers */
    EditLine(String unitName) {
        this.unitName = unitName;
    }

    EditLine(DeliveryLine line) {
        kind = line.getKind();
        name = line.getName();
        code = line.getArticle();
        unitName = line.getUnitName();
        unitCode = line.getUnitCode();
        quantity = Quantities.of(line.getQuantity());
        price = Quantities.of(line.getPrice());
        net = sum(line.getNet());
        vatRate = line.getVatRate();
        vat = sum(line.getVat());
        gross = sum(line.getGross());
        okpd2 = line.getOkpd2();
        country = line.getCountry();
        declaration = line.getDeclaration();
        serials = List.copyOf(line.getSerials());
    }

    EditLine(EditLine like) {
        kind = like.kind;
        name = like.name;
        code = like.code;
        unitName = like.unitName;
        unitCode = like.unitCode;
        quantity = like.quantity;
        price = like.price;
        net = like.net;
        vatRate = like.vatRate;
        vat = like.vat;
        gross = like.gross;
    }

    private static String sum(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString().replace('.', ',');
    }

    boolean isEmpty() {
        return blank(name) && blank(code) && blank(quantity) && blank(price) && blank(net) && blank(gross);
    }

    /** Fields that hold what is no number, by their names in the form. */
    List<String> unreadable() {
        return Stream.of(new String[] {"quantity", quantity}, new String[] {"price", price}, new String[] {"net", net}, new String[] {"vat", vat},
            new String[] {"gross", gross}).filter(f -> !blank(f[1]) && (Quantities.parse(f[1]) == null || Quantities.parse(f[1]).signum() < 0)).map(f -> f[0]).toList();
    }

    /** Sums that nobody typed follow from quantity, price and rate, each rounded to the kopeck. */
    void compute() {
        BigDecimal pieces = Quantities.parse(quantity);
        BigDecimal each = Quantities.parse(price);
        if (blank(net) && pieces != null && each != null) {
            net = sum(pieces.multiply(each).setScale(Money.SCALE, RoundingMode.HALF_UP));
        }
        BigDecimal base = Quantities.parse(net);
        Matcher percent = PERCENT.matcher(vatRate == null ? "" : vatRate.strip());
        if (blank(vat) && base != null && percent.matches()) {
            vat = sum(base.multiply(new BigDecimal(percent.group(1).replace(',', '.'))).divide(HUNDRED, Money.SCALE, RoundingMode.HALF_UP));
        }
        if (blank(gross) && base != null) {
            BigDecimal tax = Quantities.parse(vat);
            gross = sum(base.add(tax == null ? Money.ZERO : tax));
        }
    }

    DocumentLine toDocument(int number) {
        return new DocumentLine(number, number, name.strip(), null, plain(code), okpd2, plain(unitCode), plain(unitName), Quantities.parse(quantity), Quantities.parse(price), money(net),
            plain(vatRate), money(vat), money(gross), kind, country, declaration, serials);
    }

    BigDecimal netAmount() {
        return money(net);
    }

    BigDecimal vatAmount() {
        return money(vat);
    }

    BigDecimal grossAmount() {
        return money(gross);
    }

    private static BigDecimal money(String text) {
        BigDecimal read = Quantities.parse(text);
        return read == null ? null : read.setScale(Money.SCALE, RoundingMode.HALF_UP);
    }

    private static String plain(String text) {
        return blank(text) ? null : text.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public LineKind getKind() {
        return kind;
    }

    public void setKind(LineKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String unitName) {
        this.unitName = unitName;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public void setUnitCode(String unitCode) {
        this.unitCode = unitCode;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getNet() {
        return net;
    }

    public void setNet(String net) {
        this.net = net;
    }

    public String getVatRate() {
        return vatRate;
    }

    public void setVatRate(String vatRate) {
        this.vatRate = vatRate;
    }

    public String getVat() {
        return vat;
    }

    public void setVat(String vat) {
        this.vat = vat;
    }

    public String getGross() {
        return gross;
    }

    public void setGross(String gross) {
        this.gross = gross;
    }
}
