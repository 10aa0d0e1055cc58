package no.opphav.request;

import static no.opphav.request.RequestState.ANSWERED;
import static no.opphav.request.RequestState.APPROVED;
import static no.opphav.request.RequestState.CLOSED;
import static no.opphav.request.RequestState.DECLINED;
import static no.opphav.request.RequestState.DELIVERED;
import static no.opphav.request.RequestState.EXPIRED;
import static no.opphav.request.RequestState.NEEDS_INFORMATION;
import static no.opphav.request.RequestState.REVOKED;
import static no.opphav.request.RequestState.SUBMITTED;
import static no.opphav.request.RequestState.UNVERIFIED;
import static no.opphav.request.RequestState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every move that a request can make, in one place: from where to where, whose it is, and which mails go out with it. The
 * table {@code request_move} holds the same for the database, which refuses any other.
 */
public enum Move {
    /** The requester shows to own the address. */
    VERIFY(Party.REQUESTER, EnumSet.of(UNVERIFIED), SUBMITTED, RequestMail.RECEIVED, RequestMail.NOTICE),
    ASK(Party.EDITOR, EnumSet.of(SUBMITTED, ANSWERED), NEEDS_INFORMATION, RequestMail.QUESTION),
    ANSWER(
            Party.REQUESTER,
            EnumSet.of(NEEDS_INFORMATION),
            ANSWERED,
            RequestMail.INFORMATION,
            RequestMail.INFORMATION_NOTICE),
    APPROVE(Party.EDITOR, waiting(), APPROVED, RequestMail.APPROVED),
    /** A standing rule is for the request, so no editor has to look at it. */
    APPROVE_BY_RULE(Party.SERVICE, EnumSet.of(SUBMITTED), APPROVED, RequestMail.APPROVED),
    DECLINE(Party.EDITOR, waiting(), DECLINED, RequestMail.DECLINED),
    /** An editor gives access anew, for longer or to newer versions, or after it has ended. */
    EXTEND(Party.EDITOR, EnumSet.of(APPROVED, CLOSED, REVOKED), APPROVED, RequestMail.EXTENDED),
    /** The same where something is fetched already, and stays so. */
    EXTEND_DELIVERED(Party.EDITOR, EnumSet.of(DELIVERED), DELIVERED, RequestMail.EXTENDED),
    /** The first download. */
    DELIVER(Party.REQUESTER, EnumSet.of(APPROVED), DELIVERED),
    REVOKE(Party.EDITOR, granted(), REVOKED, RequestMail.REVOKED),
    /** The requester withdraws before anybody knows that the address is theirs, so no mail goes there. */
    DROP(Party.REQUESTER, EnumSet.of(UNVERIFIED), WITHDRAWN),
    WITHDRAW(Party.REQUESTER, open(), WITHDRAWN, RequestMail.WITHDRAWN, RequestMail.WITHDRAWN_NOTICE),
    /** Nobody has shown to own the address, so no mail goes there. */
    LAPSE(Party.SERVICE, EnumSet.of(UNVERIFIED), EXPIRED),
    /** The event is over, and nobody has answered. */
    EXPIRE(Party.SERVICE, waiting(), EXPIRED, RequestMail.EXPIRED),
    /** The event is over, and so is the grant. */
    CLOSE(Party.SERVICE, granted(), CLOSED);

    private final Party party;

    @SuppressWarnings("ImmutableEnumChecker") // nobody else gets it
    private final Set<RequestState> from;

    private final RequestState to;

    @SuppressWarnings("ImmutableEnumChecker") // copied
    private final List<RequestMail> mails;

    Move(Party party, Set<RequestState> from, RequestState to, RequestMail... mails) {
        this.party = party;
        this.from = from;
        this.to = to;
        this.mails = List.of(mails);
    }

    /** Whose move it is. */
    public Party party() {
        return party;
    }

    public RequestState to() {
        return to;
    }

    /** Whether it begins in a state. */
    public boolean isFrom(RequestState state) {
        return from.contains(state);
    }

    /** The move by which an editor gives access anew, in whatever state that is possible. */
    static Move extending(RequestState state) {
        return state == DELIVERED ? EXTEND_DELIVERED : EXTEND;
    }

    /** Whether access was given that an editor can give anew. */
    public static boolean canExtend(RequestState state) {
        return extending(state).isFrom(state);
    }

    List<RequestMail> mails() {
        return mails;
    }

    /** What the timeline calls it. */
    RequestEvent.Type event() {
        return this == EXTEND || this == EXTEND_DELIVERED
                ? RequestEvent.Type.EXTENDED
                : RequestEvent.Type.valueOf(to.name());
    }

    /**
     * Whether it is an editor's word on the whole request, said now or beforehand. Who extends access that goes on, or is
     * simply over, decides nothing anew.
     */
    boolean isDecision(RequestState before) {
        return this == APPROVE
                || this == APPROVE_BY_RULE
                || this == DECLINE
                || this == REVOKE
                || (this == EXTEND && before == REVOKED);
    }

    private static Set<RequestState> waiting() {
        return states(RequestState::isWaiting);
    }

    private static Set<RequestState> granted() {
        return states(RequestState::isGranted);
    }

    private static Set<RequestState> open() {
        return states(state -> state.isWaiting() || state.isGranted());
    }

    private static Set<RequestState> states(Predicate<RequestState> which) {
        var states = EnumSet.allOf(RequestState.class);
        states.removeIf(which.negate());
        return states;
    }
}
