package no.opphav.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Named;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Site;

/** Whose service this is, as {@code opphav.site} says it; the fields are those of {@link Site}. */
@ConfigurationProperties("opphav.site")
record SiteSettings(
        @Bindable(defaultValue = "Opphav") String name,
        @Bindable(defaultValue = "Direktoratet") String owner,
        @Bindable(defaultValue = "redaktor@example.no") String contact,
        @Bindable(defaultValue = "http://localhost:8080") String address,
        @Bindable(defaultValue = "Europe/Oslo") String timeZone) {
    private Site site() {
        return new Site.Given(said("name", name), said("owner", owner), contactAddress(), publicAddress(), zone());
    }

    private static String said(String key, String value) {
        if (value.isBlank()) {
            throw new StartUpFailure("opphav.site." + key + " has to say something.");
        }
        return value.strip();
    }

    private EmailAddress contactAddress() {
        return EmailAddress.parse(contact)
                .orElseThrow(() -> new StartUpFailure("opphav.site.contact has to be a mail address."));
    }

    private URI publicAddress() {
        if (!address.matches("https?://[^/?#\\s]+/?")) {
            throw new StartUpFailure("opphav.site.address has to be like https://opphav.example.no, without a path.");
        }
        return URI.create(address);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new StartUpFailure("opphav.site.time-zone has to be a time zone, such as Europe/Oslo.", e);
        }
    }

    /** Read at the start, so that a mistake shows there. */
    @Factory
    static final class Sites {
        @Context
        @Named("given")
        Site site(SiteSettings settings) {
            return settings.site();
        }
    }
}
