package no.opphav.webhook;

/** What came of an attempt to tell a subscriber something. */
public enum Outcome {
    /** It answered with a status from 200 to 299. */
    TAKEN,
    /** It answered with another. */
    REFUSED,
    /** It leads elsewhere, where nothing is sent. */
    REDIRECTED,
    /** It says that it wants no more (410). */
    GONE,
    /** It did not answer in time. */
    TIMED_OUT,
    /** No connection came to be, or it broke. */
    UNREACHABLE,
    /** Its certificate is not to be trusted, or it speaks no TLS. */
    UNTRUSTED,
    /** Its name leads into a private network. */
    PRIVATE_ADDRESS,
    /** The service has not the key with which the secret was encrypted. */
    SECRET_UNREADABLE,
    /** The subscriber was switched off before it was told. */
    SWITCHED_OFF
}
