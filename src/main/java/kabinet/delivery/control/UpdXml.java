package kabinet.delivery.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.Correction;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.StateContract;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.XmlElement;

/**
 * The universal transfer document (УПД) as XML, seller's part, КНД 1115131, of formats 5.01 (order of 19.12.2018 № ММВ-7-15/820@), 5.02 and 5.03 (order of
 * 19.12.2023 № ЕД-7-26/970@). The three name the same fact differently: the declared version's name is looked for first, then the others', since
 * programs mix them. Lines are read one by one and not kept as XML.
 */
final class UpdXml {

    private static final String LINE = "СведТов";
    private static final String EXTRA = "ДопСведТов";
    private static final Set<String> DELIVERIES = Set.of("СЧФДОП", "ДОП");

    private final Draft draft;
    private final boolean first;

    private UpdXml(DocumentFormat format) {
        this.draft = new Draft(format);
        this.first = format == DocumentFormat.UPD_501;
    }

    /** The format of a {@code ВерсФорм}, if it is one of ours. */
    static Optional<DocumentFormat> format(String version) {
        return Optional.ofNullable(switch (version) {
            case "5.01" -> DocumentFormat.UPD_501;
            case "5.02" -> DocumentFormat.UPD_502;
            case "5.03" -> DocumentFormat.UPD_503;
            default -> null;
        });
    }

    /** @throws kabinet.document.entity.UnreadableFileException if the file is broken, hostile or too large */
    static ReadDocument read(Path file, DocumentFormat format) {
        return new UpdXml(format).read(file);
    }

