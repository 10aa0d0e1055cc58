package no.opphav.kernel;

import java.net.URI;
import java.time.ZoneId;

/** Whose service this is. Names and the address of the editors can change while it runs. */
public interface Site {
    /** What stands at the top of every page. */
    String name();

    /** The body that owns the material. */
    String owner();

    /** The mail address of the editors. */
    EmailAddress contact();

    /** Where the public reaches the service. */
    URI address();

    /** In which days begin and times are shown. */
    ZoneId timeZone();

    /** The whole address of a path that begins with a slash. */
    default URI url(String path) {
        var base = address().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** As it is given once and stays. */
    record Given(String name, String owner, EmailAddress contact, URI address, ZoneId timeZone) implements Site {}
}
