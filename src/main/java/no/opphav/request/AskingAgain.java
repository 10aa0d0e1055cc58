package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.opphav.account.Attempts;
import no.opphav.account.Limit;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import org.jspecify.annotations.Nullable;

/** Asking the editors for a new link, where the one that somebody holds opens nothing any more. */
@Singleton
public class AskingAgain {
    /** Whoever holds a link to a grant, editors get no more mails by it. */
    static final Limit BY_A_LINK = new Limit("request.again", 3, Duration.ofDays(1));

    private final RequestLinks links;
    private final RequestReader reader;
    private final Grants grants;
    private final Requesters requesters;
    private final Attempts attempts;

    AskingAgain(RequestLinks links, RequestReader reader, Grants grants, Requesters requesters, Attempts attempts) {
        this.links = links;
        this.reader = reader;
        this.grants = grants;
        this.requesters = requesters;
        this.attempts = attempts;
    }

    /** Whether a new link can be asked for by a link. */
    public enum Standing {
        /** It can. */
        OPEN,
        /** It was; an editor has yet to say. */
        ASKED,
        /** It cannot: there is no such link, the presenter has withdrawn, or it opens what is granted. */
        CLOSED
    }

    /** How it stands with a link. Looking changes nothing. */
    @Transactional(readOnly = true)
    public Standing standing(Token token) {
        var request = grants.open(token) instanceof GrantByLink.Open ? null : request(token);
        if (request == null || !Requesters.isAskable(request)) {
            return Standing.CLOSED;
        }
        return request.askedAgainAt() == null ? Standing.OPEN : Standing.ASKED;
    }

    /**
     * Asks for a new link; editors get a mail. Asking again without a word changes nothing.
     *
     * @param message to the editors; may be empty
     * @throws Problem {@code LINK_INVALID}; {@code WRONG_STATE} where it cannot be asked for; {@code
     *     TOO_MANY_ATTEMPTS}; {@code INVALID_FIELDS} about {@code message} ({@code too-long})
     */
    public void ask(Token token, String message) {
        var request = request(token);
        if (request == null) {
            throw Problem.of(ProblemCode.LINK_INVALID);
        }
        if (standing(token) == Standing.CLOSED) {
            throw Moves.refusedToRequester(request);
        }
        var words = Requesters.text("message", message, false);
        if (!attempts.take(BY_A_LINK, request.id().toString())) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
        requesters.askAgain(request.id(), words);
    }

    private @Nullable PresentationRequest request(Token token) {
        return links.grant(token).flatMap(reader::request).orElse(null);
    }
}