    private ReadDocument read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XmlElement root = SafeXml.read(in, XmlHead.LIMITS, Set.of(LINE), this::line);
            KnownAttributes.check(root, draft);
            return document(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadDocument document(XmlElement root) {
        XmlElement document = root.child("Документ").orElse(null);
        if (document == null) {
            missing(root, "Документ");
            return draft.refused();
        }
        String function = document.attribute("Функция").orElse(null);
        if (function == null) {
            draft.fault(document.line(), Field.FUNCTION, "", "delivery.fault.missing-value", Field.FUNCTION.in(draft.format()));
        } else if (!DELIVERIES.contains(function)) {
            draft.fault(document.line(), Field.FUNCTION, function, function.equals("СЧФ") ? "delivery.fault.invoice-only" : "delivery.fault.other-function", function);
            return draft.refused();
        }
        Optional<XmlElement> head = document.child("СвСчФакт");
        Optional<XmlElement> table = document.child("ТаблСчФакт");
        Optional<XmlElement> handing = document.child("СвПродПер", "СвПер");
        if (document.child("СвПродПер").isEmpty()) {
            missing(document, "СвПродПер");
        }
        if (table.isEmpty()) {
            missing(document, "ТаблСчФакт");
        }
        if (head.isEmpty()) {
            missing(document, "СвСчФакт");
            return draft.refused();
        }
        return document(function, head.get(), table.flatMap(element -> element.child("ВсегоОпл")), handing);
    }

    private ReadDocument document(String function, XmlElement head, Optional<XmlElement> totals, Optional<XmlElement> handing) {
        int line = head.line();
        return draft.finish(new SupplierDocument(draft.format(), function,
                draft.text(line, Field.NUMBER, one(head, "НомерСчФ", "НомерДок")),
                draft.date(line, Field.DATE, one(head, "ДатаСчФ", "ДатаДок")),
                correction(head),
                XmlParty.of(head.child("СвПрод"), Field.SELLER, draft),
                XmlParty.of(head.child("СвПокуп"), Field.BUYER, draft),
                XmlParty.of(head.child("ГрузПолуч"), Field.CONSIGNEE, draft),
                handing.map(this::bases).orElse(List.of()),
                head.child("ДопСвФХЖ1").map(this::stateContract).orElse(null),
                handing.map(element -> draft.date(element.line(), Field.TRANSFERRED_ON, element.attribute("ДатаПер").orElse(null))).orElse(null),
                draft.text(line, Field.CURRENCY, first ? head.attribute("КодОКВ").or(() -> currency(head)).orElse(null)
                        : currency(head).or(() -> head.attribute("КодОКВ")).orElse(null)),
                totals.map(this::totals).orElse(null), draft.lines()), line);
    }

    private static Optional<String> currency(XmlElement head) {
        return head.child("ДенИзм").flatMap(element -> element.attribute("КодОКВ"));
    }

    /** The value by its name in 5.01 or in the later versions, the declared version's first. */
    private String one(XmlElement element, String early, String late) {
        Optional<String> before = element.attribute(early);
        Optional<String> after = element.attribute(late);
        return (first ? before.or(() -> after) : after.or(() -> before)).orElse(null);
    }

    private Correction correction(XmlElement head) {
        XmlElement element = Stream.of("ИспрДок", "ИспрСчФ").flatMap(name -> head.child(name).stream()).findFirst().orElse(null);
        if (element == null) {
            return null;
        }
        String number = draft.text(element.line(), Field.CORRECTION_NUMBER, one(element, "НомИспрСчФ", "НомИспр"));
        return number == null ? null : new Correction(number, draft.date(element.line(), Field.CORRECTION_DATE, one(element, "ДатаИспрСчФ", "ДатаИспр")));
    }

    private List<Basis> bases(XmlElement handing) {
        List<Basis> bases = new ArrayList<>();
        for (XmlElement basis : handing.children("ОснПер")) {
            draft.basis(basis.line(), one(basis, "НаимОсн", "РеквНаимДок"), one(basis, "НомОсн", "РеквНомерДок"), one(basis, "ДатаОсн", "РеквДатаДок"))
                    .ifPresent(bases::add);
        }
        return bases;
    }

    private StateContract stateContract(XmlElement more) {
        XmlElement purchase = Stream.of("ИнфПродГосЗакКазн", "ИнфПродЗаГосКазн", "ИнфПродЗаГоскКазн").flatMap(name -> more.child(name).stream()).findFirst().orElse(more);
        StateContract contract = new StateContract(draft.text(purchase.line(), Field.STATE_CONTRACT_NUMBER, purchase.attribute("НомерГосКонт").orElse(null)),
                draft.date(purchase.line(), Field.STATE_CONTRACT_DATE, purchase.attribute("ДатаГосКонт").orElse(null)),
                draft.text(more.line(), Field.STATE_CONTRACT_ID, more.attribute("ИдГосКон").orElse(null)));
        return contract.number() == null && contract.date() == null && contract.id() == null ? null : contract;
    }

    private Totals totals(XmlElement totals) {
        int line = totals.line();
        draft.totalsStandAt(line);
        return new Totals(draft.amount(line, Field.TOTAL_NET, totals.attribute("СтТовБезНДСВсего").orElse(null)),
                draft.amount(line, Field.TOTAL_VAT, vat(totals, "СумНалВсего")),
                draft.amount(line, Field.TOTAL_GROSS, totals.attribute("СтТовУчНалВсего").orElse(null)));
    }

    /** The sum of VAT, nothing for «-», zero for «без НДС». */
    private static String vat(XmlElement element, String name) {
        return element.text(name, "СумНал").or(() -> element.child(name, "БезНДС").map(none -> "0")).orElse(null);
    }

    private void line(XmlElement line) {
        KnownAttributes.check(line, draft);
        XmlElement extra = line.child(EXTRA).orElse(new XmlElement(EXTRA, line.line()));
        Optional<XmlElement> customs = line.child("СвДТ").or(() -> line.child("СвТД"));
        Optional<String> unit = line.attribute("НаимЕдИзм");
        Optional<String> extraUnit = extra.attribute("НаимЕдИзм");
        RawLine raw = new RawLine(line.line())
                .put(Field.POSITION, line.attribute("НомСтр").orElse(null))
                .put(Field.NAME, line.attribute("НаимТов").orElse(null))
                .put(Field.UNIT_CODE, line.attribute("ОКЕИ_Тов").orElse(null))
                .put(Field.UNIT_NAME, (first ? extraUnit.or(() -> unit) : unit.or(() -> extraUnit)).orElse(null))
                .put(Field.QUANTITY, line.attribute("КолТов").orElse(null))
                .put(Field.PRICE, line.attribute("ЦенаТов").orElse(null))
                .put(Field.NET, line.attribute("СтТовБезНДС").orElse(null))
                .put(Field.VAT_RATE, line.attribute("НалСт").orElse(null))
                .put(Field.VAT, vat(line, "СумНал"))
                .put(Field.GROSS, line.attribute("СтТовУчНал").orElse(null))
                .put(Field.ARTICLE, extra.attribute("АртикулТов").orElse(null))
                .put(Field.CODE, extra.attribute("КодТов").orElse(null))
                .put(Field.OKPD2, extra.attribute("КодТовОКПД2").or(() -> extra.attribute("КодТовОКДП2")).orElse(null))
                .put(Field.COUNTRY, extra.attribute("КрНаимСтрПр").or(() -> extra.text("КрНаимСтрПр"))
                        .or(() -> customs.flatMap(element -> element.attribute("КодПроисх"))).orElse(null))
                .put(Field.DECLARATION, customs.flatMap(element -> element.attribute("НомерДТ").or(() -> element.attribute("НомерТД"))).orElse(null));
        raw.setKind(extra.attribute("ПрТовРаб").map(UpdXml::kind).orElse(null));
        line.children("ИнфПолФХЖ2").forEach(said -> raw.addRemark(said.attribute("Идентиф").orElse(""), said.attribute("Значен").orElse("")));
        draft.add(raw);
    }

    private static LineKind kind(String code) {
        return code.matches("[1-5]") ? LineKind.values()[code.charAt(0) - '1'] : null;
    }

    private void missing(XmlElement parent, String block) {
        draft.fault(parent.line(), null, "", "delivery.fault.missing-block", block);
    }
}
