package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import no.opphav.catalogue.PreviewPart;
import no.opphav.ingest.preview.Previewer.Drawing;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.MediaType;

/** What the service and a worker say to each other about previews. */
final class PreviewMessages {
    static final String WORK = "draw";

    private static final String FILE = "file";
    private static final String TYPE = "type";
    private static final String FOLDER = "folder";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String PAGES = "pages";
    private static final String DRAWN = "drawn";
    private static final String UNDRAWN = "undrawn";
    private static final int MOST = 100;
    private static final int MOST_PAGES = 1_000_000;
    private static final long LARGEST = 32L << 20;
    private static final Pattern PREVIEW = Pattern.compile(
            "(PAGE|STRIP) ([1-9]\\d{0,5}) ([a-z0-9-]{1,40}) ([1-9]\\d{0,4}) ([1-9]\\d{0,4}) (image/(?:png|jpeg))");

    /** What is to be drawn, as what, and where to. */
    record Asked(Path file, MediaType type, PageRange pages, Path folder) {}

    private PreviewMessages() {}

    static Message question(Path file, MediaType type, PageRange pages, Path folder) {
        return Message.of(FILE, file.toAbsolutePath().toString())
                .with(TYPE, type.value())
                .with(FIRST, Integer.toString(pages.first()))
                .with(LAST, Integer.toString(pages.last()))
                .with(FOLDER, folder.toAbsolutePath().toString());
    }

    static Asked asked(Message question) throws IOException {
        return new Asked(
                Path.of(text(question, FILE)),
                new MediaType(text(question, TYPE)),
                new PageRange(number(question, FIRST), number(question, LAST)),
                Path.of(text(question, FOLDER)));
    }

    static Message answer(Drawing drawing) {
        var answer = Message.of(PAGES, Integer.toString(drawing.pages()));
        for (var drawn : drawing.pictures()) {
            answer = answer.with(
                    DRAWN,
                    "%s %d %s %d %d %s"
                            .formatted(
                                    drawn.part(),
                                    drawn.page(),
                                    drawn.file().getFileName(),
                                    drawn.width(),
                                    drawn.height(),
                                    drawn.mediaType()));
        }
        return answer;
    }

    static Message undrawn(Undrawn reason) {
        return Message.of(UNDRAWN, reason.name());
    }

    /**
     * The previews that the answer names, each of them a file in the folder of a size that a preview can have.
     *
     * @throws Undrawable if it says why there are none
     * @throws IOException if it names anything else
     */
    static Drawing drawing(Message answer, Path folder) throws IOException {
        var reason = answer.value(UNDRAWN);
        if (reason.isPresent()) {
            throw Arrays.stream(Undrawn.values())
                    .filter(known -> known.name().equals(reason.get()))
                    .findFirst()
                    .<IOException>map(known -> new Undrawable(known, "It cannot be drawn: " + known))
                    .orElseGet(PreviewMessages::nonsense);
        }
        var lines = answer.values(DRAWN);
        if (lines.size() > MOST) {
            throw nonsense();
        }
        var previews = new ArrayList<Drawn>();
        for (var line : lines) {
            previews.add(drawn(line, folder));
        }
        return new Drawing(previews, Math.clamp(number(answer, PAGES), 1, MOST_PAGES));
    }

    private static Drawn drawn(String line, Path folder) throws IOException {
        var preview = PREVIEW.matcher(line);
        if (!preview.matches()) {
            throw nonsense();
        }
        return new Drawn(
                PreviewPart.valueOf(preview.group(1)),
                Integer.parseInt(preview.group(2)),
                file(folder.resolve(preview.group(3))),
                Integer.parseInt(preview.group(4)),
                Integer.parseInt(preview.group(5)),
                new MediaType(preview.group(6)));
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

    private static int number(Message message, String name) throws IOException {
        return message.value(name)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf)
                .orElseThrow(PreviewMessages::nonsense);
    }

    private static IOException nonsense() {
        return new IOException("What draws gave no sensible answer");
    }
}
