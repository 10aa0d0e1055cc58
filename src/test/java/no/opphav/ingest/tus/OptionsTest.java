package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class OptionsTest {
    private final RunningService service;
    private final TusProgram program;

    OptionsTest(RunningService service) {
        this.service = service;
        this.program = TusProgram.of(service);
    }

    @Test
    void what_is_spoken_here_is_said_without_a_version() throws Exception {
        var answer = program.send(program.bare("OPTIONS", "/uploads", new byte[0]));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map())
                .containsEntry("tus-resumable", java.util.List.of("1.0.0"))
                .containsEntry("tus-version", java.util.List.of("1.0.0"))
                .containsEntry("tus-max-size", java.util.List.of(Long.toString(10L << 30)))
                .containsEntry("tus-checksum-algorithm", java.util.List.of("sha1,sha256"));
        assertThat(answer.headers().firstValue("tus-extension").orElseThrow().split(","))
                .containsExactlyInAnyOrder("creation", "creation-with-upload", "checksum", "expiration", "termination");
    }

    @Test
    void who_is_not_signed_in_may_ask_too() throws Exception {
        var stranger = new TusProgram(service.url(), "");
        assertThat(stranger.send(stranger.bare("OPTIONS", "/uploads", new byte[0]))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void another_version_is_refused_everywhere_else() throws Exception {
        for (var method : new String[] {"POST", "HEAD", "PATCH", "DELETE"}) {
            var path = method.equals("POST") ? "/uploads" : "/uploads/" + java.util.UUID.randomUUID();
            var answer = program.send(program.bare(method, path, new byte[0]).header("Tus-Resumable", "0.2.2"));
            assertThat(answer.statusCode()).as(method).isEqualTo(412);
            assertThat(answer.headers().firstValue("Tus-Version")).as(method).hasValue("1.0.0");
        }
    }
}
