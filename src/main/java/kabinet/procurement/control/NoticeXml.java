package kabinet.procurement.control;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.base.Ikz;
import kabinet.base.Inn;
import kabinet.base.Kpp;
import kabinet.base.Money;
import kabinet.device.entity.DeviceModel;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;
import kabinet.exchange.entity.Fault;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeCustomer;
import kabinet.procurement.entity.NoticeLine;
import kabinet.procurement.entity.NoticeType;
import kabinet.procurement.entity.PurchaseLine;

/**
 * Reads a notice as ЕИС gives it out: {@code export} with one {@code epNotification…2020} in it, by local names, since prefixes differ from file to file and
 * some have none. Always by whole paths: {@code purchaseNumber} stands twice, once as the registry number and once as four digits of the code of the purchase.
 */
final class NoticeXml {

    /** A notice of ten thousand lines fits: 20 MB, a third of a million elements. */
    /** Most positions of a notice; those of the largest purchases have some hundreds. */
    private static final int MAX_LINES = 10_000;
    static final XmlLimits LIMITS = new XmlLimits(20L << 20, 64, 350_000);

    private static final Pattern NOTICE = Pattern.compile("epNotification(EF|EZK|EZT|EOK)[A-Z]{0,3}20\\d\\d");
    /** What else people find beside notices, the longer names first; the text key says what it is. */
    private static final Map<String, String> OTHERS = others();
    private static final Pattern LOCAL_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern LOCAL_DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*|Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,11})?");
    private static final int PRECISE = 30;
    private static final int FIRST_YEAR = 2006;
    private static final int LAST_YEAR = 2099;

    private final XmlElement document;
    private final NoticeType type;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    private NoticeXml(XmlElement document, NoticeType type) {
        this.document = document;
        this.type = type;
    }

    /**
     * @throws UnreadableFileException if it is no XML, exceeds {@link #LIMITS}, or is another document than a notice
     */
    static NoticeDocument read(InputStream in) {
        XmlElement root = SafeXml.read(in, LIMITS);
        XmlElement document = root.name().equals("export") && !root.children().isEmpty() ? root.children().get(0) : root;
        Matcher notice = NOTICE.matcher(document.name());
        if (!notice.matches()) {
            String shown = Fault.shortened(document.name());
            String key = OTHERS.entrySet().stream().filter(other -> document.name().startsWith(other.getKey())).map(Map.Entry::getValue).findFirst().orElse("unknown");
            throw new UnreadableFileException("procurement.document." + key, shown);
        }
        if (root != document && root.children().size() > 1) {
            throw UnreadableFileException.at(root.children().get(1).line(), 0, "procurement.document.several");
        }
        return new NoticeXml(document, NoticeType.valueOf(notice.group(1) + "2020")).read();
    }

    private static Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("epNotificationCancel", "cancellation");
        others.put("epNotification", "change");
        others.put("fcsNotification", "old");
        others.put("fcsPurchase", "change");
        others.put("fcsProtocol", "protocol");
        others.put("epProtocol", "protocol");
        others.put("contractProcedure", "execution");
        others.put("contract", "contract");
        others.put("cpContract", "contract");
        others.put("cpElectronicContract", "contract");
        others.put("tenderPlan", "plan");
        others.put("Файл", "delivery");
        return others;
    }

    private NoticeDocument read() {
        XmlElement terms = document.child("notificationInfo").orElse(new XmlElement("notificationInfo", document.line()));
        NoticeDocument.Organiser organiser = organiser();
        List<NoticeDocument.Customer> customers = customers(terms, organiser);
        BigDecimal maxPrice = maxPrice(terms).or(() -> sum(customers)).orElse(null);
        LocalDate published = date("commonInfo", "publishDTInEIS").or(() -> date("commonInfo", "plannedPublishDate")).orElse(null);
        if (published == null) {
            fault(document, "procurement.fault.missing", "commonInfo/publishDTInEIS");
        }
        return new NoticeDocument(number(), type, object(), cut(document.child("commonInfo", "placingWay", "name"), Notice.METHOD_LENGTH), published,
            time(terms).orElse(null), summedUp(terms).orElse(null), maxPrice, organiser, customers, lines(terms), List.copyOf(faults), List.copyOf(warnings));
    }

    private String number() {
        XmlElement element = document.child("commonInfo", "purchaseNumber").orElse(null);
        if (element == null || element.text().isEmpty()) {
            fault(document, "procurement.fault.missing", "commonInfo/purchaseNumber");
            return null;
        }
        if (!element.text().matches(Notice.NUMBER_SHAPE.replace("\\d", "[0-9]"))) {
            fault(element, "procurement.fault.invalid-number");
            return null;
        }
        return element.text();
    }

    private String object() {
        String object = cut(document.child("commonInfo", "purchaseObjectInfo"), Notice.OBJECT_LENGTH);
        if (object == null) {
            fault(document, "procurement.fault.missing", "commonInfo/purchaseObjectInfo");
        }
        return object;
    }

    private NoticeDocument.Organiser organiser() {
        XmlElement org = document.child("purchaseResponsibleInfo", "responsibleOrgInfo").orElse(null);
        if (org == null) {
            return new NoticeDocument.Organiser(null, null, null, null);
        }
        return new NoticeDocument.Organiser(org.text("regNum").orElse(null), cut(org.child("fullName"), Notice.ORGANISER_LENGTH),
            code(org.child("INN"), Inn::isValid, "procurement.warning.invalid-inn"), code(org.child("KPP"), Kpp::isValid, "procurement.warning.invalid-kpp"));
    }

    private List<NoticeDocument.Customer> customers(XmlElement terms, NoticeDocument.Organiser organiser) {
        List<XmlElement> required = terms.children("customerRequirementsInfo", "customerRequirementInfo");
        List<NoticeDocument.Customer> customers = new ArrayList<>();
        for (XmlElement one : required) {
            XmlElement customer = one.child("customer").orElse(one);
            boolean isOrganiser = organiser.code() != null && customer.text("regNum").filter(organiser.code()::equals).isPresent();
            customers.add(customer(customer, one, isOrganiser ? organiser : new NoticeDocument.Organiser(null, null, null, null)));
        }
        if (required.isEmpty() && organiser.name() != null) {
            customers.add(customer(terms, terms, organiser));
        }
        if (customers.isEmpty()) {
            fault(document, "procurement.fault.missing", "customerRequirementInfo/customer");
        }
        return customers;
    }

    /** @param same the organiser, if that is this customer; empty otherwise */
    private NoticeDocument.Customer customer(XmlElement customer, XmlElement requirement, NoticeDocument.Organiser same) {
        String name = cut(customer.child("fullName"), NoticeCustomer.NAME_LENGTH);
        Optional<XmlElement> code = requirement.child("contractConditionsInfo", "IKZInfo", "purchaseCode").filter(e -> !e.text().isEmpty());
        Ikz ikz = null;
        if (code.isPresent()) {
            if (Ikz.isValid(code.get().text())) {
                ikz = new Ikz(code.get().text());
            } else {
                fault(code.get(), "procurement.fault.invalid-ikz");
            }
        }
        String inn = code(customer.child("INN"), Inn::isValid, "procurement.warning.invalid-inn");
        inn = inn == null ? same.inn() : inn;
        String kpp = code(customer.child("KPP"), Kpp::isValid, "procurement.warning.invalid-kpp");
        kpp = kpp == null ? same.kpp() : kpp;
        if (ikz != null && inn != null && !ikz.inn().equals(inn)) {
            warning(code.get(), "procurement.warning.other-inn", ikz.inn(), inn);
        }
        if (ikz != null && inn == null) {
            inn = ikz.inn();
            kpp = kpp == null ? ikz.kpp() : kpp;
        }
        String shown = name == null ? same.name() : name;
        BigDecimal price = requirement == customer ? null : maxPrice(requirement).orElse(null);
        return new NoticeDocument.Customer(customer.line(), shown == null ? inn : shown, inn, kpp, ikz == null ? null : ikz.text(), price);
    }

    private Optional<BigDecimal> maxPrice(XmlElement terms) {
        Optional<XmlElement> info = terms.child("contractConditionsInfo", "maxPriceInfo");
        info.flatMap(i -> i.child("currency", "code")).filter(c -> !c.text().isEmpty() && !c.text().equals("RUB")).ifPresent(c -> fault(c, "procurement.fault.currency"));
        return info.flatMap(i -> i.child("maxPrice")).map(this::money);
    }

    private static Optional<BigDecimal> sum(List<NoticeDocument.Customer> customers) {
        boolean all = !customers.isEmpty() && customers.stream().allMatch(customer -> customer.maxPrice() != null);
        return all ? Optional.of(customers.stream().map(NoticeDocument.Customer::maxPrice).reduce(Money.ZERO, BigDecimal::add)) : Optional.empty();
    }

    private List<NoticeDocument.Line> lines(XmlElement terms) {
        XmlElement all = terms.child("purchaseObjectsInfo", "notDrugPurchaseObjectsInfo").or(() -> terms.child("purchaseObjectsInfo"))
            .orElse(new XmlElement("purchaseObjectsInfo", terms.line()));
        boolean undefined = isTrue(all.text("quantityUndefined"));
        List<NoticeDocument.Line> lines = new ArrayList<>();
        if (all.children("purchaseObject").size() > MAX_LINES) {
            throw new UnreadableFileException("procurement.fault.too-many-lines", MAX_LINES);
        }
        for (XmlElement object : all.children("purchaseObject")) {
            String name = cut(object.child("name").filter(e -> !e.text().isEmpty()).or(() -> object.child("KTRU", "name")), PurchaseLine.NAME_LENGTH);
            if (name == null) {
                fault(object, "procurement.fault.missing", "purchaseObject/name");
                continue;
            }
            String okpd2 = code(object.child("OKPD2", "OKPDCode").or(() -> object.child("KTRU", "OKPD2", "OKPDCode")), c -> c.matches(DeviceModel.OKPD2_SHAPE), "procurement.warning.invalid-okpd2");
            String ktru = code(object.child("KTRU", "code"), c -> c.matches(NoticeLine.KTRU_SHAPE), "procurement.warning.invalid-ktru");
            String unitCode = code(object.child("OKEI", "code"), c -> c.matches("[0-9]{3,4}"), "procurement.warning.invalid-unit");
            String unitName = cut(object.child("OKEI", "nationalCode").filter(e -> !e.text().isEmpty()).or(() -> object.child("OKEI", "name")), PurchaseLine.UNIT_NAME_LENGTH);
            boolean unknown = undefined || isTrue(object.text("quantity", "undefined"));
            BigDecimal quantity = unknown ? null : object.child("quantity", "value").or(() -> object.child("quantity").filter(q -> q.children().isEmpty())).map(this::quantity).orElse(null);
            lines.add(new NoticeDocument.Line(object.line(), name, okpd2, ktru, unitCode, unitName, quantity, object.child("price").map(this::money).orElse(null),
                object.child("sum").map(this::money).orElse(null)));
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            warning(document, "procurement.warning.no-lines");
        }
        return lines;
    }

    private static boolean isTrue(Optional<String> flag) {
        return flag.filter(f -> f.equals("true") || f.equals("1")).isPresent();
    }

    private BigDecimal money(XmlElement element) {
        BigDecimal amount = number(element);
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.precision() - plain.scale() > Money.MAX_INTEGER_DIGITS) {
            fault(element, "procurement.fault.invalid-amount");
            return null;
        }
        if (plain.scale() > Money.SCALE) {
            warning(element, "procurement.warning.rounded");
        }
        return amount.setScale(Money.SCALE, RoundingMode.HALF_UP);
    }

    private BigDecimal quantity(XmlElement element) {
        BigDecimal quantity = number(element);
        if (quantity == null) {
            return null;
        }
        if (quantity.stripTrailingZeros().scale() > PurchaseLine.QUANTITY_SCALE) {
            warning(element, "procurement.warning.rounded");
        }
        return quantity.setScale(PurchaseLine.QUANTITY_SCALE, RoundingMode.HALF_UP);
    }

    private BigDecimal number(XmlElement element) {
        String text = element.text();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > PRECISE || !NUMBER.matcher(text).matches()) {
            fault(element, "procurement.fault.invalid-amount");
            return null;
        }
        return new BigDecimal(text);
    }

    private Optional<LocalDate> date(String... path) {
        return document.child(path).flatMap(this::date);
    }

    /** «2023-11-14+03:00» and «2023-11-13T16:24:40.359+03:00» alike: the day as its place writes it. */
    private Optional<LocalDate> date(XmlElement element) {
        if (element.text().isEmpty()) {
            return Optional.empty();
        }
        Matcher day = LOCAL_DATE.matcher(element.text());
        try {
            if (day.matches()) {
                LocalDate date = LocalDate.parse(day.group(1));
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return Optional.of(date);
                }
            }
        } catch (DateTimeException e) {
            fault(element, "procurement.fault.invalid-date");
            return Optional.empty();
        }
        fault(element, "procurement.fault.invalid-date");
        return Optional.empty();
    }

    private Optional<LocalDate> summedUp(XmlElement terms) {
        return terms.child("procedureInfo", "summarizingDate").or(() -> terms.child("procedureInfo", "summarizingInfo", "summarizingDate")).flatMap(this::date);
    }

    private Optional<LocalDateTime> time(XmlElement terms) {
        Optional<XmlElement> end = terms.child("procedureInfo", "collectingInfo", "endDT");
        return end.flatMap(this::date).flatMap(day -> {
            Matcher time = LOCAL_TIME.matcher(end.get().text());
            try {
                return Optional.of(time.matches() ? LocalDateTime.parse(time.group(1)).withNano(0) : day.atStartOfDay());
            } catch (DateTimeException e) {
                fault(end.get(), "procurement.fault.invalid-date");
                return Optional.empty();
            }
        });
    }

    /** A code that a rule accepts; otherwise nothing, with a warning. */
    private String code(Optional<XmlElement> element, Predicate<String> rule, String warning) {
        String text = element.map(XmlElement::text).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > NoticeLine.KTRU_LENGTH || !rule.test(text)) {
            warning(element.get(), warning);
            return null;
        }
        return text;
    }

    /** The text, single spaces inside, no longer than its field. */
    private String cut(Optional<XmlElement> element, int length) {
        String text = element.map(e -> e.text().replaceAll("[\\s\\p{Cc}]+", " ").strip()).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > length) {
            warning(element.get(), "procurement.warning.cut", length);
            return text.substring(0, length);
        }
        return text;
    }

    private void fault(XmlElement at, String key, Object... args) {
        faults.add(found(at, key, args));
    }

    private void warning(XmlElement at, String key, Object... args) {
        warnings.add(found(at, key, args));
    }

    private static Fault found(XmlElement at, String key, Object... args) {
        String value = at.children().isEmpty() ? at.text() : "";
        List<Object> all = new ArrayList<>(List.of(Fault.shortened(value)));
        all.addAll(List.of(args));
        return Fault.of(at.line(), at.name(), value, key, all.toArray());
    }
}
