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
import static no.opphav.request.RequestState.WITHDRAWN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The parts of the inbox. Every request that editors have heard of is in NEW, in WAITING_FOR_THEM or in DONE. */
public enum InboxView {
    /** The next word is an editor's, whoever has the request. */
    NEW(SUBMITTED, ANSWERED),
    /** What waits and is with the one who looks, or with somebody absent whom that one covers. */
    MINE(SUBMITTED, ANSWERED, NEEDS_INFORMATION),
    /** The next word is the presenter's. */
    WAITING_FOR_THEM(NEEDS_INFORMATION),
    /** The day by which an editor was to answer is over. */
    OVERDUE(SUBMITTED, ANSWERED),
    /** Answered, or over. */
    DONE(APPROVED, DELIVERED, CLOSED, DECLINED, WITHDRAWN, EXPIRED, REVOKED),
    /** Answered, and whoever holds the link waits for a new one; they are in DONE as well. */
    ASKED_AGAIN(APPROVED, DELIVERED, CLOSED, REVOKED);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<RequestState> states;

    InboxView(RequestState first, RequestState... more) {
        this.states = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** The states that what is in it can have. */
    public Set<RequestState> states() {
        return states;
    }

    /**
     * The part that every request in a state is in.
     *
     * @throws java.util.NoSuchElementException of a state that no editor hears of
     */
    public static InboxView of(RequestState state) {
        return Arrays.stream(values())
                .filter(view -> view.states.contains(state))
                .findFirst()
                .orElseThrow();
    }
}
