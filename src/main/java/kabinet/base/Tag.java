package kabinet.base;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The short, opaque name on a label: five random characters and a check character in Crockford's Base32, which leaves out
 * I, L, O and U. The check character is a weighted sum in the field of 32 elements: it finds every single wrong character,
 * every swap of two characters, and 31 of 32 other errors. 33.5 million tags are enough for a million devices.
 *
 * @param text six capitals and digits
 */
public record Tag(String text) {

    public static final int LENGTH = 6;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DATA = LENGTH - 1;
    /** x⁵ + x² + 1, irreducible over the field of two elements. */
    private static final int FIELD = 0b100101;

    /** @throws BusinessException if the text is no tag or its check character is wrong */
    public Tag {
        if (!isValid(text)) {
            throw new BusinessException("base.tag.invalid", String.valueOf(text));
        }
    }

    public static Tag random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < DATA; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Tag(text.append(ALPHABET.charAt(check(text))).toString());
    }

    /**
     * Reads a tag as people type it: in any case, with I and L for 1 and O for 0, with Cyrillic letters of the same look,
     * with spaces or hyphens in it.
     */
    public static Optional<Tag> read(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = LookAlikes.fold(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1').replace('O', '0');
        return isValid(text) ? Optional.of(new Tag(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && ALPHABET.indexOf(text.charAt(DATA)) == check(text);
    }

    /** Σ αⁱ·cᵢ over the data characters, i from 1: the check character has weight one. */
    private static int check(CharSequence text) {
        int sum = 0;
        for (int i = DATA - 1; i >= 0; i--) {
            sum = timesAlpha(sum ^ ALPHABET.indexOf(text.charAt(i)));
        }
        return sum;
    }

    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return (shifted & 0b100000) == 0 ? shifted : shifted ^ FIELD;
    }

    @Override
    public String toString() {
        return text;
    }
}
