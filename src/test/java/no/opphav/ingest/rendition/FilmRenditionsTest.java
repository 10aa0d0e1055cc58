package no.opphav.ingest.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Derivative;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.ingest.film.FilmConversion;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.ingest.inspection.FilmFiles;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningService.class)
class FilmRenditionsTest {
    private static final Path FILM =
            Path.of("src/main/resources/sample-catalogue/film/hva-er-karriereveiledning-nb.mp4");
    private static final FilmConversion CONVERSION = new FilmConversion(Duration.ofMinutes(1), 1, 100 << 20);

    @TempDir
    Path folder = Path.of("");

    private final RunningService service;
    private final FilmRenditions films;
    private final Workspace workspace;

    FilmRenditionsTest(RunningService service) {
        this.service = service;
        this.films = service.bean(FilmRenditions.class);
        this.workspace = service.bean(Workspace.class);
    }

    @Test
    void a_film_that_browsers_cannot_play_gets_a_rendition_that_they_can() throws IOException {
        var film = added("film.mov", film("-vf", "scale=64:-2", "-c:v", "mpeg4", "-c:a", "pcm_s16le", "-f", "mov"));
        assertThat(stateOf(film)).isEqualTo(RenditionState.WAITING);
        convertFilms();
        assertThat(stateOf(film)).isEqualTo(RenditionState.MADE);
        var web = derivatives(film).getFirst();
        assertThat(web.purpose()).isEqualTo(DerivativePurpose.WEB);
        assertThat(web.mediaType()).isEqualTo(MediaType.MP4);
        var played = stored(web);
        assertThat(FastStart.isGiven(played)).isTrue();
        assertThat(WebFormat.isMetBy(FilmFormat.of(played), MediaType.MP4, true))
                .isTrue();
        assertThat(workspace.file(film.id()).orElseThrow().checksum()).isEqualTo(film.checksum());
    }

    @Test
    void what_is_played_says_nothing_of_the_place_and_neither_does_what_the_public_gets() throws IOException {
        var film = added("film.mov", Files.readAllBytes(FilmFiles.write("mov", folder.resolve("place"))));
        convertFilms();
        assertThat(derivatives(film))
                .extracting(Derivative::purpose)
                .containsExactlyInAnyOrder(DerivativePurpose.PUBLIC, DerivativePurpose.WEB);
        for (var made : derivatives(film)) {
            assertThat(Files.readString(stored(made), StandardCharsets.ISO_8859_1))
                    .contains("Direktoratet")
                    .doesNotContain("+59.91", "Oslo", "loci");
        }
    }

    @Test
    void a_film_that_starts_late_is_only_put_in_another_order() throws IOException {
        var film = added("film.mp4", film("-c", "copy", "-f", "mp4"));
        convertFilms();
        assertThat(stateOf(film)).isEqualTo(RenditionState.MADE);
        assertThat(FastStart.isGiven(stored(derivatives(film).getFirst()))).isTrue();
    }

    @Test
    void a_film_that_every_browser_plays_needs_none() throws IOException {
        var film = added("film.mp4", film("-c", "copy", "-movflags", "+faststart", "-f", "mp4"));
        convertFilms();
        assertThat(stateOf(film)).isEqualTo(RenditionState.NOT_NEEDED);
        assertThat(derivatives(film)).isEmpty();
    }

    @Test
    void one_that_is_cancelled_is_made_only_when_somebody_wants_it_after_all() throws IOException {
        var film = added("film.mp4", film("-c", "copy", "-f", "mp4"));
        films.cancel(film.id());
        convertFilms();
        assertThat(stateOf(film)).isEqualTo(RenditionState.CANCELLED);
        assertThat(derivatives(film)).isEmpty();
        films.tryAgain(film.id());
        convertFilms();
        assertThat(stateOf(film)).isEqualTo(RenditionState.MADE);
    }

    @Test
    void one_that_a_killed_service_left_is_begun_again() throws IOException {
        var film = added("film.mp4", film("-c", "copy", "-f", "mp4"));
        service.bean(FilmRenditionRows.class).start(film.id(), service.clock().instant());
        service.bean(FilmRenditionRows.class)
                .progress(film.id(), 40, service.clock().instant());
        convertFilms();
        assertThat(stateOf(film)).isEqualTo(RenditionState.MADE);
        assertThat(derivatives(film)).hasSize(1);
    }

