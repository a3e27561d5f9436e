package kabinet.base;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, amounts and dates in the words that Russian papers ask for: «Одна тысяча двести тридцать четыре рубля 50 копеек».
 * These are Russian whatever language the reader has chosen, because the paper is.
 */
public final class RussianWords {

    /** Largest number put into words: one below a quadrillion, the end of the rules we rely on. */
    public static final long MAX = 999_999_999_999_999L;

    private static final ULocale RUSSIAN = new ULocale("ru");
    private static final PluralRules PLURALS = PluralRules.forLocale(RUSSIAN);
    private static final RuleBasedNumberFormat SPELLING = new RuleBasedNumberFormat(RUSSIAN, RuleBasedNumberFormat.SPELLOUT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.'", Locale.forLanguageTag("ru"));

    /** The gender of what is counted: «один рубль», «одна единица», «одно место». */
    public enum Gender {
        MASCULINE, FEMININE, NEUTER;

        private String ruleSet() {
            return "%spellout-cardinal-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private RussianWords() {
    }

    /**
     * Roubles in words with a capital, kopecks in two digits: «Ноль рублей 05 копеек».
     *
     * @throws ArithmeticException      if the amount has fractions of a kopeck
     * @throws IllegalArgumentException if it is beyond ±{@link #MAX} roubles
     */
    public static String amount(BigDecimal amount) {
        BigInteger[] parts = amount.abs().setScale(Money.SCALE, RoundingMode.UNNECESSARY).unscaledValue()
                .divideAndRemainder(BigInteger.valueOf(100));
        if (parts[0].bitLength() > 62) {
            throw new IllegalArgumentException("too large for words: " + amount.toPlainString());
        }
        long roubles = parts[0].longValueExact();
        long kopecks = parts[1].longValueExact();
        String words = counted(roubles, Gender.MASCULINE, "рубль", "рубля", "рублей")
                + " %02d ".formatted(kopecks) + plural(kopecks, "копейка", "копейки", "копеек");
        return capitalised(amount.signum() < 0 ? "минус " + words : words);
    }

    /**
     * The number in words: «двадцать одна».
     *
     * @throws IllegalArgumentException if it is beyond ±{@link #MAX}
     */
    public static String count(long number, Gender gender) {
        if (number > MAX || number < -MAX) {
            throw new IllegalArgumentException("too large for words: " + number);
        }
        synchronized (SPELLING) { // ICU's number formats are not made for several threads
            return SPELLING.format(number, gender.ruleSet());
        }
    }

    /** The number in words with its noun: «двадцать одна единица». */
    public static String counted(long number, Gender gender, String one, String few, String many) {
        return count(number, gender) + ' ' + plural(number, one, few, many);
    }

    /** The form of a noun after a whole number: 1 единица, 2 единицы, 5 единиц. */
    public static String plural(long number, String one, String few, String many) {
        return switch (PLURALS.select(number)) {
            case "one" -> one;
            case "few" -> few;
            default -> many;
        };
    }

    /** «23 ноября 2026 г.» */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
