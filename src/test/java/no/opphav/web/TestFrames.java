package no.opphav.web;

import java.net.URI;
import java.time.ZoneId;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Site;

/** Frames without a running service. */
public final class TestFrames {
    private static final Site SITE = new Site.Given(
            "Opphav",
            "Direktoratet",
            new EmailAddress("redaktor@example.no"),
            URI.create("https://opphav.test"),
            ZoneId.of("Europe/Oslo"));
    private static final Messages MESSAGES = new Messages(SITE);

    private TestFrames() {}

    public static Texts texts(InterfaceLanguage language) {
        return MESSAGES.in(language);
    }

    public static Frame frame(InterfaceLanguage language, String path) {
        return new Frames(MESSAGES, SITE, new StaticFiles()).of(language, path);
    }
}
