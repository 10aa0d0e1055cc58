package no.opphav.terms;

import java.text.Bidi;
import java.util.regex.Pattern;
import no.opphav.kernel.LanguageTag;

/** What a credit line says of one subject, written in one language. */
record CreditValues(CreditSubject subject, TermsVersion terms, LanguageTag language) {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    /** Signs that turn the direction of what follows them, also beyond the name in which they stand; and breaks of a line. */
    private static final Pattern UNRULY = Pattern.compile("[\u202A-\u202E\u2066-\u2069]|[\\p{Cntrl}\u2028\u2029]+");

    /** A line that begins with its own direction, also where all that it says is of the other. */
    String line(String filled) {
        return language.rightToLeft() ? RIGHT_TO_LEFT_MARK + filled : filled;
    }

    /** A line of HTML that keeps its language and direction on a page of another. */
    String htmlLine(String filled) {
        return "<span" + lang(language) + (language.rightToLeft() ? " dir=\"rtl\"" : "") + ">" + filled + "</span>";
    }

    /** The value; an address stands alone, so that whatever finds links in text does not take an isolate for part of it. */
    String text(String name) {
        return switch (name) {
            case "year", "url" -> value(name);
            default -> isolated(value(name));
        };
    }

    /** The value as HTML; the title carries the link where the address itself does not stand in the line. */
    String html(String name, boolean linkTitle) {
        var written = "<bdi" + foreignLang(name) + ">" + Markup.html(value(name)) + "</bdi>";
        return switch (name) {
            case "year" -> Markup.html(value(name));
            case "url" -> htmlLink(written);
            case "title" -> linkTitle ? htmlLink(written) : written;
            default -> written;
        };
    }

    /** The value as CommonMark; the title carries the link where the address itself does not stand in the line. */
    String markdown(String name, boolean linkTitle) {
        return switch (name) {
            case "url" -> "<" + subject.url() + ">";
            case "title" ->
                linkTitle
                        ? "[" + Markup.markdown(text(name)) + "](<" + subject.url() + ">)"
                        : Markup.markdown(text(name));
            default -> Markup.markdown(text(name));
        };
    }

    private String value(String name) {
        return switch (name) {
            case "title" -> tame(subject.title());
            case "holder" -> tame(subject.rightsHolder());
            case "year" -> Integer.toString(subject.year());
            case "url" -> subject.url().toString();
            case "terms" -> tame(terms.in(language).name().replaceAll("\\.$", ""));
            default -> throw new IllegalArgumentException("No such value in a credit line: " + name);
        };
    }

    private static String tame(String name) {
        return UNRULY.matcher(name)
                .replaceAll(found -> found.group().isBlank() ? " " : "")
                .strip();
    }

    /** Isolated only where a letter of the other direction could pull its surroundings along. */
    private String isolated(String value) {
        var letters = value.toCharArray();
        var mixed = language.rightToLeft() || Bidi.requiresBidi(letters, 0, letters.length);
        return mixed ? FIRST_STRONG_ISOLATE + value + POP_DIRECTIONAL_ISOLATE : value;
    }

    private String htmlLink(String content) {
        return "<a href=\"" + Markup.html(subject.url().toString()) + "\">" + content + "</a>";
    }

    /** The language of a value that is not in the line's. */
    private String foreignLang(String name) {
        var spoken = switch (name) {
            case "title" -> subject.language();
            case "terms" -> Translations.nearestLanguage(terms.translations(), language);
            default -> language;
        };
        return spoken.equals(language) || spoken.equals(LanguageTag.NONE) ? "" : lang(spoken);
    }

    private static String lang(LanguageTag spoken) {
        return " lang=\"" + spoken + "\"";
    }
}
