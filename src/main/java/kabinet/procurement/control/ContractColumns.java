package kabinet.procurement.control;

import java.util.List;
import kabinet.device.entity.DeviceKind;
import kabinet.exchange.entity.Column;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.PurchaseLine;
import kabinet.procurement.entity.Supplier;

/** The columns of a table of contracts, one row a line of a contract. */
final class ContractColumns {

    static final Column NUMBER = Column.of("number", "procurement.sheet.number", true, Contract.NUMBER_LENGTH, "12-ЭА/21");
    static final Column REGISTRY_NUMBER = Column.of("registryNumber", "procurement.sheet.registryNumber", false, Contract.REGISTRY_NUMBER_LENGTH, "2330500123421000012");
    static final Column NOTICE = Column.of("notice", "procurement.sheet.notice", false, Notice.NUMBER_LENGTH, "0128300001221000017");
    static final Column SCHOOL = Column.of("school", "procurement.sheet.school", false, 12, "4");
    static final Column SUPPLIER = Column.of("supplier", "procurement.sheet.supplier", false, Supplier.NAME_LENGTH, "ООО «Ветла-Сервис»");
    static final Column INN = Column.of("supplierInn", "procurement.sheet.inn", false, 12, "3300000014");
    static final Column KPP = Column.of("supplierKpp", "procurement.sheet.kpp", false, 9, "330001001");
    static final Column OGRN = Column.of("supplierOgrn", "procurement.sheet.ogrn", false, 15, "1033300000018");
    static final Column SUBJECT = Column.of("subject", "procurement.sheet.subject", false, Contract.SUBJECT_LENGTH, "Поставка ноутбуков");
    static final Column PRICE = Column.of("price", "procurement.sheet.price", false, 30, "2 282 000,00");
    static final Column SIGNED_ON = Column.of("signedOn", "procurement.sheet.signedOn", false, 20, "11.05.2021");
    static final Column VALID_UNTIL = Column.of("validUntil", "procurement.sheet.validUntil", false, 20, "31.12.2021");
    static final Column DELIVER_BY = Column.of("deliverBy", "procurement.sheet.deliverBy", false, 20, "20.08.2021");
    static final Column BASIS = Column.of("basis", "procurement.sheet.basis", false, Contract.BASIS_LENGTH, "п. 4 ч. 1 ст. 93");
    static final Column LINE = Column.of("line", "procurement.sheet.line", true, PurchaseLine.NAME_LENGTH, "Ноутбук педагога");
    static final Column OKPD2 = Column.of("okpd2", "procurement.sheet.okpd2", false, PurchaseLine.OKPD2_LENGTH, "26.20.11.110");
    static final Column UNIT = Column.of("unit", "procurement.sheet.unit", false, PurchaseLine.UNIT_NAME_LENGTH, "шт");
    static final Column QUANTITY = Column.of("quantity", "procurement.sheet.quantity", true, 20, "38");
    static final Column UNIT_PRICE = Column.of("unitPrice", "procurement.sheet.unitPrice", false, 30, "45 900,00");
    static final Column AMOUNT = Column.of("amount", "procurement.sheet.amount", false, 30, "1 744 200,00");
    static final Column KIND = Column.of("kind", "procurement.sheet.kind", false, DeviceKind.NAME_LENGTH, "Ноутбук педагога");

    static final List<Column> ALL = List.of(NUMBER, REGISTRY_NUMBER, NOTICE, SCHOOL, SUPPLIER, INN, KPP, OGRN, SUBJECT, PRICE, SIGNED_ON, VALID_UNTIL, DELIVER_BY, BASIS, LINE, OKPD2, UNIT,
        QUANTITY, UNIT_PRICE, AMOUNT, KIND);

    private ContractColumns() {
    }
}
