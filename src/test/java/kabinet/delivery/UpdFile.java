package kabinet.delivery;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.StateContract;
import kabinet.delivery.entity.SupplierDocument;

/** A document written as УПД 5.01, 5.02 or 5.03, seller's part, as accounting programs write it. */
public final class UpdFile {

    public static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Map<String, String> COUNTRIES = Map.of("Россия", "643", "Китай", "156", "Беларусь", "112");

    private final SupplierDocument document;
    private final DocumentFormat version;
    private DocumentFormat names;
    private Charset charset = WINDOWS_1251;

    private UpdFile(SupplierDocument document, DocumentFormat version) {
        this.document = document;
        this.version = version;
        this.names = version;
    }

    /** @param version one of the three of УПД */
    public static UpdFile of(SupplierDocument document, DocumentFormat version) {
        return new UpdFile(document, version);
    }

    /** Names of fields as another version has them, whatever is declared: programs mix them. */
    public UpdFile named(DocumentFormat names) {
        this.names = names;
        return this;
    }

    /** Windows-1251 unless said otherwise. */
    public UpdFile in(Charset charset) {
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
        xml.open("Файл", "ИдФайл", fileId(), "ВерсФорм", versionName(), "ВерсПрог", "Ветла 1.0");
        if (early()) {
            xml.open("СвУчДокОбор", "ИдОтпр", "2BV-" + document.seller().inn(), "ИдПол", "2BV-" + (document.buyer() == null ? "0" : document.buyer().inn()))
                    .empty("СвОЭДОтпр", "НаимОрг", "ООО «Ветла-Связь»", "ИННЮЛ", "3398100012", "ИдЭДО", "2BV").close();
        }
        xml.open("Документ", "КНД", "1115131", "Функция", document.function(), "ПоФактХЖ",
                "Документ об отгрузке товаров (выполнении работ), передаче имущественных прав (документ об оказании услуг)", "НаимДокОпр",
                "Счет-фактура и документ об отгрузке товаров (выполнении работ), передаче имущественных прав (документ об оказании услуг)", "ДатаИнфПр", date(document.date()),
                "ВремИнфПр", "10.15.00", "НаимЭконСубСост", document.seller().name());
        head(xml);
        table(xml);
        handing(xml);
        signer(xml);
        return "<?xml version=\"1.0\" encoding=\"" + charset.name().toLowerCase(Locale.ROOT) + "\"?>\n" + xml.close().close();
    }

    private boolean early() {
        return names == DocumentFormat.UPD_501;
    }

    private String versionName() {
        return switch (version) {
            case UPD_501 -> "5.01";
            case UPD_502 -> "5.02";
            default -> "5.03";
        };
    }

    private String fileId() {
        return "ON_NSCHFDOPPR_2BV-%s_2BV-%s_%s_00000000-0000-4000-8000-%012d".formatted(document.buyer() == null ? "0" : document.buyer().inn(), document.seller().inn(),
                document.date() == null ? "20210820" : DateTimeFormatter.BASIC_ISO_DATE.format(document.date()), Math.abs((long) String.valueOf(document.number()).hashCode()));
    }

