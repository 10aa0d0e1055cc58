package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import no.opphav.kernel.Token;
import no.opphav.request.RequestLinks.VerificationLink;

/** Showing that one owns the address that a request came from. */
@Singleton
public class Verifications {
    private final RequestLinks links;
    private final RequestReader reader;
    private final Moves moves;
    private final RuleApproval rules;

    Verifications(RequestLinks links, RequestReader reader, Moves moves, RuleApproval rules) {
        this.links = links;
        this.reader = reader;
        this.moves = moves;
        this.rules = rules;
    }

    /** What the link opens. Looking changes nothing. */
    @Transactional(readOnly = true)
    public VerificationByLink open(Token token) {
        return links.verification(token)
                .flatMap(link -> reader.request(link.requestId()).map(request -> opened(link, request)))
                .orElseGet(VerificationByLink.Invalid::new);
    }

    /** Verifies the address by the link, and lets the editors hear of the request. Doing it again changes nothing. */
    @Transactional
    public Confirmed confirm(Token token) {
        return links.verification(token)
                .map(link -> confirmed(link, moves.locked(link.requestId())))
                .orElseGet(Confirmed.Invalid::new);
    }

    private static VerificationByLink opened(VerificationLink link, PresentationRequest request) {
        if (!link.lives()) {
            return new VerificationByLink.Over(request.assetId());
        }
        if (request.isVerified()) {
            return new VerificationByLink.Verified(request);
        }
        return request.state() == RequestState.UNVERIFIED
                ? new VerificationByLink.Pending(request)
                : new VerificationByLink.Over(request.assetId());
    }

    private Confirmed confirmed(VerificationLink link, PresentationRequest request) {
        return switch (opened(link, request)) {
            case VerificationByLink.Pending(var pending) -> {
                moves.make(pending.id(), Move.VERIFY, new Mover.Requester(), "");
                rules.apply(pending);
                yield yes(pending);
            }
            case VerificationByLink.Verified(var verified) -> yes(verified);
            case VerificationByLink.Over(var assetId) -> new Confirmed.Over(assetId);
            case VerificationByLink.Invalid() -> new Confirmed.Invalid();
        };
    }

    private Confirmed yes(PresentationRequest request) {
        return new Confirmed.Yes(request, links.toPage(request));
    }
}
