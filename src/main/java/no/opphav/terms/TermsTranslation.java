package no.opphav.terms;

/**
 * Usage terms in one language.
 *
 * @param name what the terms are called
 * @param summary what they come to, in a sentence
 * @param fullText all of them
 */
public record TermsTranslation(String name, String summary, String fullText) {}