    @Test
    void films_that_nobody_is_offered_any_more_come_last() throws IOException {
        var replaced = added("film.mp4", film("-c", "copy", "-f", "mp4"));
        service.clock().tick(Duration.ofSeconds(1));
        var current = replacement(replaced, film("-c", "copy", "-an", "-f", "mp4"));
        var rows = service.bean(FilmRenditionRows.class);
        var order = new ArrayList<UUID>();
        var now = service.clock().instant();
        for (var next = rows.findNext(now); next.isPresent(); next = rows.findNext(now)) {
            order.add(next.get().fileId());
            films.cancel(next.get().fileId());
        }
        assertThat(order).containsSubsequence(current.id(), replaced.id());
    }

    @Test
    void one_whose_bytes_cannot_be_had_keeps_no_other_waiting() throws IOException {
        var lost = added("lost.mp4", film("-c", "copy", "-movflags", "+faststart", "-t", "0.5", "-f", "mp4"));
        service.bean(ObjectStore.class).delete(lost.checksum());
        service.clock().tick(Duration.ofSeconds(1));
        var other = added("film.mp4", film("-c", "copy", "-f", "mp4"));
        convertFilms();
        assertThat(stateOf(lost)).isEqualTo(RenditionState.WAITING);
        assertThat(stateOf(other)).isEqualTo(RenditionState.MADE);
    }

    @Test
    void a_conversion_says_how_far_it_has_come_and_ends_when_it_is_told_to() throws IOException {
        var positions = new ArrayList<Duration>();
        var whole = CONVERSION.run(FILM, List.of("-t", "1", "-an", "-f", "mp4"), folder.resolve("a"), positions::add);
        assertThat(whole).isTrue();
        assertThat(positions).isNotEmpty();
        assertThat(CONVERSION.run(FILM, List.of("-an", "-f", "mp4"), folder.resolve("b"), at -> false))
                .isFalse();
    }

    @Test
    void a_conversion_that_takes_too_long_is_ended() {
        var hurried = new FilmConversion(Duration.ofMillis(1), 1, 100 << 20);
        assertThatThrownBy(() -> hurried.run(FILM, List.of("-f", "mp4"), folder.resolve("a"), at -> true))
                .isInstanceOf(FilmConversion.TooSlow.class);
    }

    @Test
    void what_is_no_film_is_not_converted() throws IOException {
        var garbage = Files.writeString(folder.resolve("film"), "Dette er ingen film.");
        assertThatThrownBy(() -> FilmFormat.of(garbage)).isInstanceOf(FilmProgram.Unreadable.class);
        assertThatThrownBy(() -> CONVERSION.run(garbage, List.of("-f", "mp4"), folder.resolve("a"), at -> true))
                .isInstanceOf(FilmProgram.Unreadable.class);
        assertThat(FastStart.isGiven(garbage)).isFalse();
    }

    /** A second of a film, written in some way. */
    private byte[] film(String... options) throws IOException {
        var target = folder.resolve("film-" + options.length);
        var all = new ArrayList<>(List.of("-t", "1"));
        all.addAll(List.of(options));
        assertThat(CONVERSION.run(FILM, all, target, at -> true)).isTrue();
        return Files.readAllBytes(target);
    }

    private AssetFile added(String name, byte[] content) {
        var variant = new TestAssets(service).draft(AssetKind.FILM).variants().getFirst();
        return service.bean(Ingest.class)
                .add(variant.variant().id(), FileRole.ORIGINAL, "", incoming(name, content), TestAssets.SERVICE);
    }

    private AssetFile replacement(AssetFile film, byte[] content) {
        return service.bean(Ingest.class)
                .replace(film.renditionId(), incoming("film.mp4", content), TestAssets.SERVICE);
    }

    private static IncomingFile incoming(String name, byte[] content) {
        return new IncomingFile(name, new ByteArrayInputStream(content), (long) content.length);
    }

    private void convertFilms() {
        service.bean(RenditionRun.class).convertWhatIsDue(() -> false);
    }

    private RenditionState stateOf(AssetFile film) {
        return Objects.requireNonNull(films.of(List.of(film.id())).get(film.id()))
                .state();
    }

    private List<Derivative> derivatives(AssetFile film) {
        return workspace.derivatives(List.of(film.id()));
    }

    private Path stored(Derivative derivative) throws IOException {
        var copy = folder.resolve(derivative.checksum().hex());
        try (var bytes = service.bean(ObjectStore.class).open(derivative.checksum(), 0, derivative.size())) {
            Files.copy(bytes, copy);
        }
        return copy;
    }
}
