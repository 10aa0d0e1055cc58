package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class CreateTest {
    private final TusProgram program;

    CreateTest(RunningService service) {
        this.program = TusProgram.of(service);
    }

    @Test
    void an_upload_begins_with_its_length_and_gets_an_address_and_a_date_to_end_by() throws Exception {
        var answer = program.send(program.request("POST", "/uploads", new byte[0])
                .header("Upload-Length", "10")
                .header("Upload-Metadata", "filename " + TusProgram.base64("Å.pdf") + ",is_confidential"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches("/uploads/[0-9a-f-]{36}");
        assertThat(answer.headers().firstValue("Upload-Expires").orElseThrow())
                .matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void its_first_bytes_may_come_along() throws Exception {
        var answer = program.send(program.request("POST", "/uploads", new byte[4])
                .header("Upload-Length", "10")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Metadata", "filename " + TusProgram.base64("a.pdf")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Upload-Offset")).hasValue("4");
        assertThat(program.offset(answer.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "10737418241,filename YS5wZGY=,413,upload-too-large",
        "0,filename YS5wZGY=,422,empty-upload",
        "-1,filename YS5wZGY=,400,malformed-request",
        "10,filename ***,400,malformed-request",
        "10,filetype YQ==,422,invalid-fields",
        "10,filename YS5wZGY=;kind YQ==,422,invalid-fields",
        "10,filename YS5wZGY=;variant MDE5YjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw,422,invalid-fields",
        "10,filename YS5wZGY=;role b3JpZ2luYWw=;variant MDE5YjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw,404,variant-not-found",
        "10,filename YS5wZGY=;rendition MDE5YjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw,404,file-not-found"
    })
    void what_cannot_begin_is_refused_with_its_reason(String length, String metadata, int status, String code)
            throws Exception {
        var answer = program.send(program.request("POST", "/uploads", new byte[0])
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata.replace(";", ",")));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void signs_that_are_no_text_are_left_out_of_what_it_says_of_itself() throws Exception {
        var path = program.begin(10, "filename YS5wZGY=,title " + TusProgram.base64("A\0B") + ",filetype AA==");
        assertThat(program.offset(path)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"title,301", "filetype,201"})
    void what_it_says_of_itself_is_no_longer_than_it_may_be(String key, int length) throws Exception {
        var answer = program.send(program.request("POST", "/uploads", new byte[0])
                .header("Upload-Length", "10")
                .header("Upload-Metadata", "filename YS5wZGY=," + key + " " + TusProgram.base64("a".repeat(length))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + key + "\"");
    }

    @Test
    void who_is_not_signed_in_begins_nothing() throws Exception {
        var stranger = new TusProgram(program.address(), "x=y");
        var answer =
                stranger.send(stranger.request("POST", "/uploads", new byte[0]).header("Upload-Length", "10"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
