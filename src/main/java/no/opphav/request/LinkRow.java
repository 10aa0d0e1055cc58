package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A link that was sent to a presenter; of its token only the hash. */
@MappedEntity("request_link")
record LinkRow(@Id String tokenHash, Purpose purpose, UUID requestId, Instant createdAt, Instant expiresAt) {
    /** What a link opens. */
    enum Purpose {
        /** What was sent, for whoever sent it, until the address is verified. */
        SENT,
        /** The page by which the presenter shows to own the address. */
        VERIFY,
        /** The presenter's own page. */
        STATUS,
        /** The files that were granted. */
        GRANT,
        /** The page on which the presenter tells how many saw it. */
        AUDIENCE
    }
}
