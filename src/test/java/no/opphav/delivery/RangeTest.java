package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class RangeTest {
    private final RunningService service;

    RangeTest(RunningService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=10-19, 10, 10",
        "bytes=99990-, 99990, 10",
        "bytes=99990-200000, 99990, 10",
        "bytes=-5, 99995, 5",
        "bytes=0-, 0, 100000",
    })
    void a_part_comes_alone(String range, int from, int length) {
        var file = PublishedFile.in(service);
        var answer = file.get("Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(file.bytes(from, length));
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes " + from + "-" + (from + length - 1) + "/" + PublishedFile.SIZE);
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(length));
        assertThat(answer.headers().firstValue("ETag")).contains(file.tag());
        assertThat(answer.headers().firstValue("Repr-Digest"))
                .contains(file.file().checksum().reprDigest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-4", "pages=1-2", "bytes=x", "bytes=0-1,x"})
    void what_is_not_understood_is_answered_with_everything(String range) {
        var file = PublishedFile.in(service);
        var answer = file.get("Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file.bytes());
        assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100000-", "bytes=-0"})
    void a_part_behind_the_end_is_refused_with_the_size_there_is(String range) {
        var file = PublishedFile.in(service);
        var answer = file.get("Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */" + PublishedFile.SIZE);
        assertThat(file.receipts()).isZero();
    }

    @Test
    void a_part_is_given_if_the_client_holds_the_same_file() {
        var file = PublishedFile.in(service);

        assertThat(file.get("Range", "bytes=1-2", "If-Range", file.tag()).statusCode())
                .isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "Mon, 02 Mar 2026 09:00:00 GMT"})
    void everything_is_given_if_the_client_may_hold_another_file(String condition) {
        var file = PublishedFile.in(service);
        var answer = file.get("Range", "bytes=1-2", "If-Range", condition);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file.bytes());
    }

    @Test
    void a_weak_tag_is_not_enough_for_a_part() {
        var file = PublishedFile.in(service);

        assertThat(file.get("Range", "bytes=1-2", "If-Range", "W/" + file.tag()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void only_a_part_from_the_start_leaves_a_receipt() {
        var file = PublishedFile.in(service);
        file.get("Range", "bytes=1-");
        assertThat(file.receipts()).isZero();

        file.get("Range", "bytes=0-9");
        assertThat(file.receipts()).isOne();
    }

    @Test
    void several_parts_come_in_one_answer() {
        var file = PublishedFile.in(service);
        var answer = file.get("Range", "bytes=0-9, 5000-5009, -3");
        var boundary =
                answer.headers().firstValue("Content-Type").orElse("").replace("multipart/byteranges; boundary=", "");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(answer.body().length));
        assertThat(answer.headers().firstValue("ETag")).contains(file.tag());
        assertThat(latin(answer.body()))
                .isEqualTo(latin(file, boundary, 0, 10)
                        + latin(file, boundary, 5000, 10)
                        + latin(file, boundary, 99_997, 3)
                        + "\r\n--" + boundary + "--\r\n");
        assertThat(file.receipts()).isOne();
    }

    @Test
    void several_parts_of_which_none_is_there_are_refused() {
        assertThat(PublishedFile.in(service)
                        .get("Range", "bytes=100000-,200000-")
                        .statusCode())
                .isEqualTo(416);
    }

    private static String latin(PublishedFile file, String boundary, int from, int length) {
        return "\r\n--" + boundary + "\r\nContent-Type: application/pdf\r\nContent-Range: bytes " + from + "-"
                + (from + length - 1) + "/100000\r\n\r\n" + latin(file.bytes(from, length));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
