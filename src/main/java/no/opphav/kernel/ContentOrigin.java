package no.opphav.kernel;

import java.net.URI;

/**
 * Another origin (RFC 6454) than the service's own to which it leads for pictures, films and files.
 *
 * @param address its scheme, host and port, without a path
 */
public record ContentOrigin(URI address) {}