    private void head(XmlText xml) {
        if (early()) {
            xml.open("СвСчФакт", "НомерСчФ", document.number(), "ДатаСчФ", date(document.date()), "КодОКВ", document.currency());
        } else {
            xml.open("СвСчФакт", "НомерДок", document.number(), "ДатаДок", date(document.date()));
        }
        if (document.correction() != null) {
            String number = document.correction().number();
            String date = date(document.correction().date());
            if (early()) {
                xml.empty("ИспрСчФ", "НомИспрСчФ", number, "ДатаИспрСчФ", date);
            } else {
                xml.empty("ИспрДок", "НомИспр", number, "ДатаИспр", date);
            }
        }
        party(xml, "СвПрод", document.seller());
        xml.open("ГрузОт").text("ОнЖе", "он же").close();
        party(xml, "ГрузПолуч", document.consignee());
        if (!early()) {
            xml.empty("ДокПодтвОтгрНом", "РеквНаимДок", "УПД", "РеквНомерДок", document.number(), "РеквДатаДок", date(document.date()));
        }
        party(xml, "СвПокуп", document.buyer());
        if (!early()) {
            xml.empty("ДенИзм", "КодОКВ", document.currency(), "НаимОКВ", "Российский рубль");
        }
        stateContract(xml, document.stateContract());
        if (early()) {
            xml.empty("ДокПодтвОтгр", "НаимДокОтгр", "УПД", "НомДокОтгр", document.number(), "ДатаДокОтгр", date(document.date()));
        }
        xml.close();
    }

    private void stateContract(XmlText xml, StateContract contract) {
        if (contract == null) {
            return;
        }
        xml.open("ДопСвФХЖ1", "ИдГосКон", contract.id(), "НаимОКВ", early() ? "Российский рубль" : null);
        if (contract.number() != null) {
            String name = switch (names) {
                case UPD_501 -> "ИнфПродГосЗакКазн";
                case UPD_502 -> "ИнфПродЗаГосКазн";
                default -> "ИнфПродЗаГоскКазн";
            };
            xml.empty(name, "ДатаГосКонт", date(contract.date()), "НомерГосКонт", contract.number());
        }
        xml.close();
    }

    private void party(XmlText xml, String name, Party party) {
        if (party == null) {
            return;
        }
        xml.open(name, "ОКПО", party.okpo()).open("ИдСв");
        if (party.inn() != null && party.inn().length() == 12) {
            String[] words = party.name().replaceFirst("^ИП ", "").split(" ");
            xml.open("СвИП", "ИННФЛ", party.inn(), early() ? "СвГосРегИП" : "ОГРНИП", party.ogrn(), early() ? "ОГРНИП" : "СвГосРегИП", early() ? party.ogrn() : null)
                    .empty("ФИО", "Фамилия", words[0], "Имя", words[1], "Отчество", words.length > 2 ? words[2] : null).close();
        } else {
            xml.empty("СвЮЛУч", "НаимОрг", party.name(), "ИННЮЛ", party.inn(), "КПП", party.kpp());
        }
        xml.close().open("Адрес").empty("АдрИнф", "КодСтр", "643", "НаимСтран", early() ? null : "Россия", "АдрТекст",
                "601900, Владимирская область, г. Ковров").close();
        xml.open("Контакт", early() ? "Тлф" : "ИнКонт", early() ? "+7 000 000-00-00" : "приёмная").close().close();
    }

    private void table(XmlText xml) {
        xml.open("ТаблСчФакт");
        document.lines().forEach(line -> line(xml, line));
        if (document.totals() != null) {
            xml.open("ВсегоОпл", "СтТовБезНДСВсего", number(document.totals().net()), "СтТовУчНалВсего", number(document.totals().gross())).open("СумНалВсего");
            if (document.totals().vat() != null) {
                xml.text("СумНал", number(document.totals().vat()));
            }
            xml.close().close();
        }
        xml.close();
    }

