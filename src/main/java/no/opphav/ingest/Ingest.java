package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.FILE_NOT_FOUND;
import static no.opphav.kernel.ProblemCode.STORE_UNAVAILABLE;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.captions.Captions;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.Problem;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in. A file is streamed to the staging folder, hashed and counted on the way, recognised by its content, made
 * durable in the object store, and only then written down; its previews are drawn soon after. What is refused leaves
 * nothing behind.
 *
 * <p>Both commands refuse a file with {@code EMPTY_UPLOAD}, {@code UPLOAD_INCOMPLETE}, {@code UPLOAD_TOO_LARGE},
 * {@code TYPE_MISMATCH}, {@code TYPE_NOT_ACCEPTED}, {@code ACTIVE_CONTENT}, {@code CAPTIONS_INVALID}, {@code FILE_DAMAGED},
 * {@code FILE_LOCKED} or {@code FILE_QUARANTINED} at {@code file}, and with {@code STORE_UNAVAILABLE}. Captions are kept as WebVTT in UTF-8.
 */
@Singleton
public class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Staging staging;
    private final Recognition recognition;
    private final Captions captions;
    private final Safekeeping safekeeping;
    private final Ledger ledger;
    private final Workspace workspace;

    Ingest(
            Staging staging,
            Recognition recognition,
            Captions captions,
            Safekeeping safekeeping,
            Ledger ledger,
            Workspace workspace) {
        this.staging = staging;
        this.recognition = recognition;
        this.captions = captions;
        this.safekeeping = safekeeping;
        this.ledger = ledger;
        this.workspace = workspace;
    }

    /**
     * Takes a file in as a new rendition.
     *
     * @throws Problem as said above, {@code VARIANT_NOT_FOUND}, or {@code INVALID_FIELDS}: at {@code role} when the variant has
     *     its original already, at {@code file} when what is to be captions is something else
     */
    public AssetFile add(UUID variantId, FileRole role, String label, IncomingFile file, Actor actor) {
        return taken(file, role, kept -> ledger.add(variantId, role, label, kept, actor));
    }

    /**
     * Takes a file in as the next version of a rendition.
     *
     * @throws Problem as said above, {@code FILE_NOT_FOUND}, or {@code INVALID_FIELDS} at {@code file} when what is to be
     *     captions is something else
     */
    public AssetFile replace(UUID renditionId, IncomingFile file, Actor actor) {
        var versions = workspace.versions(renditionId);
        if (versions.isEmpty()) {
            throw Problem.of(FILE_NOT_FOUND);
        }
        return taken(file, versions.getFirst().role(), kept -> ledger.replace(renditionId, kept, actor));
    }

    private AssetFile taken(IncomingFile incoming, FileRole role, Function<NewFile, AssetFile> writing) {
        recognition.expect();
        try (var staged = staging.receive(incoming)) {
            var name = FileName.from(incoming.name());
            var accepted = recognition.accept(staged, name);
            if (role == FileRole.CAPTIONS) {
                var webVtt = captions.asWebVtt(staged.file(), accepted.mediaType(), staged.room());
                if (webVtt.isPresent()) {
                    return takenAsWebVtt(webVtt.get(), name, writing);
                }
            }
            keep(staged);
            return writing.apply(new NewFile(
                    staged.checksum(), staged.size(), accepted.mediaType(), name, Recognition.facts(accepted)));
        }
    }

    private AssetFile takenAsWebVtt(Path webVtt, FileName name, Function<NewFile, AssetFile> writing) {
        try (var content = Files.newInputStream(webVtt)) {
            var incoming = new IncomingFile(Captions.renamed(name), content, Files.size(webVtt));
            return taken(incoming, FileRole.CAPTIONS, writing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Staged staged) {
        Checksum key = staged.checksum();
        try (var content = staged.open()) {
            safekeeping.keep(key, staged.size(), content);
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.error("The object store takes no file: {}", e.getMessage());
            throw Problem.of(STORE_UNAVAILABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
