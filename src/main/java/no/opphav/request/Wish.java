package no.opphav.request;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.request.PresentationRequest.Event;
import no.opphav.request.PresentationRequest.Presenter;
import org.jspecify.annotations.Nullable;

/**
 * A form in which nothing is wrong.
 *
 * @param submission the same for the same form sent again, another for one that was changed in between
 * @param organisationKind null where nobody said
 */
record Wish(
        UUID submission,
        UUID assetId,
        LanguageTag language,
        LanguageTag correspondence,
        Presenter presenter,
        Event event,
        @Nullable OrganisationKind organisationKind,
        String message) {
    /** The same as a form of its own, which never meets the one that it came from. */
    Wish apart() {
        var other = UUID.nameUUIDFromBytes(("apart:" + submission).getBytes(StandardCharsets.UTF_8));
        return new Wish(other, assetId, language, correspondence, presenter, event, organisationKind, message);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(wish)";
    }
}
