package no.opphav.web.site;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.Licenses;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.CreditLines;
import no.opphav.terms.CreditSubject;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Frame.HeadLink;
import no.opphav.web.Metadata;

/** Writes what the head of an asset's page says of it. */
@Singleton
final class AssetHeads {
    private final CreditLines credits;
    private final Licenses licenses;
    private final JsonLd json;

    AssetHeads(CreditLines credits, Licenses licenses, JsonLd json) {
        this.credits = credits;
        this.licenses = licenses;
        this.json = json;
    }

    /** The frame with what is to be said of an asset in one of its languages. */
    Frame on(Frame frame, AssetView view, VariantView shown, TermsVersion terms) {
        var variant = shown.variant();
        var description = variant.summary().isBlank() ? variant.title() : variant.summary();
        return frame.titled(variant.title())
                .described(description)
                .updated(frame.texts().date(view.asset().updatedAt()))
                .linking(links(frame, view, shown, terms))
                .telling(metadata(frame, view, shown, terms));
    }

    private List<HeadLink> links(Frame frame, AssetView view, VariantView shown, TermsVersion terms) {
        var links = new ArrayList<>(Links.ofAsset(view, shown, frame));
        links.add(new HeadLink("license", licenses.permanent(terms).toString(), null));
        links.add(new HeadLink("describedby", "/api/assets/" + view.asset().slug(), null));
        links.add(oembed(frame, view, shown));
        return links;
    }

    /** Where other sites learn how to show it (oEmbed 1.0, section 4). */
    private static HeadLink oembed(Frame frame, AssetView view, VariantView shown) {
        var variant = shown.variant();
        var page = frame.site().url(frame.at("/assets/" + view.asset().slug() + "/" + variant.language()));
        var address = UriBuilder.of(frame.site().url("/api/oembed"))
                .queryParam("url", page)
                .build();
        return new HeadLink("alternate", address.toString(), null, "application/json+oembed", variant.title());
    }

    private Metadata metadata(Frame frame, AssetView view, VariantView shown, TermsVersion terms) {
        var language = shown.variant().language();
        var spoken =
                language.equals(LanguageTag.NONE) ? frame.texts().language().tag() : language;
        var page = frame.site().url(AssetPaths.of(view.asset().slug(), language));
        var subject = view.asset().credited(shown.variant(), frame.site().timeZone(), page);
        var thing = new AssetThing(
                frame.site(),
                view,
                shown,
                terms,
                subject,
                credits.credit(subject, terms, Medium.PRINT, spoken).text(),
                licenses.permanent(terms),
                licenses.page(terms, spoken),
                own(view, shown, subject, spoken));
        return new Metadata(OpenGraph.of(thing), json.script(thing.thing()));
    }

    private Map<UUID, AssetThing.Own> own(
            AssetView view, VariantView shown, CreditSubject subject, LanguageTag spoken) {
        Map<UUID, AssetThing.Own> own = new HashMap<>();
        for (var file : shown.files()) {
            view.termsOf(file)
                    .filter(terms -> !terms.equals(view.termsOf(shown)))
                    .ifPresent(terms -> own.put(
                            file.id(),
                            new AssetThing.Own(
                                    terms,
                                    credits.credit(subject, terms, Medium.PRINT, spoken)
                                            .text(),
                                    licenses.permanent(terms),
                                    licenses.page(terms, spoken))));
        }
        return own;
    }
}
