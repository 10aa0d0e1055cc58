package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Site;
import no.opphav.kernel.Token;
import no.opphav.request.LinkRow.Purpose;

/** The links that presenters hold. Each is made when somebody is about to be given it, so none is at rest. */
@Singleton
class RequestLinks {
    private final LinkRows rows;
    private final SecureRandom random;
    private final Clock clock;
    private final Site site;
    private final ServiceLevel level;
    private final RequestReader reader;

    RequestLinks(LinkRows rows, SecureRandom random, Clock clock, Site site, ServiceLevel level, RequestReader reader) {
        this.reader = reader;
        this.rows = rows;
        this.random = random;
        this.clock = clock;
        this.site = site;
        this.level = level;
    }

    /** A new link to what was sent, for whoever sent it; it opens nothing once the address is verified. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toSent(PresentationRequest request) {
        return made(Purpose.SENT, request.id(), pageEnds(request));
    }

    /** A new link by which the address is verified. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toVerification(PresentationRequest request) {
        return made(Purpose.VERIFY, request.id(), level.verifiedUntil(request));
    }

    /** A new link to the presenter's own page. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toPage(PresentationRequest request) {
        return made(Purpose.STATUS, request.id(), pageEnds(request));
    }

    /** A new link to what was granted. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toGrant(PresentationRequest request, Grant grant) {
        return made(Purpose.GRANT, request.id(), grant.expiresAt());
    }

    /** A new link to the page on which the presenter tells how many saw it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token toAudience(PresentationRequest request) {
        return made(Purpose.AUDIENCE, request.id(), level.audienceUntil(request));
    }

    /** The request of which the token tells how many saw it. */
    Optional<UUID> audience(Token token) {
        return find(token, Purpose.AUDIENCE).map(LinkRow::requestId);
    }

    /** The request whose own page the token opens now, or that it shows as long as its address is not verified. */
    Optional<PageLink> page(Token token) {
        return rows.findByTokenHash(token.hash().hex())
                .filter(link -> link.purpose() == Purpose.STATUS || link.purpose() == Purpose.SENT)
                .filter(this::lives)
                .map(link -> new PageLink(link.requestId(), link.purpose() == Purpose.STATUS));
    }

    /** The request whose address the token verifies. */
    Optional<VerificationLink> verification(Token token) {
        return find(token, Purpose.VERIFY).map(link -> new VerificationLink(link.requestId(), lives(link)));
    }

    /** The request whose grant the token opens, whether or not its time is over. */
    Optional<UUID> grant(Token token) {
        return find(token, Purpose.GRANT).map(LinkRow::requestId);
    }

    /**
     * What opens a request's page.
     *
     * @param verified whether it was given to whoever owns the address, rather than to whoever filled in the form
     */
    record PageLink(UUID requestId, boolean verified) {}

    /** What verifies an address, as long as it lives. */
    record VerificationLink(UUID requestId, boolean lives) {}

    private Instant pageEnds(PresentationRequest request) {
        var last = request.isVerified() ? reader.keptUntil(request) : level.keptOnceVerified(request, null);
        return last.plusDays(1).atStartOfDay(site.timeZone()).toInstant();
    }

    private boolean lives(LinkRow link) {
        return clock.instant().isBefore(link.expiresAt());
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
