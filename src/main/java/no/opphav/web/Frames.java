package no.opphav.web;

import jakarta.inject.Singleton;
import java.util.List;
import no.opphav.kernel.Site;

/** Makes the frame of a page. */
@Singleton
public final class Frames {
    private final Messages messages;
    private final Site site;
    private final StaticFiles files;

    Frames(Messages messages, Site site, StaticFiles files) {
        this.messages = messages;
        this.site = site;
        this.files = files;
    }

    /** The frame of the page at a path, which begins with a slash or is empty, and titled yet by nothing. */
    public Frame of(InterfaceLanguage language, String path) {
        return new Frame(messages.in(language), site, files, "", null, Section.OTHER, path, null, List.of(), null);
    }
}
