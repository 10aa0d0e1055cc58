package no.opphav.terms;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

@MappedEntity("terms_translation")
record TranslationRow(UUID termsVersionId, String language, String name, String summary, String fullText) {
    LanguageTag tag() {
        return new LanguageTag(language);
    }

    TermsTranslation translation() {
        return new TermsTranslation(name, summary, fullText);
    }
}
