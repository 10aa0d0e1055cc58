package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.PageAddresses;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.web.Metadata.Property;
import org.jspecify.annotations.Nullable;

/** What a link to an asset's page looks like where it is shared, by the Open Graph protocol. */
final class OpenGraph {
    private static final int PICTURE_WIDTH = 1280;

    private OpenGraph() {}

    static List<Property> of(AssetThing thing) {
        var variant = thing.shown().variant();
        var film = film(thing);
        var properties = new ArrayList<>(List.of(
                new Property("og:type", film == null ? "article" : "video.other"),
                new Property("og:url", thing.page(variant.language()).toString()),
                new Property("og:site_name", thing.site().name()),
                new Property("og:title", variant.title()),
                new Property("og:description", variant.summary().isBlank() ? null : variant.summary()),
                new Property("og:locale", locale(variant.language()))));
        for (var other : thing.view().variants()) {
            if (!other.equals(thing.shown())) {
                properties.add(new Property(
                        "og:locale:alternate", locale(other.variant().language())));
            }
        }
        thing.shown().preview(PICTURE_WIDTH).ifPresent(picture -> properties.addAll(picture(thing, picture)));
        if (film != null) {
            properties.addAll(film(thing, film));
        }
        return properties;
    }

    private static List<Property> picture(AssetThing thing, Preview picture) {
        var described = thing.shown().variant().alternativeText();
        return List.of(
                new Property("og:image", thing.address(picture).toString()),
                new Property("og:image:type", picture.mediaType().value()),
                new Property("og:image:width", Integer.toString(picture.width())),
                new Property("og:image:height", Integer.toString(picture.height())),
                new Property("og:image:alt", described.isBlank() ? null : described));
    }

    private static @Nullable AssetFile film(AssetThing thing) {
        return thing.view().asset().kind() == AssetKind.FILM && thing.terms().access() != Access.ON_REQUEST
                ? original(thing.shown())
                : null;
    }

    private static @Nullable AssetFile original(VariantView shown) {
        return shown.original()
                .filter(file -> file.mediaType().type().equals("video"))
                .orElse(null);
    }

    private static List<Property> film(AssetThing thing, AssetFile film) {
        return List.of(
                new Property(
                        "og:video",
                        thing.site().url(PageAddresses.playing(film)).toString()),
                new Property("og:video:type", film.mediaTypeForPlayers().value()),
                new Property(
                        "og:video:width",
                        film.width() == null ? null : film.width().toString()),
                new Property(
                        "og:video:height",
                        film.height() == null ? null : film.height().toString()));
    }

    /** The language with the country that the protocol wants beside it; null where it knows none. */
    private static @Nullable String locale(LanguageTag language) {
        return switch (language.locale().getLanguage()) {
            case "nb" -> "nb_NO";
            case "nn" -> "nn_NO";
            case "se" -> "se_NO";
            case "en" -> "en_GB";
            case "uk" -> "uk_UA";
            case "ru" -> "ru_RU";
            case "fr" -> "fr_FR";
            case "ar" -> "ar_AR";
            case "de" -> "de_DE";
            case "pl" -> "pl_PL";
            case "so" -> "so_SO";
            default -> null;
        };
    }
}
