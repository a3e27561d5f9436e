package kabinet.delivery;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;

/** A document written as ТОРГ-12 in XML (DP_TOVTORGPR, format 5.01), seller's part. */
public final class Torg12File {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final SupplierDocument document;
    private String version = "5.01";
    private Charset charset = UpdFile.WINDOWS_1251;

    private Torg12File(SupplierDocument document) {
        this.document = document;
    }

    public static Torg12File of(SupplierDocument document) {
        return new Torg12File(document);
    }

    /** The version it declares; the body stays the same. */
    public Torg12File version(String version) {
        this.version = version;
        return this;
    }

    /** Windows-1251 unless said otherwise. */
    public Torg12File in(Charset charset) {
        this.charset = charset;
        return this;
    }

    /** The name such a file has. */
    public String fileName() {
        return fileId() + ".xml";
    }

    public byte[] bytes() {
        return bytes(xml());
    }

    /** A changed text of the file in its encoding. */
    public byte[] bytes(String xml) {
        return xml.getBytes(charset);
    }

    public String xml() {
        XmlText xml = new XmlText();
        xml.open("Файл", "ИдФайл", fileId(), "ВерсПрог", "Ветла 1.0", "ВерсФорм", version)
                .open("СвУчДокОбор", "ИдОтпр", "2BV-" + document.seller().inn(), "ИдПол", "2BV-" + document.buyer().inn())
                .empty("СвОЭДОтпр", "НаимОрг", "ООО «Ветла-Связь»", "ИННЮЛ", "3398100012", "ИдЭДО", "2BV").close()
                .open("Документ", "КНД", "1175010", "ДатаИнфПр", date(document.date()), "ВремИнфПр", "10.15.00", "НаимЭконСубСост", document.seller().name())
                .open("СвДокПТПрКроме").open("СвДокПТПр")
                .empty("НаимДок", "ПоФактХЖ", "Документ о передаче товара при торговых операциях", "НаимДокОпр", "Товарная накладная")
                .empty("ИдентДок", "НомДокПТ", document.number(), "ДатаДокПТ", date(document.date()));
        if (document.correction() != null) {
            xml.empty("ИспрДокПТ", "НомИспрДокПТ", document.correction().number(), "ДатаИспрДокПТ", date(document.correction().date()));
        }
        xml.empty("ДенИзм", "КодОКВ", document.currency(), "НаимОКВ", "Российский рубль").open("СодФХЖ1");
        party(xml, "ГрузПолуч", document.consignee());
        party(xml, "Продавец", document.seller());
        party(xml, "Покупатель", document.buyer());
        for (Basis basis : document.bases()) {
            xml.empty("Основание", "НаимОсн", basis.name(), "НомОсн", basis.number(), "ДатаОсн", date(basis.date()));
        }
        if (document.bases().isEmpty()) {
            xml.empty("Основание", "НаимОсн", "Отсутствует");
        }
        if (document.stateContract() != null && document.stateContract().id() != null) {
            xml.text("ИдГосКон", document.stateContract().id());
        }
        xml.close().close().open("СодФХЖ2");
        document.lines().forEach(line -> line(xml, line));
        if (document.totals() != null) {
            xml.empty("Всего", "СтБезНДСВс", number(document.totals().net()), "СумНДСВс", number(document.totals().vat()), "СтУчНДСВс", number(document.totals().gross()));
        }
        xml.close().close().empty("СодФХЖ3", "СодОпер", "Товар передан", "ДатаОтпуск", date(document.transferredOn()))
                .open("Подписант", "ОблПолн", "3", "Статус", "1", "ОснПолн", "Должностные обязанности")
                .open("ЮЛ", "ИННЮЛ", "3398100012", "НаимОрг", document.seller().name(), "Должн", "директор")
                .empty("ФИО", "Фамилия", "Опёнкина", "Имя", "Марфа", "Отчество", "Саввична").close().close();
        return "<?xml version=\"1.0\" encoding=\"" + charset.name().toLowerCase(Locale.ROOT) + "\"?>\n" + xml.close().close();
    }

    private String fileId() {
        return "DP_TOVTORGPR_2BV-%s_2BV-%s_%s_00000000-0000-4000-8000-%012d".formatted(document.buyer().inn(), document.seller().inn(),
                DateTimeFormatter.BASIC_ISO_DATE.format(document.date()), Math.abs((long) document.number().hashCode()));
    }

    private static void party(XmlText xml, String name, Party party) {
        if (party == null) {
            return;
        }
        xml.open(name, "ОКПО", party.okpo()).open("ИдСв");
        if (party.inn() != null && party.inn().length() == 12) {
            String[] words = party.name().replaceFirst("^ИП ", "").split(" ");
            xml.open("СвИП", "ИННФЛ", party.inn()).empty("ФИО", "Фамилия", words[0], "Имя", words[1], "Отчество", words.length > 2 ? words[2] : null).close();
        } else {
            xml.open("СвОрг").empty("СвЮЛ", "НаимОрг", party.name(), "ИННЮЛ", party.inn(), "КПП", party.kpp()).close();
        }
        xml.close().open("Адрес").empty("АдрИнф", "КодСтр", "643", "АдрТекст", "601900, Владимирская область, г. Ковров").close().close();
    }

    private static void line(XmlText xml, DocumentLine line) {
        String[] attributes = {"НомТов", String.valueOf(line.number()), "НаимТов", line.name(), "АртикулТов", line.article(), "КодТов", line.code(), "НаимЕдИзм",
                line.unitName(), "ОКЕИ_Тов", line.unitCode(), "НеттоПередано", number(line.quantity()), "Цена", number(line.price()), "СтБезНДС", number(line.net()), "НалСт",
                line.vatRate(), "СумНДС", number(line.vat()), "СтУчНДС", number(line.gross())};
        if (line.serials().isEmpty() && line.okpd2() == null) {
            xml.empty("СвТов", attributes);
            return;
        }
        xml.open("СвТов", attributes);
        if (!line.serials().isEmpty()) {
            xml.empty("ИнфПолФХЖ2", "Идентиф", "Заводские номера", "Значен", String.join("; ", line.serials()));
        }
        if (line.okpd2() != null) {
            xml.empty("ИнфПолФХЖ2", "Идентиф", "Код ОКПД2", "Значен", line.okpd2());
        }
        xml.close();
    }

    private static String date(LocalDate date) {
        return date == null ? null : DATE.format(date);
    }

    private static String number(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
