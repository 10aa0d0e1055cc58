package no.opphav.terms;

import jakarta.inject.Singleton;
import no.opphav.kernel.LanguageTag;

/** Credit lines, from the templates in {@code credit/credit_<language>.properties}. */
@Singleton
public class CreditLines {
    /**
     * The line that credits a subject used under these terms.
     *
     * @param language to write it in; where there are no templates for it, Bokmål
     */
    public Credit credit(CreditSubject subject, TermsVersion terms, Medium medium, LanguageTag language) {
        throw new UnsupportedOperationException();
    }
}
