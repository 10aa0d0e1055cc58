package no.opphav.ingest.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.kernel.ProblemCode;

/** Reads captions in WebVTT to their end, so that no viewer is the first to meet a mistake in them. */
final class CaptionsReader {
    private static final long LARGEST = 10L << 20;

    private CaptionsReader() {}

    static Facts read(Path file) throws IOException, Refusal {
        if (Files.size(file) > LARGEST) {
            throw new Refusal(ProblemCode.CAPTIONS_INVALID, "captions-too-large", 1);
        }
        var text = OldText.decoded(Files.readAllBytes(file))
                .orElseThrow(() -> new Refusal(ProblemCode.CAPTIONS_INVALID, "captions-encoding", 1));
        readAll(new BufferedReader(new StringReader(text)), new CaptionLines());
        return Facts.NONE;
    }

    private static void readAll(BufferedReader lines, CaptionLines captions) throws IOException, Refusal {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            captions.line(line);
        }
        captions.end();
    }
}
