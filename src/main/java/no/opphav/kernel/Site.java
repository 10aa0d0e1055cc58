package no.opphav.kernel;

import java.net.URI;
import java.time.ZoneId;

/**
 * Whose service this is.
 *
 * @param name what stands at the top of every page
 * @param owner the body that owns the material
 * @param contact the mail address of the editors
 * @param address where the public reaches the service
 * @param timeZone in which days begin and times are shown
 */
public record Site(String name, String owner, EmailAddress contact, URI address, ZoneId timeZone) {
    /** The whole address of a path that begins with a slash. */
    public URI url(String path) {
        var base = address.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
