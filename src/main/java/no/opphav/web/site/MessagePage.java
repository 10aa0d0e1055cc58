package no.opphav.web.site;

import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/** A page that says one thing: what went wrong, or what is over, and what can be done now. */
public record MessagePage(
        Frame frame,
        String kicker,
        String headline,
        String sentence,
        @Nullable Way way) implements Page {
    @Override
    public String template() {
        return "site/message.jte";
    }

    /** Where to go from here. */
    public record Way(String label, String href) {}
}