    private void line(XmlText xml, DocumentLine line) {
        boolean unitOnLine = !early();
        xml.open("СведТов", "НомСтр", String.valueOf(line.number()), "НаимТов", line.name(), "ОКЕИ_Тов", line.unitCode(), "ДефОКЕИ_Тов",
                early() && line.unitCode() == null ? "-" : null, "НаимЕдИзм", unitOnLine ? line.unitName() : null, "КолТов", number(line.quantity()),
                "ЦенаТов", number(line.price()), "СтТовБезНДС", number(line.net()), "НалСт", line.vatRate(), "СтТовУчНал", number(line.gross()));
        String countryCode = line.country() == null ? null : COUNTRIES.get(line.country());
        if (early()) {
            excise(xml);
            vat(xml, line);
            if (countryCode != null) {
                xml.empty("СвТД", "КодПроисх", countryCode, "НомерТД", line.declaration());
            }
            extra(xml, line);
        } else {
            if (countryCode != null) {
                xml.empty("СвДТ", "КодПроисх", countryCode, "НомерДТ", line.declaration());
            }
            extra(xml, line);
            excise(xml);
            vat(xml, line);
        }
        if (!line.serials().isEmpty()) {
            xml.empty("ИнфПолФХЖ2", "Идентиф", "Серийные номера", "Значен", String.join(", ", line.serials()));
        }
        if (early() && line.okpd2() != null) {
            xml.empty("ИнфПолФХЖ2", "Идентиф", "ОКПД2", "Значен", line.okpd2());
        }
        xml.close();
    }

    private void extra(XmlText xml, DocumentLine line) {
        String kind = line.kind() == null ? null : String.valueOf(line.kind().ordinal() + 1);
        String[] attributes = {"ПрТовРаб", kind, "НаимЕдИзм", early() ? line.unitName() : null, "КрНаимСтрПр", names == DocumentFormat.UPD_503 ? null : line.country(),
                "АртикулТов", line.article(), "КодТов", line.code(), "КодТовОКДП2", names == DocumentFormat.UPD_502 ? line.okpd2() : null, "КодТовОКПД2",
                names == DocumentFormat.UPD_503 ? line.okpd2() : null};
        if (names == DocumentFormat.UPD_503 && line.country() != null) {
            xml.open("ДопСведТов", attributes).text("КрНаимСтрПр", line.country()).close();
        } else {
            xml.empty("ДопСведТов", attributes);
        }
    }

    private static void excise(XmlText xml) {
        xml.open("Акциз").text("БезАкциз", "без акциза").close();
    }

    private static void vat(XmlText xml, DocumentLine line) {
        xml.open("СумНал");
        if ("без НДС".equals(line.vatRate())) {
            xml.text("БезНДС", "без НДС");
        } else if (line.vat() == null) {
            xml.text("ДефНДС", "-");
        } else {
            xml.text("СумНал", number(line.vat()));
        }
        xml.close();
    }

    private void handing(XmlText xml) {
        xml.open("СвПродПер").open("СвПер", "СодОпер", "Товары переданы", "ДатаПер", date(document.transferredOn()));
        for (Basis basis : document.bases()) {
            if (early()) {
                xml.empty("ОснПер", "НаимОсн", basis.name(), "НомОсн", basis.number(), "ДатаОсн", date(basis.date()));
            } else {
                xml.empty("ОснПер", "РеквНаимДок", basis.name(), "РеквНомерДок", basis.number(), "РеквДатаДок", date(basis.date()));
            }
        }
        if (document.bases().isEmpty()) {
            if (early()) {
                xml.empty("ОснПер", "НаимОсн", "Без документа-основания");
            } else {
                xml.text("БезДокОснПер", "1");
            }
        }
        xml.close().close();
    }

    private void signer(XmlText xml) {
        if (early()) {
            xml.open("Подписант", "ОблПолн", "5", "Статус", "1", "ОснПолн", "Должностные обязанности")
                    .open("ЮЛ", "ИННЮЛ", "3398100012", "НаимОрг", document.seller().name(), "Должн", "директор")
                    .empty("ФИО", "Фамилия", "Опёнкина", "Имя", "Марфа", "Отчество", "Саввична").close().close();
        } else {
            xml.open("Подписант", "Должн", "директор", "ТипПодпис", "1", "СпосПодтПолном", "1").empty("ФИО", "Фамилия", "Опёнкина", "Имя", "Марфа", "Отчество", "Саввична").close();
        }
    }

    private static String date(LocalDate date) {
        return date == null ? null : DATE.format(date);
    }

    private static String number(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
