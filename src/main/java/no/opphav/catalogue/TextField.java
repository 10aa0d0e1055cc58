package no.opphav.catalogue;

import java.util.Locale;

/** One of the texts that an asset has in each language. */
public enum TextField {
    TITLE,
    SUMMARY,
    ALTERNATIVE_TEXT;

    /** What stands there. */
    public String of(VariantTexts texts) {
        return switch (this) {
            case TITLE -> texts.title();
            case SUMMARY -> texts.summary();
            case ALTERNATIVE_TEXT -> texts.alternativeText();
        };
    }

    /** The same texts with another one here. */
    public VariantTexts in(VariantTexts texts, String text) {
        return switch (this) {
            case TITLE -> new VariantTexts(text, texts.summary(), texts.alternativeText());
            case SUMMARY -> new VariantTexts(texts.title(), text, texts.alternativeText());
            case ALTERNATIVE_TEXT -> new VariantTexts(texts.title(), texts.summary(), text);
        };
    }

    /** As forms and JSON call it: {@code alternativeText}. */
    public String field() {
        return this == ALTERNATIVE_TEXT ? "alternativeText" : name().toLowerCase(Locale.ROOT);
    }
}
