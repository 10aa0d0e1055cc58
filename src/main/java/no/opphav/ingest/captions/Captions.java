package no.opphav.ingest.captions;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        try {
            var answer = ask(CaptionsMessages.question(new Conversion(file, subRip, target)));
            return CaptionsMessages.isWritten(answer) ? Optional.of(target) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    List<Cue> cues(Path file) throws IOException {
        var cues = new ArrayList<Cue>();
        while (true) {
            var some = CaptionsMessages.cues(ask(CaptionsMessages.question(new Reading(file, cues.size()))));
            cues.addAll(some);
            if (some.size() < CaptionsMessages.AT_ONCE) {
                return cues;
            }
        }
    }

    private Message ask(Message question) throws IOException {
        return switch (workers.ask(CaptionsMessages.WORK, question)) {
            case Outcome.Answered(var answer) -> answer;
            case Outcome.Failed(var failure) -> throw new IOException(failure);
            case Outcome.Broken(var how) ->
                throw Problem.of(ProblemCode.FILE_QUARANTINED).at(FieldProblem.of("file", "file-quarantined"));
        };
    }
}
