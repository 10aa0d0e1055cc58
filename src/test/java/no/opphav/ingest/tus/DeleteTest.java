package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class DeleteTest {
    private final TusProgram program;

    DeleteTest(RunningService service) {
        this.program = TusProgram.of(service);
    }

    @Test
    void an_upload_that_is_ended_is_gone() throws Exception {
        var path = program.begin(10);
        program.send(program.patch(path, 0, new byte[4]));
        assertThat(program.send(program.request("DELETE", path, new byte[0])).statusCode())
                .isEqualTo(204);
        assertThat(program.head(path).statusCode()).isEqualTo(404);
        assertThat(program.send(program.patch(path, 4, new byte[4])).statusCode())
                .isEqualTo(404);
        assertThat(program.send(program.request("DELETE", path, new byte[0])).statusCode())
                .isEqualTo(404);
    }
}
