package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class HeadTest {
    private final TusProgram program;
    private final RunningService service;

    HeadTest(RunningService service) {
        this.program = TusProgram.of(service);
        this.service = service;
    }

    @Test
    void an_upload_says_how_far_it_has_come() throws Exception {
        var path = program.begin(10);
        program.send(program.patch(path, 0, new byte[3]));
        var answer = program.head(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Upload-Offset")).hasValue("3");
        assertThat(answer.headers().firstValue("Upload-Length")).hasValue("10");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void what_is_not_there_or_not_ones_own_is_not_found() throws Exception {
        assertThat(program.head("/uploads/" + java.util.UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(program.head("/uploads/x").statusCode()).isEqualTo(404);
        assertThat(TusProgram.of(service).head(program.begin(10)).statusCode()).isEqualTo(404);
    }
}
