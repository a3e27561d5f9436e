package kabinet.procurement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A notice as ЕИС gives it out, made to the format: fictional firms and people, the paths of the real thing. */
public final class NoticeFile {

    /** ИНН of the organiser that is no customer. */
    public static final String ORGANISER_INN = "3300000046";

    private final String number;
    private String type = "EF2020";
    private String prefix = "ns7:";
    private String object = "Поставка ноутбуков для цифровой образовательной среды";
    private String maxPrice = "2282010.00";
    private String currency = "RUB";
    private String published = "2021-03-30T16:24:40.359+03:00";
    private String totalSum = "2282010.00";
    private final List<String> customers = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();

    public NoticeFile(String number) {
        this.number = number;
    }

    /** @param type such as {@code EZK2020} */
    public NoticeFile type(String type) {
        this.type = type;
        return this;
    }

    /** @param prefix of all elements with its colon, or empty */
    public NoticeFile prefix(String prefix) {
        this.prefix = prefix;
        return this;
    }

    public NoticeFile object(String object) {
        this.object = object;
        return this;
    }

    /** Null leaves the price of the whole purchase out. */
    public NoticeFile maxPrice(String maxPrice) {
        this.maxPrice = maxPrice;
        return this;
    }

    public NoticeFile currency(String currency) {
        this.currency = currency;
        return this;
    }

    public NoticeFile published(String published) {
        this.published = published;
        return this;
    }

    public NoticeFile totalSum(String totalSum) {
        this.totalSum = totalSum;
        return this;
    }

    /** A customer with a code of the purchase of its own. */
    public NoticeFile customer(String name, String inn) {
        return customer(name, ikz(inn), null);
    }

    public NoticeFile customer(String name, String ikz, String price) {
        String money = price == null ? "" : "<maxPriceInfo><maxPrice>" + price + "</maxPrice></maxPriceInfo>";
        String code = ikz == null ? "" : "<IKZInfo><purchaseCode>" + ikz + "</purchaseCode><publishYear>2021</publishYear><purchaseNumber>0017</purchaseNumber>"
            + "<purchaseOrderNumber>001</purchaseOrderNumber></IKZInfo>";
        customers.add("<customerRequirementInfo><customer><regNum>01333000002</regNum><fullName>" + name + "</fullName></customer><contractConditionsInfo>" + money + code
            + "</contractConditionsInfo></customerRequirementInfo>");
        return this;
    }

    /** A line by ОКПД2. */
    public NoticeFile line(String name, String okpd2, String quantity, String price, String sum) {
        lines.add("<purchaseObject><sid>1</sid><name>" + name + "</name><OKPD2><OKPDCode>" + okpd2 + "</OKPDCode><OKPDName>Код</OKPDName></OKPD2>" + rest(quantity, price, sum));
        return this;
    }

    /** A line of the catalogue: its ОКПД2 sits within КТРУ. */
    public NoticeFile catalogueLine(String name, String ktru, String quantity, String price, String sum) {
        lines.add("<purchaseObject><sid>1</sid><name>" + name + "</name><KTRU><code>" + ktru + "</code><name>По каталогу</name><OKPD2><OKPDCode>" + ktru.substring(0, ktru.indexOf('-'))
            + "</OKPDCode></OKPD2></KTRU>" + rest(quantity, price, sum));
        return this;
    }

    /** Replaces a part of the finished file: for what must be refused. */
    public NoticeFile with(String part, String other) {
        replaced.put(part, other);
        return this;
    }

    private static String rest(String quantity, String price, String sum) {
        String many = quantity == null ? "<quantity><undefined>true</undefined></quantity>" : "<quantity><value>" + quantity + "</value></quantity>";
        return "<OKEI><code>796</code><nationalCode>шт</nationalCode><name>Штука</name></OKEI>" + many + "<price>" + price + "</price><sum>" + sum + "</sum><type>PRODUCT</type></purchaseObject>";
    }

    public String text() {
        List<String> ordered = lines.isEmpty() ? new NoticeFile(number).line("Ноутбук педагога", "26.20.11.110", "38", "60052.89", "2282009.82").lines : lines;
        String price = maxPrice == null ? "" : "<maxPriceInfo><maxPrice>" + maxPrice + "</maxPrice><currency><code>" + currency + "</code></currency></maxPriceInfo>";
        String body = "<commonInfo><purchaseNumber>" + number + "</purchaseNumber><docNumber>№ " + number + "</docNumber><plannedPublishDate>2021-03-30+03:00</plannedPublishDate>"
            + "<publishDTInEIS>" + published + "</publishDTInEIS><href>https://zakupki.gov.ru/x</href>"
            + "<placingWay><code>EAP20</code><name>Электронный аукцион</name></placingWay><purchaseObjectInfo>" + object + "</purchaseObjectInfo></commonInfo>"
            + "<purchaseResponsibleInfo><responsibleOrgInfo><regNum>01333000001</regNum><fullName>Уполномоченный орган Ветлужского района</fullName><INN>" + ORGANISER_INN + "</INN><KPP>330001001</KPP>"
            + "</responsibleOrgInfo><responsibleRole>OCU</responsibleRole><responsibleInfo><contactPersonInfo><lastName>Невидимов</lastName><firstName>Секрет</firstName></contactPersonInfo>"
            + "<contactEMail>secret@vetla.example</contactEMail><contactPhone>7-000-000</contactPhone></responsibleInfo></purchaseResponsibleInfo>"
            + "<notificationInfo><procedureInfo><collectingInfo><startDT>2021-03-30T16:24:00+03:00</startDT><endDT>2021-04-07T09:00:00+03:00</endDT></collectingInfo>"
            + "<summarizingDate>2021-04-09+03:00</summarizingDate></procedureInfo><contractConditionsInfo>" + price + "</contractConditionsInfo><customerRequirementsInfo>"
            + String.join("", customers) + "</customerRequirementsInfo><purchaseObjectsInfo><notDrugPurchaseObjectsInfo>" + String.join("", ordered) + "<totalSum>" + totalSum
            + "</totalSum><quantityUndefined>false</quantityUndefined></notDrugPurchaseObjectsInfo></purchaseObjectsInfo></notificationInfo>";
        String root = prefix.isEmpty() ? "xmlns=\"http://zakupki.gov.ru/oos/export/1\"" : "xmlns:" + prefix.replace(":", "") + "=\"http://zakupki.gov.ru/oos/EPtypes/1\"";
        String plain = "<export " + root + "><epNotification" + type + " schemeVersion=\"11.0\">" + body + "</epNotification" + type + "></export>";
        for (Map.Entry<String, String> one : replaced.entrySet()) {
            if (!plain.contains(one.getKey())) {
                throw new IllegalArgumentException("not in the file: " + one.getKey());
            }
            plain = plain.replace(one.getKey(), one.getValue());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + plain.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix);
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** An archive. @param entries contents by names */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry part = new ZipEntry(entry.getKey());
                part.setTimeLocal(LocalDateTime.of(2021, 3, 30, 16, 24));
                zip.putNextEntry(part);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An ИКЗ of 2021 for the customer, with a made-up КПП. */
    public static String ikz(String inn) {
        return "213" + inn + "330001001" + "0017" + "001" + "2620" + "244";
    }
}
