package no.opphav.web.site;

import java.util.regex.Pattern;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Icon;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One permission, duty or prohibition as it stands on a label, its verb in bold.
 *
 * @param css {@code can}, {@code must} or {@code cannot}
 * @param kind the kind in words, for whoever cannot see the icon
 * @param strong the verb that says which kind it is; empty where none is found
 */
public record RuleLine(
        Icon icon, String css, String kind, LanguageTag language, String before, String strong, String after) {
    private static final Pattern VERB = Pattern.compile(
            "(?<!\\p{L})(?:(?:kan|må|skal|får) (?:ikkje|ikke)|(?:may|must) not|cannot|kan|må|skal|får|may|must|can)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The line of a rule's text. */
    static RuleLine of(Icon icon, String css, String kind, Words words) {
        var text = words.text();
        var verb = VERB.matcher(text);
        return verb.find()
                ? new RuleLine(
                        icon,
                        css,
                        kind,
                        words.language(),
                        text.substring(0, verb.start()),
                        verb.group(),
                        text.substring(verb.end()))
                : new RuleLine(icon, css, kind, words.language(), text, "", "");
    }

    /** For the attribute {@code lang}. */
    public @Nullable String lang() {
        return new Words("", language).lang();
    }

    /** For the attribute {@code dir}. */
    public String dir() {
        return new Words("", language).dir();
    }
}
