package no.opphav.terms;

/** How the public comes by the files that stand under some terms. */
public enum Access {
    /** Fetched by anyone and used freely, with credit. */
    FREE,
    /** Fetched by anyone, but used only in the context that the terms name. */
    CONTEXT_ONLY,
    /** Handed out only by a grant that answers a request. */
    ON_REQUEST
}
