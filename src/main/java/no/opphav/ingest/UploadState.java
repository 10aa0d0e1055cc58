package no.opphav.ingest;

/** How far a file on its way in has come. The database lets it move only as the constants say. */
public enum UploadState {
    /** Bytes are still to come; goes on to {@link #RECEIVED}. */
    RECEIVING,
    /** All bytes have come and wait to be looked into; goes on to {@link #INSPECTING}. */
    RECEIVED,
    /** It is being looked into; goes on to one of the states below, or back to {@link #RECEIVED} when that did not succeed. */
    INSPECTING,
    /** It is a file of the catalogue. */
    ACCEPTED,
    /** It cannot be taken; its bytes are gone. */
    REFUSED,
    /** It may do harm, so nobody gets it; on an editor's word it is {@link #RECEIVED} once more. */
    QUARANTINED
}
