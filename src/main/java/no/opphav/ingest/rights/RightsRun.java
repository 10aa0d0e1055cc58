package no.opphav.ingest.rights;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.NewRightsCopy;
import no.opphav.catalogue.NewShownCopy;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.RightsCopy;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.catalogue.RightsPlan;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.LocalBytes;
import no.opphav.ingest.Safekeeping;
import no.opphav.ingest.Staging;
import no.opphav.ingest.worker.Rooms;
import no.opphav.kernel.MediaType;
import no.opphav.storage.MissingObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the copies of an asset's files, and of what pages show and play of them, that carry their rights as they now are. What is made meanwhile of an asset that
 * changes is thrown away, and made anew. A store that cannot be reached ends the run with an exception, so that it is tried
 * again.
 */
@Singleton
class RightsRun {
    private static final Logger LOG = LoggerFactory.getLogger(RightsRun.class);
    /** An asset that changes this often during one run has another run waiting. */
    private static final int MOST_PLANS = 5;

    /** In Exif, in IPTC, in the texts of a PNG and the tags of a film as well. */
    private static final Set<FactName> NAMING =
            EnumSet.of(FactName.TITLE, FactName.AUTHOR, FactName.RIGHTS, FactName.CREDIT);

    private final RightsCopies copies;
    private final Workspace workspace;
    private final FactsOfFiles facts;
    private final Stamper stamper;
    private final Safekeeping safekeeping;
    private final Staging staging;
    private final LocalBytes bytes;

    RightsRun(
            RightsCopies copies,
            Workspace workspace,
            FactsOfFiles facts,
            Stamper stamper,
            Safekeeping safekeeping,
            Staging staging,
            LocalBytes bytes) {
        this.copies = copies;
        this.workspace = workspace;
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
        return plan.wanted().stream().allMatch(wanted -> write(plan, wanted))
                && plan.shown().stream().allMatch(shown -> write(plan, shown));
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
            var stamping = stamper.stamp(List.of(new Plain(file, plain.mediaType())), said, room)
                    .getFirst();
            return naming(outcome(stamping, plain.id(), plain.mediaType()), plain.id(), said);
        } catch (MissingObject e) {
            LOG.warn("File {} gets no copy with its rights: its bytes are missing", plain.id());
            return new NewRightsCopy.Hindered(RightsObstacle.FAILED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    /** With what the file says of its rights where the copy's maker does not look. */
    private NewRightsCopy.Outcome naming(NewRightsCopy.Outcome outcome, UUID fileId, RightsFacts said) {
        if (!(outcome instanceof NewRightsCopy.Made(var copy, var size, var former, var replaced))) {
            return outcome;
        }
        var besides = workspace.facts(fileId).stream()
                .filter(fact -> NAMING.contains(fact.name()))
                .map(FileFact::value)
                .toList();
        var all = FormerRights.joined(former, said, besides);
        return new NewRightsCopy.Made(
                copy, size, all.substring(0, Math.min(all.length(), RightsCopy.LONGEST_FORMER)), replaced);
    }

    private boolean write(RightsPlan plan, RightsPlan.Shown shown) {
        var said = facts.of(plan, shown);
        return shown.sources().stream()
                .filter(source -> !said.checksum().equals(source.carried()))
                .gather(Gatherers.windowFixed(RightsMessages.MOST_FILES))
                .allMatch(some -> copies.put(plan, shown, made(shown.fileId(), some, said)));
    }

    private List<NewShownCopy> made(UUID fileId, List<RightsPlan.Source> sources, RightsFacts said) {
        var room = staging.room();
        try {
            return made(fileId, sources, said, room);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private List<NewShownCopy> made(UUID fileId, List<RightsPlan.Source> sources, RightsFacts said, Path room)
            throws IOException {
        Map<RightsPlan.Source, Plain> files = new LinkedHashMap<>();
        List<NewShownCopy> made = new ArrayList<>();
        for (var source : sources) {
            try {
                var own = Files.createTempDirectory(room, "plain");
                files.put(source, new Plain(bytes.of(source.checksum(), source.size(), own), source.mediaType()));
            } catch (MissingObject e) {
                LOG.warn("What is shown of file {} gets no copy with its rights: its bytes are missing", fileId);
                made.add(new NewShownCopy(source, said.checksum(), new NewRightsCopy.Hindered(RightsObstacle.FAILED)));
            }
        }
        var stampings = stamper.stamp(List.copyOf(files.values()), said, room).iterator();
        for (var source : files.keySet()) {
            var outcome = outcome(stampings.next(), fileId, source.mediaType());
            made.add(new NewShownCopy(source, said.checksum(), outcome));
        }
        return made;
    }

    private NewRightsCopy.Outcome outcome(Stamping stamping, UUID fileId, MediaType type) throws IOException {
        return switch (stamping) {
            case Stamping.Made(var copy, var former, var replaced) ->
                new NewRightsCopy.Made(safekeeping.keep(copy), Files.size(copy), former, replaced);
            case Stamping.Hindered(var obstacle) -> {
                LOG.info("File {} ({}) gets no copy with its rights: {}", fileId, type, obstacle);
                yield new NewRightsCopy.Hindered(obstacle);
            }
        };
    }
}
