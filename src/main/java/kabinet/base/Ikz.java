package kabinet.base;

/**
 * ИКЗ, the identification code of a purchase: 36 digits, made of the year (2), the customer's code (20: level 1, ИНН 10, КПП 9), the number in the
 * purchasing plan (4), the order within it (3), the class of ОКПД2 (4, zeros if several) and the kind of expense (3). The ИНН within has a check digit,
 * the КПП a shape. Rule: order of the Ministry of Finance of 10.04.2019 № 55н.
 *
 * @param text the 36 digits
 */
public record Ikz(String text) {

    /** Length of an ИКЗ, characters. */
    public static final int LENGTH = 36;

    static final String INVALID = "base.ikz.invalid";

    /** @throws InvalidValueException if it is no valid ИКЗ */
    public Ikz {
        text = Digits.check(text, Ikz::isValid, INVALID);
    }

    /** True for 36 digits with a valid ИНН and КПП within. */
    public static boolean isValid(String text) {
        return Digits.are(text, LENGTH) && Inn.isOrganisation(text.substring(3, 13)) && Kpp.isValid(text.substring(13, 22));
    }

    /** The last two digits of the year. */
    public String year() {
        return text.substring(0, 2);
    }

    /** The customer's code (ИКУ), 20 digits. */
    public String customerCode() {
        return text.substring(2, 22);
    }

    /** ИНН of the customer. */
    public String inn() {
        return text.substring(3, 13);
    }

    /** КПП of the customer. */
    public String kpp() {
        return text.substring(13, 22);
    }

    /** Number in the purchasing plan. */
    public String planNumber() {
        return text.substring(22, 26);
    }

    /** Running number of the purchase within the plan's position. */
    public String order() {
        return text.substring(26, 29);
    }

    /** Class of ОКПД2 without points; zeros if there are several. */
    public String okpd2() {
        return text.substring(29, 33);
    }

    /** Kind of expense (КВР). */
    public String expense() {
        return text.substring(33);
    }
}
