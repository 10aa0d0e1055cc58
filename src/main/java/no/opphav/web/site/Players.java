package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.PageAddresses;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Sets a film up to play in the page, with the captions of every language there is. */
final class Players {
    private static final int POSTER_WIDTH = 1280;
    private static final int USUAL_WIDTH = 1280;
    private static final int USUAL_HEIGHT = 720;

    private Players() {}

    static AssetPage.@Nullable Player player(AssetView view, VariantView shown, Texts texts) {
        if (view.asset().kind() != AssetKind.FILM) {
            return null;
        }
        return film(shown)
                .map(film -> new AssetPage.Player(
                        view.asset().slug().value(),
                        shown.variant().language().value(),
                        playing(film),
                        film.mediaTypeForPlayers().value(),
                        poster(shown),
                        Objects.requireNonNullElse(film.width(), USUAL_WIDTH),
                        Objects.requireNonNullElse(film.height(), USUAL_HEIGHT),
                        tracks(view, shown, texts)))
                .orElse(null);
    }

    /** What is played. */
    static Optional<AssetFile> film(VariantView shown) {
        return shown.files().stream()
                .filter(file -> file.mediaType().type().equals("video"))
                .findFirst();
    }

    private static @Nullable String poster(VariantView shown) {
        return shown.preview(POSTER_WIDTH).map(Pictures::href).orElse(null);
    }

    private static List<AssetPage.Track> tracks(AssetView view, VariantView shown, Texts texts) {
        List<AssetPage.Track> tracks = new ArrayList<>();
        for (var variant : view.variants()) {
            var tag = variant.variant().language();
            variant.files(FileRole.CAPTIONS).stream()
                    .findFirst()
                    .ifPresent(captions -> tracks.add(new AssetPage.Track(
                            playing(captions), tag.value(), texts.autonym(tag), variant.equals(shown))));
        }
        return tracks;
    }

    private static String playing(AssetFile file) {
        return PageAddresses.playing(file);
    }
}
