package no.opphav.request;

/** Who acts on a request. */
public enum Party {
    REQUESTER,
    EDITOR,
    /** The service itself, when the time has come. */
    SERVICE
}
