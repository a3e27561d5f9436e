package kabinet.software.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import kabinet.base.LookAlikes;
import kabinet.software.control.Recognition.Rule;
import kabinet.software.control.Recognition.Verdict;
import kabinet.software.entity.Wildcards;
import org.junit.jupiter.api.Test;

/** Many spellings, one product; and of many rules the one that says most. */
class RecognitionTest {

    private static final long OFFICE = 100;
    private static final long LIBRE = 200;

    private static Optional<Long> product(List<Rule> rules, String name, String publisher, String version) {
        return new Recognition(rules).of(LookAlikes.fold(name), LookAlikes.fold(publisher), version).map(Verdict::softwareId);
    }

    private static Long rule(List<Rule> rules, String name, String publisher, String version) {
        return new Recognition(rules).of(LookAlikes.fold(name), LookAlikes.fold(publisher), version).map(Verdict::ruleId).orElse(null);
    }

    @Test
    void spellingDoesNotCount() {
        List<Rule> rules = List.of(new Rule(1, OFFICE, "МойОфис*", "", ""));
        for (String name : List.of("МойОфис", "мойофис образование", "МОЙОФИС  Стандартный", "MойOфиc Текст")) {
            assertEquals(Optional.of(OFFICE), product(rules, name, "", ""), name);
        }
        assertEquals(Optional.empty(), product(rules, "Р7-Офис", "", ""));
    }

    @Test
    void quotesWithinQuotesAreQuotesHoweverTheyAreDrawn() {
        List<Rule> rules = List.of(new Rule(1, OFFICE, "КОМПАС*", "АО «НПО «Заря»»", ""));
        for (String publisher : List.of("АО «НПО «Заря»»", "АО \"НПО \"Заря\"\"", "АО «НПО „Заря“»", "ао “нпо ”ЗАРЯ””")) {
            assertEquals(Optional.of(OFFICE), product(rules, "КОМПАС-3D", publisher, "22"), publisher);
        }
        assertEquals(Optional.empty(), product(rules, "КОМПАС-3D", "АО «НПО Заря»", "22"));
    }

    @Test
    void theRuleWithTheMostLiteralTextWins() {
        List<Rule> rules = List.of(new Rule(1, LIBRE, "LibreOffice*", "", ""), new Rule(2, OFFICE, "LibreOffice 7.*", "", ""), new Rule(3, 300L, "*office*", "", ""));
        assertEquals(2L, rule(rules, "LibreOffice 7.6.4.1", "", ""));
        assertEquals(1L, rule(rules, "LibreOffice 24.2", "", ""));
        assertEquals(3L, rule(rules, "OpenOffice", "", ""));
    }

    @Test
    void aRuleThatBeginsWithAnyTextMayStillSayMost() {
        List<Rule> rules = List.of(new Rule(1, LIBRE, "Lib*", "", ""), new Rule(2, OFFICE, "*Office Help Pack*", "", ""));
        assertEquals(2L, rule(rules, "LibreOffice Help Pack (Russian)", "", ""));
    }

    @Test
    void ofEqualRulesTheOlderWins() {
        List<Rule> rules = List.of(new Rule(9, LIBRE, "Office *", "", ""), new Rule(4, OFFICE, "* Office", "", ""));
        assertEquals(4L, rule(rules, "Office Office", "", ""));
    }

    @Test
    void publisherAndVersionNarrow() {
        List<Rule> rules = List.of(new Rule(1, LIBRE, "Office*", "", ""), new Rule(2, OFFICE, "Office*", "Microsoft*", "16.*"));
        assertEquals(2L, rule(rules, "Office", "Microsoft Corporation", "16.0.4266"));
        assertEquals(1L, rule(rules, "Office", "Microsoft Corporation", "15.0"));
        assertEquals(1L, rule(rules, "Office", "", "16.0"));
        assertEquals(null, rule(List.of(rules.get(1)), "Office", "", "16.0"));
    }

    @Test
    void whatIsOfNoInterestIsDecidedToo() {
        Optional<Verdict> verdict = new Recognition(List.of(new Rule(7, null, "*Redistributable*", "", ""))).of("VC REDISTRIBUTABLE", "", "");
        assertEquals(Optional.of(new Verdict(7L, null)), verdict);
        assertTrue(new Recognition(List.of()).of("VC", "", "").isEmpty());
        assertTrue(new Recognition(List.of(new Rule(1, OFFICE, "*a*", "", ""))).of("", "", "").isEmpty());
    }

    @Test
    void starsMatchAsExpressionsDo() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, "ab*", 7);
            String text = word(random, "ab", 9);
            boolean expected = Pattern.matches(pattern.replace("*", ".*"), text);
            assertEquals(expected, Recognition.matches(pattern.replace('*', Wildcards.ANY), text), pattern + " / " + text);
        }
    }

    private static String word(Random random, String signs, int length) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(length); n >= 0; n--) {
            word.append(signs.charAt(random.nextInt(signs.length())));
        }
        return word.toString();
    }

    @Test
    void noPatternTakesLong() {
        String pattern = Wildcards.compiled("*A".repeat(95) + "*B");
        String text = "A".repeat(250);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 1_000; i++) {
                assertFalse(Recognition.matches(pattern, text));
            }
        });
    }

    @Test
    void theDatabaseGetsTheSamePattern() {
        assertEquals("100!% LIBRE0FFICE!_7%", Recognition.like("100% LibreOffice_7*"));
        assertEquals("S*T*R!! % C:\\*", Recognition.like("S\\*T\\*R! * C:\\\\\\*"));
    }

    @Test
    void aNameTakenLiterallyFitsItselfAndNothingElse() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String name = "x" + word(random, "ab*\\\uFF0A\uFF3C\uFE61 ", 7) + "x";
            String other = "x" + word(random, "ab*\\\uFF0A\uFF3C\uFE61 ", 7) + "x";
            List<Rule> rules = List.of(new Rule(1, OFFICE, Wildcards.literally(name), "", ""));
            assertEquals(Optional.of(OFFICE), product(rules, name, "", ""), name);
            assertEquals(LookAlikes.fold(name).equals(LookAlikes.fold(other)), product(rules, other, "", "").isPresent(), name + " / " + other);
        }
    }

    @Test
    void aStarOfANameIsNoWildcardInAProposal() {
        assertEquals(Optional.of("M\\*A\\*S\\*H*"), Recognition.common(List.of("M*A*S*H 1", "M*A*S*H 2")));
        assertEquals(Optional.of("Звезда \\* ночи"), Recognition.common(List.of("Звезда * ночи")));
        assertEquals(Optional.of("Редактор 2.*"), Recognition.common(List.of("Редактор 2.1", "Редактор 2.2")));
    }

    @Test
    void aPatternIsProposedFromWhatNamesShare() {
        assertEquals(Optional.of("LibreOffice*"), Recognition.common(List.of("LibreOffice 7.6.4.1", "LibreOffice 24.2.0.3")));
        assertEquals(Optional.of("Microsoft Visual C++*"), Recognition.common(List.of("Microsoft Visual C++ 2015 x64", "Microsoft Visual C++ 2013 x86")));
        assertEquals(Optional.of("LibreOffice*"), Recognition.common(List.of("LibreOffice 7.6.4.1")));
        assertEquals(Optional.of("Яндекс Браузер"), Recognition.common(List.of("Яндекс Браузер")));
        assertEquals(Optional.empty(), Recognition.common(List.of("7-Zip 23.01", "Notepad++")));
        assertEquals(Optional.empty(), Recognition.common(List.of()));
    }
}
