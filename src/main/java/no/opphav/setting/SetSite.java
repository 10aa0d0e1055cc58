package no.opphav.setting;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZoneId;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Site;

/** Whose service this is, as administrators have set it. */
@Singleton
@Primary
final class SetSite implements Site {
    private final Site given;
    private final Settings settings;

    SetSite(@Named("given") Site given, Settings settings) {
        this.given = given;
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.value(Setting.SITE_NAME);
    }

    @Override
    public String owner() {
        return settings.value(Setting.SITE_OWNER);
    }

    @Override
    public EmailAddress contact() {
        return settings.value(Setting.SITE_CONTACT);
    }

    @Override
    public URI address() {
        return given.address();
    }

    @Override
    public ZoneId timeZone() {
        return given.timeZone();
    }
}
