package no.opphav.ingest.rendition;

/** Why a web rendition could not be made. */
public enum RenditionFailure {
    /** Nothing here can read the film. */
    UNREADABLE,
    /** It took far longer than the film lasts. */
    TOO_SLOW,
    /** This machine cannot convert films. */
    NO_PROGRAM
}
