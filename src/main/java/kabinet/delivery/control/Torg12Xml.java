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
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.Correction;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.StateContract;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.XmlElement;

/**
 * The goods note ТОРГ-12 as XML, seller's part, КНД 1175010 (order of 30.11.2015 № ММВ-7-10/551@), whatever version it declares: one accounting service
 * writes 5.02 over the same body.
 */
final class Torg12Xml {

    private static final String LINE = "СвТов";

    private final Draft draft = new Draft(DocumentFormat.TORG12_XML);

    private Torg12Xml() {
    }

    /** @throws kabinet.document.entity.UnreadableFileException if the file is broken, hostile or too large */
    static ReadDocument read(Path file) {
        return new Torg12Xml().document(file);
    }

    private ReadDocument document(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XmlElement root = SafeXml.read(in, XmlHead.LIMITS, Set.of(LINE), this::line);
            KnownAttributes.check(root, draft);
            return document(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadDocument document(XmlElement root) {
        XmlElement document = root.child("Документ").orElse(root);
        Optional<XmlElement> note = document.child("СвДокПТПрКроме");
        Optional<XmlElement> head = note.flatMap(element -> element.child("СвДокПТПр"));
        Optional<XmlElement> deal = head.flatMap(element -> element.child("СодФХЖ1"));
        Optional<XmlElement> table = note.flatMap(element -> element.child("СодФХЖ2"));
        requireBlock(document, note, "СвДокПТПрКроме");
        requireBlock(document, head, "СвДокПТПр");
        requireBlock(document, deal, "СодФХЖ1");
        requireBlock(document, table, "СодФХЖ2");
        if (head.isEmpty() || deal.isEmpty()) {
            return draft.refused();
        }
        Optional<XmlElement> identity = head.get().child("ИдентДок");
        int line = identity.map(XmlElement::line).orElse(head.get().line());
        Optional<XmlElement> handing = document.child("СодФХЖ3").or(() -> note.get().child("СодФХЖ3"));
        return draft.finish(new SupplierDocument(draft.format(), null,
                draft.text(line, Field.NUMBER, attribute(identity, "НомДокПТ")),
                draft.date(line, Field.DATE, attribute(identity, "ДатаДокПТ")),
                correction(head.get().child("ИспрДокПТ")),
                XmlParty.of(deal.get().child("Продавец"), Field.SELLER, draft),
                XmlParty.of(deal.get().child("Покупатель"), Field.BUYER, draft),
                XmlParty.of(deal.get().child("ГрузПолуч"), Field.CONSIGNEE, draft),
                bases(deal.get()), stateContract(deal.get()),
                handing.map(element -> draft.date(element.line(), Field.TRANSFERRED_ON, element.attribute("ДатаОтпуск").orElse(null))).orElse(null),
                draft.text(line, Field.CURRENCY, attribute(head.get().child("ДенИзм"), "КодОКВ")),
                table.flatMap(element -> element.child("Всего")).map(this::totals).orElse(null), draft.lines()), line);
    }

    private static String attribute(Optional<XmlElement> element, String name) {
        return element.flatMap(present -> present.attribute(name)).orElse(null);
    }

    private Correction correction(Optional<XmlElement> element) {
        int line = element.map(XmlElement::line).orElse(0);
        String number = draft.text(line, Field.CORRECTION_NUMBER, attribute(element, "НомИспрДокПТ"));
        return number == null ? null : new Correction(number, draft.date(line, Field.CORRECTION_DATE, attribute(element, "ДатаИспрДокПТ")));
    }

    private List<Basis> bases(XmlElement deal) {
        List<Basis> bases = new ArrayList<>();
        for (XmlElement basis : deal.children("Основание")) {
            draft.basis(basis.line(), basis.attribute("НаимОсн").orElse(null), basis.attribute("НомОсн").orElse(null), basis.attribute("ДатаОсн").orElse(null))
                    .ifPresent(bases::add);
        }
        return bases;
    }

    private StateContract stateContract(XmlElement deal) {
        String id = draft.text(deal.line(), Field.STATE_CONTRACT_ID, deal.text("ИдГосКон").or(() -> deal.attribute("ИдГосКон")).orElse(null));
        return id == null ? null : new StateContract(null, null, id);
    }

    private Totals totals(XmlElement totals) {
        int line = totals.line();
        draft.totalsStandAt(line);
        return new Totals(draft.amount(line, Field.TOTAL_NET, totals.attribute("СтБезНДСВс").orElse(null)),
                draft.amount(line, Field.TOTAL_VAT, totals.attribute("СумНДСВс").orElse(null)),
                draft.amount(line, Field.TOTAL_GROSS, totals.attribute("СтУчНДСВс").orElse(null)));
    }

    private void line(XmlElement line) {
        KnownAttributes.check(line, draft);
        RawLine raw = new RawLine(line.line())
                .put(Field.POSITION, line.attribute("НомТов").orElse(null))
                .put(Field.NAME, line.attribute("НаимТов").orElse(null))
                .put(Field.ARTICLE, line.attribute("АртикулТов").orElse(null))
                .put(Field.CODE, line.attribute("КодТов").orElse(null))
                .put(Field.UNIT_CODE, line.attribute("ОКЕИ_Тов").orElse(null))
                .put(Field.UNIT_NAME, line.attribute("НаимЕдИзм").orElse(null))
                .put(Field.QUANTITY, line.attribute("НеттоПередано").or(() -> line.attribute("НадлОтп")).orElse(null))
                .put(Field.PRICE, line.attribute("Цена").orElse(null))
                .put(Field.NET, line.attribute("СтБезНДС").orElse(null))
                .put(Field.VAT_RATE, line.attribute("НалСт").orElse(null))
                .put(Field.VAT, line.attribute("СумНДС").or(() -> line.attribute("НалСт").filter(rate -> rate.startsWith("без")).map(rate -> "0")).orElse(null))
                .put(Field.GROSS, line.attribute("СтУчНДС").orElse(null));
        line.children("ИнфПолФХЖ2").forEach(said -> raw.addRemark(said.attribute("Идентиф").orElse(""), said.attribute("Значен").orElse("")));
        draft.add(raw);
    }

    private void requireBlock(XmlElement parent, Optional<XmlElement> block, String name) {
        if (block.isEmpty()) {
            draft.fault(parent.line(), null, "", "delivery.fault.missing-block", name);
        }
    }
}
