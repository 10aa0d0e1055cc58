package no.opphav.ingest.rendition;

/**
 * What is to be known of a film before it is converted.
 *
 * @param indexFirst whether it is an MP4 that starts and seeks at once
 */
record FilmLook(FilmFormat format, boolean indexFirst) {}
