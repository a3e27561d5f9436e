package kabinet.organisation.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.base.BusinessException;

/**
 * How a school's new inventory numbers look. {@code {account}} becomes the account's digits (10134), {@code {year}} the year
 * in four digits, {@code {school}} the school's code, and {@code {n}} or {@code {n:5}} the running number, padded with zeros.
 * The running number is a must: the law asks for numbers that are unique and sequential, the rest is the school's policy.
 */
public final class InventoryNumberTemplate {

    public static final String DEFAULT = "{account}{n:5}";
    /** Longest inventory number, in characters. */
    public static final int NUMBER_LENGTH = 30;

    private static final Pattern PLACE = Pattern.compile("\\{(account|year|school|n)(?::([1-9]))?}");
    private static final Pattern RUNNING = Pattern.compile("\\{n(?::[1-9])?}");

    private InventoryNumberTemplate() {
    }

    /** @throws BusinessException unless the template has exactly one running number and no unknown place */
    public static void check(String template) {
        boolean known = PLACE.matcher(template).replaceAll("").matches("[^{}]*");
        long running = RUNNING.matcher(template).results().count();
        if (!known || running != 1) {
            throw new BusinessException("organisation.school.inventoryNumberTemplate.invalid", template);
        }
    }

    /** Whether a number of this template cannot be made without an account. */
    public static boolean needsAccount(String template) {
        return PLACE.matcher(template).results().anyMatch(place -> place.group(1).equals("account"));
    }

    /** What stands around the running number: numbers of one series share it, and each series counts on its own. */
    public static String series(String template, String account, int year, String school) {
        return fill(template, account, year, school, m -> m.group());
    }

    /**
     * @param account the account's code; only its digits are used; may be null
     * @param running from 1
     */
    public static String number(String template, String account, int year, String school, long running) {
        return fill(template, account, year, school,
            m -> m.group(2) == null ? Long.toString(running) : String.format("%0" + m.group(2) + "d", running));
    }

    private static String fill(String template, String account, int year, String school, java.util.function.Function<Matcher, String> running) {
        Matcher place = PLACE.matcher(template);
        return place.replaceAll(m -> Matcher.quoteReplacement(switch (m.group(1)) {
            case "account" -> account == null ? "" : account.replaceAll("\\D", "");
            case "year" -> Integer.toString(year);
            case "school" -> school;
            default -> running.apply(place);
        }));
    }
}
