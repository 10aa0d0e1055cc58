package no.opphav.terms;

import java.text.Bidi;
import no.opphav.kernel.LanguageTag;

/** What a credit line says of one subject, written in one language. */
record CreditValues(CreditSubject subject, TermsVersion terms, LanguageTag language) {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";

    String text(String name) {
        return isolated(value(name));
    }

    /** The value as HTML; the title carries the link where the address itself does not stand in the line. */
    String html(String name, boolean linkTitle) {
        var escaped = escaped(value(name));
        return switch (name) {
            case "title" ->
                linkTitle
                        ? link("<bdi" + lang() + ">" + escaped + "</bdi>")
                        : "<bdi" + lang() + ">" + escaped + "</bdi>";
            case "url" -> link("<bdi>" + escaped + "</bdi>");
            case "year" -> escaped;
            default -> "<bdi>" + escaped + "</bdi>";
        };
    }

    private String value(String name) {
        return switch (name) {
            case "title" -> subject.title();
            case "holder" -> subject.rightsHolder();
            case "year" -> Integer.toString(subject.year());
            case "url" -> subject.url().toString();
            case "terms" -> terms.in(language).name().replaceAll("\\.$", "");
            default -> throw new IllegalArgumentException("No such value in a credit line: " + name);
        };
    }

    /** Isolated only where a letter of the other direction could pull its surroundings along. */
    private String isolated(String value) {
        var letters = value.toCharArray();
        var mixed = language.rightToLeft() || Bidi.requiresBidi(letters, 0, letters.length);
        return mixed ? FIRST_STRONG_ISOLATE + value + POP_DIRECTIONAL_ISOLATE : value;
    }

    private String link(String content) {
        return "<a href=\"" + escaped(subject.url().toString()) + "\">" + content + "</a>";
    }

    private String lang() {
        return subject.language().equals(LanguageTag.NONE) ? "" : " lang=\"" + subject.language() + "\"";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
