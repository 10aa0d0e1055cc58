package no.opphav.ingest.captions;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.opphav.ingest.captions.CaptionsMessages.Conversion;
import no.opphav.ingest.captions.CaptionsMessages.Reading;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Outcome;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** Captions, read by a worker. */
@Singleton
public class Captions {
    private final Workers workers;

    Captions(Workers workers) {
        this.workers = workers;
    }

    /**
     * Captions as browsers play them, written again if they are not so: in WebVTT, and that in UTF-8.
     *
     * @param type what they were recognised as
     * @param room where they are written
     * @return empty where they are so already
     * @throws Problem {@code CAPTIONS_INVALID} with the line of the mistake, {@code FILE_QUARANTINED}, or
     *     {@code INVALID_FIELDS} at {@code file} for what are no captions
     */
    public Optional<Path> asWebVtt(Path file, MediaType type, Path room) {
        var subRip = type.equals(SubRip.MEDIA_TYPE);
        if (!subRip && !type.equals(MediaType.WEBVTT)) {
            throw Problem.field("file", "file-not-captions");
        }
        var target = room.resolve("captions.vtt");
        var answer = ask(CaptionsMessages.question(new Conversion(file, subRip, target)));
        if (!believed(answer, CaptionsMessages::isWritten)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw broken();
        }
        return Optional.of(target);
    }

    /** What captions are called that were written again. */
    public static String renamed(FileName name) {
        return name.value().replaceFirst("(?i)\\.(srt|vtt)$", "") + ".vtt";
    }

    /**
     * The cues of captions in WebVTT.
     *
     * @throws Problem {@code CAPTIONS_INVALID}, {@code FILE_QUARANTINED}
     */
    List<Cue> cues(Path file) {
        var cues = new ArrayList<Cue>();
        while (true) {
            var answer = ask(CaptionsMessages.question(new Reading(file, cues.size())));
            var some = believed(answer, CaptionsMessages::cues);
            cues.addAll(some);
            if (some.size() < CaptionsMessages.AT_ONCE || cues.size() >= WebVtt.MOST_CUES) {
                return cues;
            }
        }
    }

    private Message ask(Message question) {
        try {
            return switch (workers.ask(CaptionsMessages.WORK, question)) {
                case Outcome.Answered(var answer) -> answer;
                case Outcome.Failed failed -> throw broken();
                case Outcome.Broken broken -> throw broken();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the answer says, if it is an answer to what was asked. */
    private static <T> T believed(Message answer, Reader<T> reader) {
        try {
            return reader.read(answer);
        } catch (IOException e) {
            throw broken();
        }
    }

    private static Problem broken() {
        return Problem.of(ProblemCode.FILE_QUARANTINED).at(FieldProblem.of("file", "file-quarantined"));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Message answer) throws IOException;
    }
}
