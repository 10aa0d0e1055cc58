package no.opphav.terms;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

/** A rule in one language, as {@link TermsRows} selects it. */
@MappedEntity("terms_rule")
record RuleRow(UUID termsVersionId, int position, RuleKind kind, String action, String language, String text) {
    LanguageTag tag() {
        return new LanguageTag(language);
    }
}
