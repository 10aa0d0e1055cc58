package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.HeldFiles;
import no.opphav.ingest.inspection.Inspection;
import no.opphav.ingest.inspection.Inspector;
import no.opphav.ingest.worker.Rooms;
import no.opphav.storage.MissingObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the files that are held because they may say where they were made, one after the other, and lets go those of
 * which there is something fit for everybody. A store that cannot be reached ends the run with an exception, so that it is
 * tried again.
 */
@Singleton
class PlaceRun {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceRun.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HeldFiles held;
    private final Inspector inspector;
    private final Safekeeping safekeeping;
    private final Staging staging;
    private final LocalBytes bytes;

    PlaceRun(HeldFiles held, Inspector inspector, Safekeeping safekeeping, Staging staging, LocalBytes bytes) {
        this.held = held;
        this.inspector = inspector;
        this.safekeeping = safekeeping;
        this.staging = staging;
        this.bytes = bytes;
    }

    void look() {
        var next = held.nextWaiting(BEFORE_ALL);
        while (next.isPresent()) {
            look(next.get());
            next = held.nextWaiting(next.get().id());
        }
    }

    private void look(AssetFile file) {
        var room = staging.room();
        try {
            switch (inspector.inspect(bytes.of(file, room), file.name(), room)) {
                case Inspection.Accepted accepted -> release(file, accepted);
                case Inspection.Refused(var code, var reason, var _) -> keep(file, code + " " + reason);
                case Inspection.Broken(var how) -> keep(file, how.name());
            }
        } catch (MissingObject e) {
            keep(file, "its bytes are missing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private void release(AssetFile file, Inspection.Accepted accepted) throws IOException {
        var copy = accepted.withoutPlace();
        held.release(
                file.id(),
                accepted.facts().known(),
                copy == null ? null : safekeeping.keep(copy, DerivativePurpose.PUBLIC, file.mediaType()));
    }

    private void keep(AssetFile file, String reason) {
        LOG.warn("File {} ({}) is for its editors alone from now on: {}", file.id(), file.mediaType(), reason);
        held.keep(file.id());
    }
}
