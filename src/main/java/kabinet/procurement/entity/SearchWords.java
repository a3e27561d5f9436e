package kabinet.procurement.entity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;

/** The words a purchase is found by: folded, so that a beginning of one is a range of an index. */
public final class SearchWords {

    /** Longer words are cut, characters. */
    public static final int LENGTH = 40;
    /** The words that are kept: an object of 2000 characters has hardly more different ones. */
    private static final int MOST = 300;
    private static final int SHORTEST = 2;
    private static final String AROUND = "^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$";
    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    private SearchWords() {
    }

    /** What stands between spaces, without punctuation around it: the words of a search box. */
    public static List<String> of(String text) {
        return Stream.of(LookAlikes.fold(text).split(" ")).map(word -> word.replaceAll(AROUND, "")).filter(word -> !word.isEmpty()).map(SearchWords::cut).distinct().toList();
    }

    /** The words of texts, and the parts of words such as «12-ЭА/21»; null texts have none. */
    static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            of(text).stream().flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split(BETWEEN)))).filter(word -> word.length() >= SHORTEST)
                .limit(Math.max(0, MOST - words.size())).forEach(words::add);
        }
        return words;
    }

    private static String cut(String word) {
        return word.length() <= LENGTH ? word : word.substring(0, LENGTH);
    }
}
