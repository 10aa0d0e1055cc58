package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;

/** How to credit an asset's language variant, in the languages, media and uses asked for. */
@Serdeable
record CreditKitJson(String slug, String variant, URI page, List<CreditKitLineJson> credits) {
    CreditKitJson {
        credits = List.copyOf(credits);
    }
}
