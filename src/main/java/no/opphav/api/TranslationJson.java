package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.TermsTranslation;
import org.jspecify.annotations.Nullable;

/** Usage terms in one language. */
@Serdeable
record TranslationJson(
        @Nullable String name,
        @Nullable String summary,
        @Nullable String fullText) {
    static Map<String, TranslationJson> of(Map<LanguageTag, TermsTranslation> translations) {
        return translations.entrySet().stream()
                .collect(toMap(
                        each -> each.getKey().value(),
                        each -> new TranslationJson(
                                each.getValue().name(),
                                each.getValue().summary(),
                                each.getValue().fullText())));
    }
}
