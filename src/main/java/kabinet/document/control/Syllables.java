package kabinet.document.control;

/**
 * Where a word may be parted at the end of a line: between syllables, told by vowels and consonants alone, as the rules of Russian spelling allow; a single letter stands nowhere alone. Numbers,
 * addresses and words in capitals are left alone: a hyphen within a serial number would be taken for part of it.
 */
final class Syllables {

    private static final String VOWELS = "аеёиоуыэюяaeiouy";
    private static final String SIGNS = "ъь";
    /** Letters that stand at least on either side. */
    private static final int SIDE = 2;

    private Syllables() {
    }

    /** Whether a word may be parted before the character. @param start of what is left of the word @param end of the word */
    static boolean mayPart(String text, int start, int at, int end) {
        if (at - start < SIDE || end - at < SIDE || !Character.isLowerCase(text.charAt(at - 1)) || !Character.isLowerCase(text.charAt(at)) || !isWord(text, start, end)) {
            return false;
        }
        int from = at;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        if (at - from < SIDE || to - at < SIDE || !hasVowel(text, from, at) || !hasVowel(text, at, to)) {
            return false;
        }
        char next = lower(text, at);
        char before = lower(text, at - 1);
        if (is(VOWELS, next)) {
            return is(VOWELS, before) && to - at > SIDE || is(SIGNS, before);
        }
        return !is(SIGNS, next) && next != 'й' && is(VOWELS, lower(text, at + 1));
    }

    private static boolean isWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || c == '@' || c == '/' || c == '_' || c == ':' && i < end - 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasVowel(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(VOWELS, lower(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static char lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    private static boolean is(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }
}
