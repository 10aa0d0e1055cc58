package no.opphav.catalogue;

/** What of a file a preview shows. */
public enum PreviewPart {
    /** A page, a slide, the picture itself, or a film's most telling frame. */
    PAGE,
    /** Frames from all of a film, beside each other. */
    STRIP
}
