package no.opphav.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.ZoneId;
import no.opphav.kernel.EmailAddress;

/**
 * Whose service this is.
 *
 * @param name {@code opphav.site.name}: what stands at the top of every page
 * @param owner {@code opphav.site.owner}: the body that owns the material
 * @param contact {@code opphav.site.contact}: the mail address of the editors
 * @param address {@code opphav.site.address}: where the public reaches the service
 * @param timeZone {@code opphav.site.time-zone}: in which days begin and times are shown
 */
@ConfigurationProperties("opphav.site")
public record Site(
        @Bindable(defaultValue = "Opphav") String name,
        @Bindable(defaultValue = "Direktoratet") String owner,
        @Bindable(defaultValue = "redaktor@example.no") String contact,
        @Bindable(defaultValue = "http://localhost:8080") URI address,
        @Bindable(defaultValue = "Europe/Oslo") ZoneId timeZone) {
    public Site {
        if (name.isBlank() || owner.isBlank() || EmailAddress.parse(contact).isEmpty()) {
            throw new IllegalArgumentException(
                    "opphav.site needs a name, an owner and a contact that is a mail address");
        }
    }

    /** The whole address of a path that begins with a slash. */
    public URI url(String path) {
        return URI.create(address.toString().replaceAll("/$", "") + path);
    }
}
