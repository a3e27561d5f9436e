package kabinet.software.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import org.junit.jupiter.api.Test;

/** Stars that mean any text, and stars that mean stars. */
class WildcardsTest {

    @Test
    void aStarIsAnyTextUnlessABackslashGoesBefore() {
        assertEquals("A\0B*C\\D", Wildcards.compiled("a*b\\*c\\\\d"));
        assertEquals("C:\\PR0GRAM\\\0", Wildcards.compiled("c:\\program\\\\*"));
        assertEquals("\\", Wildcards.compiled("\\"));
        assertEquals("", Wildcards.compiled(null));
    }

    /** Any sign that folds to something special is made literal: else one name's rule would swallow others. */
    @Test
    void noSignOfUnicodeBecomesAWildcard() {
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT).filter(c -> c < 0xD800 || c > 0xDFFF).forEach(c -> {
            String sign = Character.toString(c);
            assertEquals(LookAlikes.fold(sign), Wildcards.compiled(Wildcards.literally(sign)), () -> "U+" + Integer.toHexString(c));
        });
    }

    @Test
    void whatIsTooLongIsCutBetweenItsSigns() {
        assertEquals("abc", Wildcards.literally("abc", 3));
        assertEquals("ab*", Wildcards.literally("abcd", 3));
        assertEquals("a\\*b*", Wildcards.literally("a*b*c", 5));
        assertEquals("a\\**", Wildcards.literally("a*b*c", 4), "no backslash without its star");
        assertEquals("a*", Wildcards.literally("a*b", 3));
        assertEquals("a*", Wildcards.literally("a\uD83D\uDE00bc", 3), "no half of a sign");
        assertTrue(Wildcards.literally("*".repeat(250), RecognitionRule.NAME_LENGTH).length() <= RecognitionRule.NAME_LENGTH);
    }

    @Test
    void aPatternThatSaysTooLittleIsRefusedHoweverItIsSpelt() {
        for (String wide : new String[] {"*", "* a *", "\uFF0A\uFF0A\uFF0A", "\u200B\u200B\u200B*", "\\*"}) {
            assertEquals("software.rule.tooWide", assertThrows(BusinessException.class, () -> new RecognitionRule(null, wide, "", "")).key(), wide);
        }
        assertEquals("\\*\\*", new RecognitionRule(null, "\\*\\*", "", "").getNamePattern());
    }
}
