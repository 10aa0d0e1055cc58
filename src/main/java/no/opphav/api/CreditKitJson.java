package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to credit an asset's language variant, in the languages, media and uses asked for.
 *
 * @param file which of its files it is about; null where it is about the whole
 * @param terms that stand in the lines
 */
@Serdeable
record CreditKitJson(
        String slug,
        String variant,
        @Nullable UUID file,
        TermsLinkJson terms,
        URI page,
        List<CreditKitLineJson> credits) {
    CreditKitJson {
        credits = List.copyOf(credits);
    }
}
