package no.opphav.request;

/** Where a presentation request stands. */
public enum RequestState {
    SUBMITTED,
    APPROVED,
    DECLINED,
    REVOKED
}
