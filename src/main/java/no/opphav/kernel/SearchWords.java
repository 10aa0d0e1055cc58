package no.opphav.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text as they are searched for: letters and digits in lower case, without accents, æ as ae and ø as o, so
 * that a word is found from any keyboard.
 *
 * @param words each once, at most {@value #LONGEST_WORD} characters long, with letters and digits only
 */
public record SearchWords(List<String> words) {
    private static final int LONGEST_WORD = 60;

    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(String text) {
        var spelled = text.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ł", "l");
        var plain = Normalizer.normalize(spelled, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return new SearchWords(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::cut)
                .distinct()
                .toList());
    }

    private static String cut(String word) {
        var length = word.codePointCount(0, word.length());
        return length <= LONGEST_WORD ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }

    /** The words with single spaces between them. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
