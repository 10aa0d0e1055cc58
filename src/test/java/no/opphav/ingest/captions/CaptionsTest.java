package no.opphav.ingest.captions;

import static no.opphav.testing.Refused.refused;

import java.nio.file.Path;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningService.class)
class CaptionsTest {
    private final Captions captions;

    @TempDir
    Path room = Path.of("");

    CaptionsTest(RunningService service) {
        this.captions = service.bean(Captions.class);
    }

    @Test
    void captions_that_a_worker_fails_over_are_held_back() {
        refused(
                () -> captions.asWebVtt(room.resolve("nowhere"), MediaType.WEBVTT, room),
                ProblemCode.FILE_QUARANTINED,
                "file: file-quarantined");
    }
}
