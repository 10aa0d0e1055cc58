package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.HeldFiles;
import no.opphav.ingest.Undrawns;
import no.opphav.ingest.rendition.FilmRendition;
import no.opphav.ingest.rendition.FilmRenditions;
import no.opphav.ingest.rendition.RenditionState;
import no.opphav.web.Texts;

/** Says what is made of a file in the background. */
@Singleton
class Makings {
    private final Undrawns undrawns;
    private final FilmRenditions films;
    private final HeldFiles held;

    Makings(Undrawns undrawns, FilmRenditions films, HeldFiles held) {
        this.undrawns = undrawns;
        this.films = films;
        this.held = held;
    }

    /** @param address of the rendition's page */
    RenditionPage.Making of(AssetFile file, String address, Texts texts) {
        var film = films.of(List.of(file.id())).get(file.id());
        return new RenditionPage.Making(
                EditorFiles.held(held.of(List.of(file.id())).get(file.id()), texts),
                undrawns.reason(file.id())
                        .map(reason -> texts.text("undrawn", reason))
                        .orElse(null),
                film == null ? null : film(film, address, texts));
    }

    private static RenditionPage.Film film(FilmRendition film, String address, Texts texts) {
        return new RenditionPage.Film(
                film.reason() == null
                        ? texts.text("film-state", film.state())
                        : texts.text("film-failure", film.reason()),
                film.state() == RenditionState.RUNNING ? film.percent() : null,
                film.isUnderWay() ? address + "/web/cancel" : null,
                film.canBeTriedAgain() ? address + "/web/retry" : null);
    }
}
