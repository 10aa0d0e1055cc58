package no.opphav.kernel;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language as BCP 47 writes it, such as {@code nb}, {@code en} or {@code uk}; {@code zxx} says that there is no
 * language.
 *
 * @param value the tag in its canonical form
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** No linguistic content (ISO 639-2). */
    public static final LanguageTag NONE = new LanguageTag("zxx");

    public static final LanguageTag BOKMAAL = new LanguageTag("nb");
    public static final LanguageTag NYNORSK = new LanguageTag("nn");
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    public LanguageTag {
        String given = value;
        value = canonical(given).orElseThrow(() -> new IllegalArgumentException("Not a BCP 47 language tag: " + given));
    }

    /** The tag, if the text is a well-formed one whose language ISO 639 knows, without extensions. */
    public static Optional<LanguageTag> parse(String text) {
        return canonical(text).map(LanguageTag::new);
    }

    private static Optional<String> canonical(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            String language = locale.getLanguage();
            return isIsoLanguage(language) && !locale.hasExtensions()
                    ? Optional.of(locale.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean isIsoLanguage(String language) {
        boolean two = TWO_LETTERS.contains(language);
        boolean three = language.length() == 3
                && !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
        return two || three || language.equals("zxx");
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /** Whether the language's script runs from right to left. */
    public boolean rightToLeft() {
        return switch (locale().getLanguage()) {
            case "ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "ug", "sd" -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
