package no.opphav.delivery;

import java.io.InputStream;

/** Bytes on their way out, of which it is known how many there are. */
record Content(InputStream stream, long length) {}
