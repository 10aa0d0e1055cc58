package no.opphav.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.LocalBytes;
import no.opphav.ingest.Staging;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Rooms;
import no.opphav.ingest.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the text of a file read that was taken in. One that cannot be read is found by its title alone. */
@Singleton
class TextRun {
    private static final Logger LOG = LoggerFactory.getLogger(TextRun.class);
    /** In UTF-8, of what a worker writes at most. */
    private static final int LARGEST = 4 * (PageSink.LONGEST + PageSink.MOST_PAGES);

    private final Workspace workspace;
    private final Workers workers;
    private final FileTexts texts;
    private final Staging staging;
    private final LocalBytes bytes;

    TextRun(Workspace workspace, Workers workers, FileTexts texts, Staging staging, LocalBytes bytes) {
        this.workspace = workspace;
        this.workers = workers;
        this.texts = texts;
        this.staging = staging;
        this.bytes = bytes;
    }

    void read(UUID fileId) {
        workspace.file(fileId).filter(FileTexts::concerns).ifPresent(this::read);
    }

    private void read(AssetFile file) {
        var room = staging.room();
        try {
            var target = room.resolve("text");
            var asked = new TextMessages.Asked(bytes.of(file, room), file.mediaType(), target);
            if (isWritten(workers.ask(TextMessages.WORK, TextMessages.question(asked)), target)) {
                texts.write(file.id(), pages(target));
            } else {
                LOG.info("File {} is found by its title alone: its text cannot be read", file.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private static boolean isWritten(Outcome outcome, Path target) throws IOException {
        return outcome instanceof Outcome.Answered(var answer)
                && TextMessages.isWritten(answer)
                && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) <= LARGEST;
    }

    /** The pages, also those without text; nothing that the database would not take. */
    private static List<String> pages(Path target) throws IOException {
        List<String> pages = new ArrayList<>();
        var all = new String(Files.readAllBytes(target), UTF_8);
        int from = 0;
        for (int to = all.indexOf(PageSink.AFTER_PAGE);
                to >= 0 && pages.size() < PageSink.MOST_PAGES;
                to = all.indexOf(PageSink.AFTER_PAGE, from)) {
            var page = all.substring(from, Math.min(to, from + PageSink.LONGEST_PAGE));
            pages.add(page.replaceAll("\\p{Cntrl}", " ").strip());
            from = to + 1;
        }
        return pages;
    }
}
