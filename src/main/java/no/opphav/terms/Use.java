package no.opphav.terms;

/** What has become of the work that is credited. */
public enum Use {
    /** It is shown or passed on as it is. */
    AS_IS,
    /** Something of one's own was made from it. */
    ADAPTED,
    /** It was translated. */
    TRANSLATED
}
