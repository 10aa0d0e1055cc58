package no.opphav.ingest.rendition;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.LocalBytes;
import no.opphav.ingest.Safekeeping;
import no.opphav.ingest.film.FilmConversion;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Rooms;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the films' web renditions, one after the other. A film that cannot be converted is offered all the same. One whose
 * bytes cannot be had from the store now is put off and keeps no other waiting; it is begun from the beginning then, as is
 * one that a service was at when it stopped.
 */
@Singleton
class RenditionRun {
    private static final Logger LOG = LoggerFactory.getLogger(RenditionRun.class);
    private static final Duration LEAST_TIME = Duration.ofMinutes(10);
    /** A slow machine takes longer over a film than the film lasts, but not so many times. */
    private static final int MOST_TIMES = 20;

    private static final Duration MOST_TIME = Duration.ofHours(12);

    /** A film that is written in better known words grows, but not beyond what is written of a second. */
    private static final long MOST_BYTES_A_SECOND = 1 << 20;

    private static final long LEAST_ADDED = 64L << 20;
    private static final long MOST_ADDED = 16L << 30;
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(5);

    private final FilmRenditions renditions;
    private final FilmRenditionRows rows;
    private final Workspace workspace;
    private final LocalBytes bytes;
    private final Safekeeping safekeeping;
    private final Workers workers;
    private final FilmSettings settings;
    private final WorkFolder folder;
    private final Clock clock;

    RenditionRun(
            FilmRenditions renditions,
            FilmRenditionRows rows,
            Workspace workspace,
            LocalBytes bytes,
            Safekeeping safekeeping,
            Workers workers,
            FilmSettings settings,
            WorkFolder folder,
            Clock clock) {
        this.renditions = renditions;
        this.rows = rows;
        this.workspace = workspace;
        this.bytes = bytes;
        this.safekeeping = safekeeping;
        this.workers = workers;
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    /** Returns when no film is due any more, or between two films when the service stops. */
    void convertWhatIsDue(BooleanSupplier stops) {
        var next = next(stops);
        while (next.isPresent()) {
            convert(next.get(), stops);
            next = next(stops);
        }
    }

    private Optional<UUID> next(BooleanSupplier stops) {
        return stops.getAsBoolean()
                ? Optional.empty()
                : rows.findNext(clock.instant()).map(FilmRendition::fileId);
    }

    private void convert(UUID fileId, BooleanSupplier stops) {
        if (rows.start(fileId, clock.instant()) == 0) {
            return;
        }
        try {
            workspace.file(fileId).ifPresent(this::convert);
        } catch (RuntimeException e) {
            if (stops.getAsBoolean()) {
                throw e;
            }
            LOG.warn("Film {} is put off", fileId, e);
            rows.putOff(fileId, clock.instant().plus(UNTIL_TRIED_AGAIN), clock.instant());
        }
    }

    private void convert(AssetFile file) {
        var room = folder.room();
        try {
            convert(file, bytes.of(file, room), room.resolve("web"));
        } catch (FilmProgram.Unreadable e) {
            failed(file, RenditionFailure.UNREADABLE, e);
        } catch (FilmConversion.TooSlow e) {
            failed(file, RenditionFailure.TOO_SLOW, e);
        } catch (FilmProgram.Missing e) {
            failed(file, RenditionFailure.NO_PROGRAM, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private void convert(AssetFile file, Path film, Path target) throws IOException {
        var look = look(film);
        var format = look.format();
        if (WebFormat.isMetBy(format, file.mediaType(), look.indexFirst())) {
            rows.end(file.id(), RenditionState.NOT_NEEDED, 100, null, clock.instant());
            return;
        }
        var deadline = deadline(format.duration());
        var conversion = new FilmConversion(deadline, settings.threads(), largest(file, format.duration()));
        if (conversion.run(film, WebFormat.options(format), target, at -> isWantedAt(at, format, file))) {
            renditions.made(file.id(), safekeeping.keep(target, DerivativePurpose.WEB, MediaType.MP4));
        }
    }

    private FilmLook look(Path film) throws IOException {
        return switch (workers.ask(FilmMessages.WORK, FilmMessages.question(film))) {
            case Outcome.Answered(var answer) -> FilmMessages.look(answer);
            case Outcome.Failed(var failure) -> throw new IOException(failure);
            case Outcome.Broken(var how) -> throw new FilmProgram.Unreadable("What looks at it came to an end: " + how);
        };
    }

    /** Writes down how far it has come, and sees whether somebody has cancelled it. */
    private boolean isWantedAt(Duration position, FilmFormat format, AssetFile file) {
        long whole = Math.max(1, format.duration().toMillis());
        int percent = Math.clamp(position.toMillis() * 100 / whole, 0, 99);
        return rows.progress(file.id(), percent, clock.instant()) > 0;
    }

    private void failed(AssetFile file, RenditionFailure reason, IOException failure) {
        LOG.warn("Film {} ({}) gets no web rendition: {}", file.id(), file.mediaType(), failure.getMessage());
        rows.end(file.id(), RenditionState.FAILED, 0, reason, clock.instant());
    }

    /** How long a film lasts, only the film says. */
    private static Duration deadline(Duration film) {
        var many = film.multipliedBy(MOST_TIMES);
        return Collections.max(List.of(LEAST_TIME, Collections.min(List.of(many, MOST_TIME))));
    }

    private static long largest(AssetFile file, Duration film) {
        return 2 * file.size() + Math.clamp(film.toSeconds() * MOST_BYTES_A_SECOND, LEAST_ADDED, MOST_ADDED);
    }
}
