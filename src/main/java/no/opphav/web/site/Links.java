package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Frame.HeadLink;
import no.opphav.web.InterfaceLanguage;

/** What the head of a page links to. */
final class Links {
    private Links() {}

    /** The page in each language of the interface. */
    static List<HeadLink> alternates(Frame frame) {
        List<HeadLink> links = new ArrayList<>();
        for (var language : InterfaceLanguage.values()) {
            links.add(new HeadLink("alternate", frame.in(language), language.code()));
        }
        return links;
    }
}
