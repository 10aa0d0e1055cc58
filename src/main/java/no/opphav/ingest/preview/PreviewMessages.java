package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.MediaType;

/** What the service and a worker say to each other about previews. */
final class PreviewMessages {
    static final String WORK = "draw";

    private static final String FILE = "file";
    private static final String TYPE = "type";
    private static final String FOLDER = "folder";
    private static final String DRAWN = "drawn";
    private static final int MOST = 20;
    private static final long LARGEST = 32L << 20;
    private static final Pattern PREVIEW =
            Pattern.compile("([a-z0-9-]{1,40}) ([1-9]\\d{0,4}) ([1-9]\\d{0,4}) (image/(?:png|jpeg))");

    /** What is to be drawn, as what, and where to. */
    record Asked(Path file, MediaType type, Path folder) {}

    private PreviewMessages() {}

    static Message question(Path file, MediaType type, Path folder) {
        return Message.of(FILE, file.toAbsolutePath().toString())
                .with(TYPE, type.value())
                .with(FOLDER, folder.toAbsolutePath().toString());
    }

    static Asked asked(Message question) throws IOException {
        return new Asked(
                Path.of(text(question, FILE)), new MediaType(text(question, TYPE)), Path.of(text(question, FOLDER)));
    }

    static Message answer(List<Drawn> previews) {
        return new Message(previews.stream()
                .map(drawn -> new Message.Field(
                        DRAWN,
                        "%s %d %d %s"
                                .formatted(
                                        drawn.file().getFileName(), drawn.width(), drawn.height(), drawn.mediaType())))
                .toList());
    }

    /**
     * The previews that the answer names, each of them a file in the folder of a size that a preview can have.
     *
     * @throws IOException if it names anything else
     */
    static List<Drawn> previews(Message answer, Path folder) throws IOException {
        var lines = answer.values(DRAWN);
        if (lines.isEmpty() || lines.size() > MOST) {
            throw nonsense();
        }
        var previews = new ArrayList<Drawn>();
        for (var line : lines) {
            var preview = PREVIEW.matcher(line);
            if (!preview.matches()) {
                throw nonsense();
            }
            previews.add(new Drawn(
                    file(folder.resolve(preview.group(1))),
                    Integer.parseInt(preview.group(2)),
                    Integer.parseInt(preview.group(3)),
                    new MediaType(preview.group(4))));
        }
        return previews;
    }

    private static Path file(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            throw nonsense();
        }
        return file;
    }

    private static String text(Message message, String name) throws IOException {
        return message.value(name).orElseThrow(PreviewMessages::nonsense);
    }

    private static IOException nonsense() {
        return new IOException("What draws gave no sensible answer");
    }
}
