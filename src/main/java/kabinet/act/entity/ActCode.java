package kabinet.act.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kabinet.base.LookAlikes;

/**
 * The name under which anybody may compare a paper with the archive: whoever holds the paper has it, nobody else can guess it. It says nothing of
 * the act. Crockford's Base32 leaves out I, L, O and U, so that it can be typed from paper.
 *
 * @param text {@link #LENGTH} capitals and digits: 130 random bits
 */
public record ActCode(String text) {

    public static final int LENGTH = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final int GROUPS = 5;

    /** @throws IllegalArgumentException if it is no such text: people's typing goes through {@link #read} */
    public ActCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("no code of an act: " + text);
        }
    }

    /** @param random must be fit for secrets */
    public static ActCode random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ActCode(text.toString());
    }

    /** Reads a code as people type it: in any case, with hyphens or spaces, with I and L for 1, O for 0, and Cyrillic letters of the same look. */
    public static Optional<ActCode> read(String typed) {
        if (typed == null || typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String text = LookAlikes.fold(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1').replace('O', '0');
        return isValid(text) ? Optional.of(new ActCode(text)) : Optional.empty();
    }

    /** In five groups, as papers print it beside the picture: «7K2MQ-9XA41-…». */
    public String grouped() {
        StringBuilder groups = new StringBuilder(text);
        for (int i = GROUPS - 1; i > 0; i--) {
            groups.insert(i * GROUP, '-');
        }
        return groups.toString();
    }

    private static boolean isValid(String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
