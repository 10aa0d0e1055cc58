package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;

/** A picture to look at. */
@Serdeable
record PreviewJson(int width, int height, String mediaType, URI url) {}
