package no.opphav.request;

import java.util.EnumSet;
import java.util.Set;

/** Where a presentation request stands; {@link Move} says how it gets from one to another. */
public enum RequestState {
    /** Sent, by whoever can write the address; no editor hears of it. */
    UNVERIFIED,
    SUBMITTED,
    /** An editor has asked something. */
    NEEDS_INFORMATION,
    /** The requester has answered what an editor asked. */
    ANSWERED,
    APPROVED,
    /** Something of what was granted has been fetched. */
    DELIVERED,
    /** The event and the grant are over. */
    CLOSED,
    DECLINED,
    /** The requester needs it no longer. */
    WITHDRAWN,
    /** Never verified, or not answered before the event. */
    EXPIRED,
    /** An editor has ended the access. */
    REVOKED;

    private static final Set<RequestState> WAITING = EnumSet.of(SUBMITTED, NEEDS_INFORMATION, ANSWERED);
    private static final Set<RequestState> GRANTED = EnumSet.of(APPROVED, DELIVERED);

    /** Whether an editor has yet to decide. */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }

    /** Whether the next word is an editor's. */
    public boolean waitsForEditor() {
        return this == SUBMITTED || this == ANSWERED;
    }

    /** Whether there is something to fetch. */
    public boolean isGranted() {
        return GRANTED.contains(this);
    }

    /** Whether nothing more happens to it, unless an editor gives access anew ({@link Move#EXTEND}). */
    public boolean isOver() {
        return this != UNVERIFIED && !isWaiting() && !isGranted();
    }
}
