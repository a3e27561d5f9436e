package kabinet.delivery.control;

import kabinet.delivery.entity.DocumentFormat;

/** A value of a document, by the names it has in the formats: a fault names the one that stands in the file. */
enum Field {

    FUNCTION("Функция", "Функция", "", "", 10),
    NUMBER("НомерСчФ", "НомерДок", "НомДокПТ", "Номер документа", 255),
    DATE("ДатаСчФ", "ДатаДок", "ДатаДокПТ", "Дата составления", 30),
    CORRECTION_NUMBER("НомИспрСчФ", "НомИспр", "НомИспрДокПТ", "", 20),
    CORRECTION_DATE("ДатаИспрСчФ", "ДатаИспр", "ДатаИспрДокПТ", "", 30),
    SELLER("СвПрод", "СвПрод", "Продавец", "Поставщик", 1000),
    BUYER("СвПокуп", "СвПокуп", "Покупатель", "Плательщик", 1000),
    CONSIGNEE("ГрузПолуч", "ГрузПолуч", "ГрузПолуч", "Грузополучатель", 1000),
    INN("ИННЮЛ", "ИННЮЛ", "ИННЮЛ", "ИНН", 30),
    KPP("КПП", "КПП", "КПП", "КПП", 30),
    OKPO("ОКПО", "ОКПО", "ОКПО", "ОКПО", 30),
    OGRN("ОГРНИП", "ОГРНИП", "ОГРН", "ОГРН", 30),
    BASIS_NAME("НаимОсн", "РеквНаимДок", "НаимОсн", "Основание", 255),
    BASIS_NUMBER("НомОсн", "РеквНомерДок", "НомОсн", "Основание", 255),
    BASIS_DATE("ДатаОсн", "РеквДатаДок", "ДатаОсн", "Основание", 30),
    STATE_CONTRACT_NUMBER("НомерГосКонт", "НомерГосКонт", "", "", 255),
    STATE_CONTRACT_DATE("ДатаГосКонт", "ДатаГосКонт", "", "", 30),
    STATE_CONTRACT_ID("ИдГосКон", "ИдГосКон", "ИдГосКон", "", 255),
    TRANSFERRED_ON("ДатаПер", "ДатаПер", "ДатаОтпуск", "", 30),
    CURRENCY("КодОКВ", "КодОКВ", "КодОКВ", "", 10),
    TOTAL_NET("СтТовБезНДСВсего", "СтТовБезНДСВсего", "СтБезНДСВс", "гр. 12", 40),
    TOTAL_VAT("СумНалВсего", "СумНалВсего", "СумНДСВс", "гр. 14", 40),
    TOTAL_GROSS("СтТовУчНалВсего", "СтТовУчНалВсего", "СтУчНДСВс", "гр. 15", 40),
    POSITION("НомСтр", "НомСтр", "НомТов", "гр. 1", 20),
    NAME("НаимТов", "НаимТов", "НаимТов", "гр. 2", 2000),
    CODE("КодТов", "КодТов", "КодТов", "гр. 3", 255),
    ARTICLE("АртикулТов", "АртикулТов", "АртикулТов", "", 255),
    OKPD2("КодТовОКПД2", "КодТовОКПД2", "", "", 30),
    UNIT_NAME("НаимЕдИзм", "НаимЕдИзм", "НаимЕдИзм", "гр. 4", 255),
    UNIT_CODE("ОКЕИ_Тов", "ОКЕИ_Тов", "ОКЕИ_Тов", "гр. 5", 10),
    QUANTITY("КолТов", "КолТов", "НеттоПередано", "гр. 10", 40),
    PRICE("ЦенаТов", "ЦенаТов", "Цена", "гр. 11", 40),
    NET("СтТовБезНДС", "СтТовБезНДС", "СтБезНДС", "гр. 12", 40),
    VAT_RATE("НалСт", "НалСт", "НалСт", "гр. 13", 50),
    VAT("СумНал", "СумНал", "СумНДС", "гр. 14", 40),
    GROSS("СтТовУчНал", "СтТовУчНал", "СтУчНДС", "гр. 15", 40),
    COUNTRY("КрНаимСтрПр", "КрНаимСтрПр", "", "", 255),
    DECLARATION("НомерТД", "НомерДТ", "", "", 255),
    SERIALS("ИнфПолФХЖ2", "ИнфПолФХЖ2", "ИнфПолФХЖ2", "", 255);

    private final String upd501;
    private final String upd;
    private final String torg12;
    private final String sheet;
    private final int maxLength;

    Field(String upd501, String upd, String torg12, String sheet, int maxLength) {
        this.upd501 = upd501;
        this.upd = upd;
        this.torg12 = torg12;
        this.sheet = sheet;
        this.maxLength = maxLength;
    }

    /** Its name in a format: an attribute or element of the XML, a column or caption of the paper form. */
    String in(DocumentFormat format) {
        return switch (format) {
            case UPD_501 -> upd501;
            case UPD_502, UPD_503 -> upd;
            case TORG12_XML -> torg12;
            case TORG12_SHEET, PAPER -> sheet;
        };
    }

    /** Most characters that are taken of it. */
    int maxLength() {
        return maxLength;
    }
}
