package no.opphav.ingest.rights;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.NewRightsCopy;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.catalogue.RightsPlan;
import no.opphav.ingest.LocalBytes;
import no.opphav.ingest.Safekeeping;
import no.opphav.ingest.Staging;
import no.opphav.ingest.worker.Rooms;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the copies of an asset's files that carry their rights as they now are. What is made meanwhile of an asset that
 * changes is thrown away, and made anew. A store that cannot be reached ends the run with an exception, so that it is tried
 * again.
 */
@Singleton
class RightsRun {
    private static final Logger LOG = LoggerFactory.getLogger(RightsRun.class);
    /** An asset that changes this often during one run has another run waiting. */
    private static final int MOST_PLANS = 5;

    private final RightsCopies copies;
    private final FactsOfFiles facts;
    private final Stamper stamper;
    private final Safekeeping safekeeping;
    private final Staging staging;
    private final LocalBytes bytes;

    RightsRun(
            RightsCopies copies,
            FactsOfFiles facts,
            Stamper stamper,
            Safekeeping safekeeping,
            Staging staging,
            LocalBytes bytes) {
        this.copies = copies;
        this.facts = facts;
        this.stamper = stamper;
        this.safekeeping = safekeeping;
        this.staging = staging;
        this.bytes = bytes;
    }

    void write(UUID assetId) {
        for (int i = 0; i < MOST_PLANS; i++) {
            var plan = copies.plan(assetId);
            if (plan.isEmpty() || write(plan.get())) {
                break;
            }
        }
        copies.tidy(assetId);
    }

    /** Says whether the plan held to its end. */
    private boolean write(RightsPlan plan) {
        return plan.wanted().stream().allMatch(wanted -> write(plan, wanted));
    }

    private boolean write(RightsPlan plan, RightsPlan.Wanted wanted) {
        var said = facts.of(plan, wanted);
        var plain = wanted.file().withoutRights();
        var source = plain.checksumForPublic();
        if (wanted.present() != null && wanted.present().stands(said.checksum(), source)) {
            return true;
        }
        var outcome = made(plain, said);
        return copies.put(plan, new NewRightsCopy(plain.id(), wanted.terms().id(), said.checksum(), source, outcome));
    }

    private NewRightsCopy.Outcome made(AssetFile plain, RightsFacts said) {
        if (!RightsFormats.carries(plain.mediaType())) {
            return new NewRightsCopy.Hindered(RightsObstacle.FORMAT);
        }
        var room = staging.room();
        try {
            var file = bytes.of(plain.checksumForPublic(), plain.sizeForPublic(), room);
            return outcome(plain, stamper.stamp(file, plain.mediaType(), said, room));
        } catch (MissingObject e) {
            LOG.warn("File {} gets no copy with its rights: its bytes are missing", plain.id());
            return new NewRightsCopy.Hindered(RightsObstacle.FAILED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private NewRightsCopy.Outcome outcome(AssetFile plain, Stamping stamping) throws IOException {
        return switch (stamping) {
            case Stamping.Made(var copy, var former, var replaced) ->
                new NewRightsCopy.Made(kept(copy), Files.size(copy), former, replaced);
            case Stamping.Hindered(var obstacle) -> {
                LOG.info("File {} ({}) gets no copy with its rights: {}", plain.id(), plain.mediaType(), obstacle);
                yield new NewRightsCopy.Hindered(obstacle);
            }
        };
    }

    private Checksum kept(Path copy) throws IOException {
        return safekeeping.keep(copy);
    }
}
