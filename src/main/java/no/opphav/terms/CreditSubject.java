package no.opphav.terms;

import java.net.URI;
import no.opphav.kernel.LanguageTag;

/**
 * What is to be credited.
 *
 * @param language of the title
 * @param year in which it was published
 * @param url of its page
 * @param kind what it is, such as {@code POSTER}
 */
public record CreditSubject(String title, LanguageTag language, String rightsHolder, int year, URI url, String kind) {}
