package no.opphav.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The permanent name of an asset or of usage terms in an address: lower-case ASCII letters, digits and single hyphens.
 *
 * @param value at most {@value #MAX_LENGTH} characters
 */
public record Slug(String value) {
    public static final int MAX_LENGTH = 120;

    private static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** The slug, if the text is one. */
    public static Optional<Slug> parse(String text) {
        return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** A slug made from a title: «Ærlig språk» becomes {@code aerlig-sprak}; empty when no letter or digit is left. */
    public static Optional<Slug> fromTitle(String title) {
        String spelled = title.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a");
        String ascii = Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String hyphened = ascii.replaceAll("[^a-z0-9]+", "-");
        String cut = hyphened.substring(0, Math.min(hyphened.length(), MAX_LENGTH));
        return parse(cut.replaceAll("^-|-$", ""));
    }

    private static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && text.matches(FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
