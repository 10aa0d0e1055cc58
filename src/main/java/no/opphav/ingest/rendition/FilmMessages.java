package no.opphav.ingest.rendition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.ingest.worker.Message;

/** What the service and a worker say to each other about a film that may be converted. */
final class FilmMessages {
    static final String WORK = "look at a film";

    private static final String FILE = "file";
    private static final String CODEC = "codec";
    private static final String PIXELS = "pixels";
    private static final String TRANSFER = "transfer";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String SOUND = "sound";
    private static final String MILLIS = "millis";
    private static final String INDEX_FIRST = "index first";
    private static final String UNREADABLE = "unreadable";
    private static final String MISSING = "missing";

    private FilmMessages() {}

    static Message question(Path film) {
        return Message.of(FILE, film.toAbsolutePath().toString());
    }

    static Path asked(Message question) throws IOException {
        return Path.of(text(question, FILE));
    }

    static Message answer(FilmLook look) {
        var format = look.format();
        var picture = format.picture();
        var answer = Message.of(CODEC, picture.codec())
                .with(PIXELS, picture.pixels())
                .with(TRANSFER, picture.transfer())
                .with(WIDTH, Integer.toString(picture.width()))
                .with(HEIGHT, Integer.toString(picture.height()))
                .with(MILLIS, Long.toString(format.duration().toMillis()))
                .with(INDEX_FIRST, Boolean.toString(look.indexFirst()));
        return format.sound().map(codec -> answer.with(SOUND, codec)).orElse(answer);
    }

    static Message unreadable() {
        return Message.of(UNREADABLE, "");
    }

    static Message missing() {
        return Message.of(MISSING, "");
    }

    /**
     * What the answer says, as far as it can be true.
     *
     * @throws FilmProgram.Unreadable if it cannot, or the worker could make nothing of the film
     * @throws FilmProgram.Missing if this machine has no ffprobe
     */
    static FilmLook look(Message answer) throws IOException {
        if (answer.value(MISSING).isPresent()) {
            throw new FilmProgram.Missing("This machine cannot run ffprobe");
        }
        var picture = new FilmFormat.Picture(
                text(answer, CODEC), text(answer, PIXELS), text(answer, TRANSFER), (int) number(answer, WIDTH), (int)
                        number(answer, HEIGHT));
        Optional<String> sound = answer.value(SOUND);
        return new FilmLook(
                new FilmFormat(picture, sound, Duration.ofMillis(number(answer, MILLIS))),
                Boolean.parseBoolean(text(answer, INDEX_FIRST)));
    }

    private static String text(Message message, String name) throws IOException {
        return message.value(name).orElseThrow(() -> new FilmProgram.Unreadable("Nothing is known of it"));
    }

    private static long number(Message message, String name) throws IOException {
        var number = text(message, name);
        if (!number.matches(name.equals(MILLIS) ? "\\d{1,10}" : "\\d{1,6}")) {
            throw new FilmProgram.Unreadable("Nothing true is known of it");
        }
        return Long.parseLong(number);
    }
}
