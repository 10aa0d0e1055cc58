package no.opphav.ingest.inspection;

import static no.opphav.catalogue.FactName.AUTHOR;
import static no.opphav.catalogue.FactName.CREATED;
import static no.opphav.catalogue.FactName.TITLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads what an Office document from before 2007 ([MS-CFB]) says of itself, and refuses one with macros. */
final class OldOfficeReader {
    private static final Set<String> MACROS = Set.of("vba", "macros", "_vba_project", "_vba_project_cur");
    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 50;
    private static final int DOCUMENT_FLAGS = 0x0a;
    private static final int DOCUMENT_ENCRYPTED = 0x01;

    private OldOfficeReader() {}

    static Facts read(Path file) throws Refusal {
        try (var parts = new POIFSFileSystem(file.toFile(), true)) {
            var root = parts.getRoot();
            refuseActive(root);
            if (root.hasEntry("EncryptedSummary") || isEncryptedDocument(root)) {
                throw Refusal.locked();
            }
            if (root.hasEntry(OldSlides.STREAM)) {
                OldSlides.check(root);
            }
            return facts(root);
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged();
        }
    }

    /** Refuses a compound file in which there are macros, or programs wrapped as files, however deep. */
    static void refuseActive(DirectoryNode root) throws IOException, Refusal {
        check(root, 0, 0);
    }

    private static int check(DirectoryNode directory, int depth, int before) throws IOException, Refusal {
        int seen = before;
        refuseWrappedProgram(directory);
        for (var part : directory) {
            if (MACROS.contains(part.getName().toLowerCase(Locale.ROOT))) {
                throw Refusal.active(Said.cleaned(part.getName(), 80));
            }
            if (++seen > MOST_PARTS || depth > DEEPEST) {
                throw new IOException("It has too many parts");
            }
            if (part instanceof DirectoryNode inner) {
                seen = check(inner, depth + 1, seen);
            }
        }
        return seen;
    }

    private static void refuseWrappedProgram(DirectoryNode directory) throws IOException, Refusal {
        if (!directory.hasEntry(Ole10Native.OLE10_NATIVE)) {
            return;
        }
        try {
            var wrapped = Ole10Native.createFromEmbeddedOleObject(directory);
            var name = Objects.requireNonNullElse(wrapped.getFileName(), Ole10Native.OLE10_NATIVE);
            byte[] content = wrapped.getDataBuffer();
            if (ActiveNames.isProgram(name)
                    || ActiveContent.begins(Arrays.copyOf(content, Math.min(content.length, ActiveContent.START)))) {
                throw Refusal.active(Said.cleaned(name, 80));
            }
        } catch (Ole10NativeException e) {
            throw Refusal.damaged();
        }
    }

    private static boolean isEncryptedDocument(DirectoryNode root) throws IOException {
        if (!root.hasEntry("WordDocument") || !(root.getEntry("WordDocument") instanceof DocumentNode)) {
            return false;
        }
        try (var text = root.createDocumentInputStream("WordDocument")) {
            var start = text.readNBytes(DOCUMENT_FLAGS + 2);
            return start.length == DOCUMENT_FLAGS + 2 && (start[DOCUMENT_FLAGS + 1] & DOCUMENT_ENCRYPTED) != 0;
        }
    }

    private static Facts facts(DirectoryNode root) {
        var said = new Said();
        int pages = 0;
        if (properties(root, SummaryInformation.DEFAULT_STREAM_NAME) instanceof SummaryInformation summary) {
            pages = summary.getPageCount();
            var created = summary.getCreateDateTime();
            said.add(TITLE, summary.getTitle())
                    .add(AUTHOR, summary.getAuthor())
                    .add(CREATED, created == null ? null : created.toInstant().toString());
        }
        if (properties(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                        instanceof DocumentSummaryInformation summary
                && summary.getSlideCount() > 0) {
            pages = summary.getSlideCount();
        }
        return Facts.ofPages(pages).saying(said.facts());
    }

    private static @Nullable PropertySet properties(DirectoryNode root, String name) {
        try {
            return root.hasEntry(name) ? PropertySetFactory.create(root, name) : null;
        } catch (HPSFException | IOException | RuntimeException e) {
            return null;
        }
    }
}
