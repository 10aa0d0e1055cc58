package no.opphav.web.site;

import no.opphav.web.Frame;
import no.opphav.web.Page;

/** What a frame on another site says where there is nothing to show in it. */
public record EmbeddedMessage(MessagePage message) implements Page {
    @Override
    public Frame frame() {
        return message.frame();
    }

    @Override
    public String template() {
        return "site/embedded-message.jte";
    }
}
