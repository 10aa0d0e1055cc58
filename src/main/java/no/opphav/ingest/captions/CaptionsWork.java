package no.opphav.ingest.captions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.inspection.OldText;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;
import no.opphav.kernel.Problem;

/** Reads captions in a worker. */
public final class CaptionsWork implements Work {
    private static final long LARGEST = 10L << 20;

    @Override
    public String name() {
        return CaptionsMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var asked = CaptionsMessages.asked(question);
        try {
            return switch (asked) {
                case CaptionsMessages.Conversion(var file, var subRip, var target) -> converted(file, subRip, target);
                case CaptionsMessages.Reading(var file, var from) ->
                    CaptionsMessages.cues(WebVtt.cues(text(read(file))), from);
            };
        } catch (Problem problem) {
            return CaptionsMessages.refusal(problem);
        }
    }

    private static Message converted(Path file, boolean subRip, Path target) throws IOException {
        var bytes = read(file);
        if (!subRip && OldText.isUtf8(bytes)) {
            return CaptionsMessages.asTheyAre();
        }
        var text = text(bytes);
        Files.writeString(target, subRip ? SubRip.asWebVtt(text) : text, UTF_8);
        return CaptionsMessages.written();
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw SubRip.invalid("captions-too-large", 1);
        }
        return Files.readAllBytes(file);
    }

    private static String text(byte[] bytes) {
        return OldText.decoded(bytes).orElseThrow(() -> SubRip.invalid("captions-encoding", 1));
    }
}
