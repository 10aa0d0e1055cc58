package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Site;
import no.opphav.kernel.Token;
import no.opphav.request.LinkRow.Purpose;

/** The links that presenters hold. Each is made when somebody is about to be given it, so none is at rest. */
@Singleton
class RequestLinks {
    /** How long the presenter's own page opens after the event. */
    private static final Duration AFTER_THE_EVENT = Duration.ofDays(90);

    private final LinkRows rows;
    private final SecureRandom random;
    private final Clock clock;
    private final Site site;

    RequestLinks(LinkRows rows, SecureRandom random, Clock clock, Site site) {
        this.rows = rows;
        this.random = random;
        this.clock = clock;
        this.site = site;
    }

    /** A new link to the presenter's own page. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toPage(PresentationRequest request) {
        var event = request.event().date().atStartOfDay(site.timeZone()).toInstant();
        var now = clock.instant();
        return made(Purpose.STATUS, request.id(), (event.isAfter(now) ? event : now).plus(AFTER_THE_EVENT));
    }

    /** A new link to what was granted. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toGrant(PresentationRequest request, Grant grant) {
        return made(Purpose.GRANT, request.id(), grant.expiresAt());
    }

    /** The request whose own page the token opens now. */
    Optional<UUID> page(Token token) {
        return find(token, Purpose.STATUS)
                .filter(link -> clock.instant().isBefore(link.expiresAt()))
                .map(LinkRow::requestId);
    }

    /** The request whose grant the token opens, whether or not its time is over. */
    Optional<UUID> grant(Token token) {
        return find(token, Purpose.GRANT).map(LinkRow::requestId);
    }

    private Optional<LinkRow> find(Token token, Purpose purpose) {
        return rows.findByTokenHashAndPurpose(token.hash().hex(), purpose);
    }

    private Token made(Purpose purpose, UUID requestId, Instant expiresAt) {
        var token = Token.random(random);
        rows.save(new LinkRow(token.hash().hex(), purpose, requestId, clock.instant(), expiresAt));
        return token;
    }
}
