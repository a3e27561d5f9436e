package kabinet.delivery.entity;

/**
 * Seller, buyer or consignee as a document names it. Of a sole trader the name is kept as the name of the firm; contacts and persons are not.
 *
 * @param name as written, with single spaces
 * @param inn  ИНН as written: the reader has reported an invalid one
 * @param kpp  КПП, or null: a sole trader has none
 * @param okpo ОКПО, or null
 * @param ogrn ОГРН or ОГРНИП, or null
 */
public record Party(String name, String inn, String kpp, String okpo, String ogrn) { }
