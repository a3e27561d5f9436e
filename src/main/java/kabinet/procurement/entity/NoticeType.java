package kabinet.procurement.entity;

/** The form of a notice's document in ЕИС, which also decides where its public card stands. */
public enum NoticeType {

    /** Electronic auction («электронный аукцион»). */
    EF2020("ea20"),
    /** Electronic request for quotations («запрос котировок»). */
    EZK2020("zk20"),
    /** Electronic purchase at a fixed price, part 12 of article 93 («закупка товара у единственного поставщика»). */
    EZT2020("ezt20"),
    /** Electronic open competition («открытый конкурс»). */
    EOK2020("ok20"),
    /** Older forms, entered by hand. */
    OTHER(null);

    private final String segment;

    NoticeType(String segment) {
        this.segment = segment;
    }

    /** Where ЕИС shows the notice to everybody; null if its form or number does not tell. */
    String cardAddress(String number) {
        return segment == null || number == null ? null : "https://zakupki.gov.ru/epz/order/notice/" + segment + "/view/common-info.html?regNumber=" + number;
    }
}
