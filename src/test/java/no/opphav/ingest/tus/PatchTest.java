package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class PatchTest {
    private final TusProgram program;

    PatchTest(RunningService service) {
        this.program = TusProgram.of(service);
    }

    @Test
    void bytes_are_added_where_the_last_ones_ended() throws Exception {
        var path = program.begin(10);
        var first = program.send(program.patch(path, 0, new byte[4]));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Upload-Offset")).hasValue("4");
        assertThat(first.headers().firstValue("Upload-Expires")).isPresent();
        var last = program.send(program.patch(path, 4, new byte[6]));
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(last.headers().firstValue("Upload-Offset")).hasValue("10");
        assertThat(program.offset(path)).isEqualTo(10);
    }

    @Test
    void bytes_for_another_place_are_refused() throws Exception {
        var path = program.begin(10);
        program.send(program.patch(path, 0, new byte[4]));
        assertThat(program.send(program.patch(path, 0, new byte[4])).statusCode())
                .isEqualTo(409);
        assertThat(program.send(program.patch(path, 5, new byte[4])).statusCode())
                .isEqualTo(409);
        assertThat(program.offset(path)).isEqualTo(4);
    }

    @Test
    void more_than_the_file_has_is_refused() throws Exception {
        var path = program.begin(10);
        assertThat(program.send(program.patch(path, 0, new byte[11])).statusCode())
                .isEqualTo(413);
        assertThat(program.offset(path)).isZero();
    }

    @Test
    void another_type_is_refused() throws Exception {
        var request = program.request("PATCH", program.begin(10), new byte[4])
                .header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", "0");
        assertThat(program.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void a_request_without_its_offset_is_refused() throws Exception {
        var request = program.request("PATCH", program.begin(10), new byte[4])
                .header("Content-Type", "application/offset+octet-stream");
        assertThat(program.send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void another_method_may_stand_in_a_header() throws Exception {
        var path = program.begin(10);
        var request = program.request("POST", path, new byte[4])
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .header("X-HTTP-Method-Override", "PATCH");
        assertThat(program.send(request).statusCode()).isEqualTo(204);
        assertThat(program.offset(path)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"sha256,SHA-256", "sha-256,SHA-256", "sha1,SHA-1"})
    void bytes_of_the_right_checksum_are_kept_and_others_are_not(String name, String algorithm) throws Exception {
        var path = program.begin(10);
        var right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(new byte[4]));
        var wrong = program.send(
                program.patch(path, 0, new byte[] {1, 2, 3, 4}).header("Upload-Checksum", name + " " + right));
        assertThat(wrong.statusCode()).isEqualTo(460);
        assertThat(program.offset(path)).isZero();
        var kept = program.send(program.patch(path, 0, new byte[4]).header("Upload-Checksum", name + " " + right));
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(program.offset(path)).isEqualTo(4);
    }

    @Test
    void a_checksum_of_another_kind_is_refused() throws Exception {
        var request = program.patch(program.begin(10), 0, new byte[4]).header("Upload-Checksum", "md5 YQ==");
        assertThat(program.send(request).statusCode()).isEqualTo(400);
    }
}
