package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** What editors do with requests. */
@Singleton
public class Inbox {
    private final RequestReader reader;
    private final Decisions decisions;
    private final ServiceLevel level;

    Inbox(RequestReader reader, Decisions decisions, ServiceLevel level) {
        this.reader = reader;
        this.decisions = decisions;
        this.level = level;
    }

    /**
     * A request with its timeline.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}
     */
    public RequestDetails details(UUID requestId) {
        return reader.details(requestId)
                .filter(details -> details.request().isVerified())
                .orElseThrow(() -> Problem.of(ProblemCode.REQUEST_NOT_FOUND));
    }

    /**
     * When an approval given now ends unless the editor says otherwise: at the end of the day so many days after the
     * event as are set, or from now where the event is over.
     */
    public Instant usualExpiry(PresentationRequest request) {
        return level.accessEnds(request.event().date(), level.accessFor());
    }

    /**
     * Gives the presenter exact files until an instant, and writes the mail with the link down.
     *
     * @param fileIds versions of files of the presentation, current or not
     * @param message to the presenter; may be empty
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} with the name of who decided and {@code approved},
     *     {@code declined} or {@code revoked}; {@code WRONG_STATE} with the state where that is none that waits; {@code
     *     INVALID_FIELDS} about {@code files} ({@code required}, {@code unknown-file}), {@code
     *     expiresAt} ({@code date-in-past}, {@code date-too-far}) or {@code message} ({@code too-long}); {@code
     *     NOT_READY_TO_PUBLISH} at {@code terms} where the presentation stands under none
     */
    public void approve(UUID requestId, List<UUID> fileIds, Instant expiresAt, String message, Actor.Account by) {
        approve(requestId, new GrantWish(fileIds, expiresAt, null), message, by);
    }

    /**
     * As {@link #approve(UUID, List, Instant, String, Actor.Account)}, where the editor may limit the downloads.
     *
     * @throws Problem as that, and about {@code downloads} ({@code not-a-count}, {@code too-many})
     */
    public void approve(UUID requestId, GrantWish wish, String message, Actor.Account by) {
        decisions.approve(requestId, wish, message, by);
    }

    /**
     * Gives access anew, for longer, to newer versions or after it has ended; the links that were sent open it again. The
     * presenter gets a mail.
     *
     * @throws Problem as {@link #approve(UUID, GrantWish, String, Actor.Account)}; {@code WRONG_STATE} or {@code
     *     ALREADY_DECIDED} where none was given, the presenter has withdrawn, or is erased
     */
    public void extend(UUID requestId, GrantWish wish, String message, Actor.Account by) {
        decisions.extend(requestId, wish, message, by);
    }

    /**
     * Gives no new link to whoever asked for one, with a reason that the presenter reads.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code WRONG_STATE} or {@code ALREADY_DECIDED} where nobody waits for one;
     *     {@code INVALID_FIELDS} about {@code reason} ({@code required}, {@code too-long})
     */
    public void refuseAgain(UUID requestId, String reason, Actor.Account by) {
        decisions.refuseAgain(requestId, reason, by);
    }

    /**
     * Answers no, with a reason that the presenter reads.
     *
     * @throws Problem as {@link #approve}, about {@code reason} ({@code required}, {@code too-long})
     */
    public void decline(UUID requestId, String reason, Actor.Account by) {
        decisions.decline(requestId, null, reason, by);
    }

    /**
     * Answers no for one of the reasons on the list, whose text the presenter reads before what else is written.
     *
     * @param words may be empty
     * @throws Problem as {@link #decline(UUID, String, Actor.Account)}, and about {@code reasonId} ({@code unknown-reason})
     */
    public void decline(UUID requestId, UUID reasonId, String words, Actor.Account by) {
        decisions.decline(requestId, reasonId, words, by);
    }

    /**
     * Asks the presenter something, who reads it in a mail and answers on the request's own page. Where nobody has the request, the editor now does. The time for our answer
     * begins anew with theirs.
     *
     * @throws Problem as {@link #approve}, about {@code question} ({@code required}, {@code too-long})
     */
    public void ask(UUID requestId, String question, Actor.Account by) {
        decisions.ask(requestId, question, by);
    }

    /**
     * Puts the address of the presenter right, to which all mails go from now on. None goes out by itself.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code INVALID_FIELDS} about {@code email} ({@code required}, {@code
     *     not-an-address}); {@code WRONG_STATE} or {@code ALREADY_DECIDED} once nothing is held of the presenter
     */
    public void readdress(UUID requestId, String email, Actor.Account by) {
        decisions.readdress(requestId, email, by);
    }

    /**
     * Ends an approval at once, with a reason that the presenter reads. The same editor's doing it again changes nothing.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} where it was declined, or another editor has ended it;
     *     {@code WRONG_STATE} where nothing is decided yet, or the presenter has withdrawn; {@code INVALID_FIELDS} about
     *     {@code reason} ({@code required}, {@code too-long})
     */
    public void revoke(UUID requestId, String reason, Actor.Account by) {
        decisions.revoke(requestId, reason, by);
    }

    /**
     * Says of what kind the organisation is that asks, which the numbers count by, in place of what the form said.
     *
     * @param kind such as {@code public-administration}; empty for none
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code WRONG_STATE} while the address is not verified; {@code INVALID_FIELDS}
     *     about {@code organisationKind} ({@code invalid})
     */
    public void correctKind(UUID requestId, String kind, Actor.Account by) {
        decisions.correctKind(requestId, kind, by);
    }
}
