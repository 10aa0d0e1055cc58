package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Metadata;
import no.opphav.web.Metadata.Property;

/** Writes what the head of the front page says of the site. */
@Singleton
final class SiteHeads {
    private static final String SEARCHED = "search_term_string";

    private final JsonLd json;

    SiteHeads(JsonLd json) {
        this.json = json;
    }

    /** The frame of the front page, titled and described. */
    Frame on(Frame frame) {
        return frame.linking(Links.ofFront(frame)).telling(metadata(frame));
    }

    private Metadata metadata(Frame frame) {
        var page = frame.site().url(frame.at(""));
        var organization = new Thing("Organization")
                .with("name", frame.site().owner())
                .with("email", frame.site().contact().value());
        var search = new Thing("SearchAction")
                .with("target", new Thing("EntryPoint").with("urlTemplate", page + "?q={" + SEARCHED + "}"))
                .with("query-input", "required name=" + SEARCHED);
        var site = new Thing("WebSite")
                .with("@id", page)
                .with("url", page)
                .with("name", frame.site().name())
                .with("description", frame.description())
                .with("inLanguage", frame.texts().language().code())
                .with("publisher", organization)
                .with("potentialAction", search);
        return new Metadata(
                List.of(
                        new Property("og:type", "website"),
                        new Property("og:url", page.toString()),
                        new Property("og:site_name", frame.site().name()),
                        new Property("og:title", frame.title()),
                        new Property("og:description", frame.description())),
                json.script(site));
    }
}
