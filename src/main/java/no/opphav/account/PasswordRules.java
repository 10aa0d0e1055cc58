package no.opphav.account;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;

/**
 * Which passwords are taken: long enough, and none that is among the first to be guessed. What signs they are made of does
 * not matter (NIST SP 800-63B-4, section 3.1.1.2).
 */
@Singleton
class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LEAST_BESIDES_WORD = 8;
    private static final int SHORTEST_WORD = 3;

    private final Set<String> common = CommonPasswords.read();
    private final Site site;

    PasswordRules(Site site) {
        this.site = site;
    }

    /**
     * Refuses a password that will not do.
     *
     * @param field where it stands in the form
     * @param own what others know of the person: name and mail address
     */
    void require(String field, String password, String... own) {
        var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        var length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw weak(FieldProblem.of(field, "too-short", SHORTEST));
        }
        if (length > LONGEST) {
            throw weak(FieldProblem.of(field, "too-long", LONGEST));
        }
        var plain = normal.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw weak(FieldProblem.of(field, "password-common"));
        }
        if (words(own).anyMatch(word -> plain.replace(word, "").length() < LEAST_BESIDES_WORD)) {
            throw weak(FieldProblem.of(field, "password-known"));
        }
    }

    private Stream<String> words(String... own) {
        var known = Stream.concat(
                Stream.of(site.name(), site.owner(), site.address().getAuthority()), Arrays.stream(own));
        return known.flatMap(text -> parts(text).stream())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct();
    }

    /** The whole, without its spaces, and each word of it. */
    private static List<String> parts(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(plain, plain.replaceAll("\\s", "")), Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")))
                .toList();
    }

    private static Problem weak(FieldProblem where) {
        return Problem.of(ProblemCode.PASSWORD_TOO_WEAK).at(where);
    }
}
