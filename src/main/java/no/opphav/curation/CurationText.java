package no.opphav.curation;

import no.opphav.kernel.LanguageTag;

/**
 * What a theme or collection is called in one language.
 *
 * @param name one line, at most {@value #LONGEST_NAME} characters
 * @param description at most {@value #LONGEST_DESCRIPTION} characters; may be empty
 */
public record CurationText(LanguageTag language, String name, String description) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_DESCRIPTION = 1000;
}
