package no.opphav.catalogue;

import no.opphav.kernel.Written;

/**
 * What is written about an asset in one language.
 *
 * @param title one line; may be empty in a draft
 * @param summary may be empty
 * @param alternativeText may be empty
 */
public record VariantTexts(String title, String summary, String alternativeText) {
    static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 4000;
    private static final int LONGEST_ALTERNATIVE_TEXT = 2000;

    public VariantTexts {
        var written = new Written();
        title = written.line("title", title, LONGEST_TITLE);
        summary = written.text("summary", summary, LONGEST_SUMMARY);
        alternativeText = written.text("alternativeText", alternativeText, LONGEST_ALTERNATIVE_TEXT);
        written.check();
    }

    /** A title and nothing else. */
    public static VariantTexts titled(String title) {
        return new VariantTexts(title, "", "");
    }
}
