package no.opphav.persistence;

import jakarta.inject.Singleton;
import no.opphav.kernel.LanguageTag;

@Singleton
public final class LanguageTagColumn extends Column<LanguageTag, String> {
    LanguageTagColumn() {
        super(LanguageTag::value, LanguageTag::new);
    }
}
