package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import no.opphav.request.SavedReply;

/** What editors often write. */
@Serdeable
record SavedReplyJson(UUID id, String language, String deed, String title, String text) {
    static SavedReplyJson of(SavedReply reply) {
        return new SavedReplyJson(
                reply.id(), reply.language().value(), Names.of(reply.deed()), reply.title(), reply.text());
    }
}
