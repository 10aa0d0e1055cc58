package no.opphav.web.site;

import java.util.List;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.PageAddresses;
import no.opphav.web.Icon;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Hangs the previews of a variant on the wall. */
public final class Pictures {
    private static final int USUAL_WIDTH = 640;

    private Pictures() {}

    /** The picture beside its title, which says what it is. */
    static Picture beside(AssetKind kind, VariantView view, Texts texts) {
        return picture(kind, view, "", texts);
    }

    /** The picture as the page's subject, with what it shows for whoever cannot see it. */
    static Picture alone(AssetKind kind, VariantView view, Texts texts) {
        var described = view.variant().alternativeText();
        return picture(kind, view, described.isBlank() ? view.variant().title() : described, texts);
    }

    private static Picture picture(AssetKind kind, VariantView view, String alternative, Texts texts) {
        var full = kind == AssetKind.FILM || kind == AssetKind.PICTURE;
        return new Picture(image(view, alternative), full, icon(kind), duration(kind, view, texts));
    }

    private static Picture.@Nullable Image image(VariantView view, String alternative) {
        var sizes = sizes(view.previews());
        return view.preview(USUAL_WIDTH)
                .map(usual -> new Picture.Image(href(usual), sizes, usual.width(), usual.height(), alternative))
                .orElse(null);
    }

    /** One picture in its sizes, for the attribute {@code srcset}. */
    static String sizes(List<Preview> previews) {
        return previews.stream()
                .map(preview -> href(preview) + " " + preview.width() + "w")
                .collect(Collectors.joining(", "));
    }

    static String href(Preview preview) {
        return PageAddresses.of(preview);
    }

    private static @Nullable String duration(AssetKind kind, VariantView view, Texts texts) {
        return kind != AssetKind.FILM
                ? null
                : view.files().stream()
                        .flatMap(file -> java.util.stream.Stream.ofNullable(file.duration()))
                        .findFirst()
                        .map(texts::duration)
                        .orElse(null);
    }

    /** What stands for the kind where there is no picture. */
    public static Icon icon(AssetKind kind) {
        return switch (kind) {
            case POSTER -> Icon.POSTER;
            case MODEL -> Icon.MODEL;
            case FILM -> Icon.FILM;
            case REPORT -> Icon.REPORT;
            case PICTURE -> Icon.PICTURE;
            case PRESENTATION -> Icon.PRESENTATION;
        };
    }
}
