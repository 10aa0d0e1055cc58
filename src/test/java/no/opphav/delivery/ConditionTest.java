package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class ConditionTest {
    private final RunningService service;

    ConditionTest(RunningService service) {
        this.service = service;
    }

    @Test
    void a_copy_that_is_still_good_is_not_sent_again() {
        var file = PublishedFile.in(service);
        var answer = file.get("If-None-Match", "\"other\", " + file.tag());

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains(file.tag());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(file.receipts()).isZero();
    }

    @Test
    void a_weak_tag_or_any_is_enough_for_that() {
        var file = PublishedFile.in(service);

        assertThat(file.get("If-None-Match", "W/" + file.tag()).statusCode()).isEqualTo(304);
        assertThat(file.get("If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void a_copy_of_something_else_is_replaced() {
        var file = PublishedFile.in(service);
        var answer = file.get("If-None-Match", "\"other\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file.bytes());
    }

    @Test
    void what_a_client_knows_comes_before_the_part_it_asks_for() {
        var file = PublishedFile.in(service);

        assertThat(file.get("If-None-Match", file.tag(), "Range", "bytes=0-9").statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_client_that_wants_another_file_gets_none() {
        var file = PublishedFile.in(service);

        assertThat(file.get("If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(file.get("If-Match", file.tag()).statusCode()).isEqualTo(200);
        assertThat(file.get("If-Match", "*").statusCode()).isEqualTo(200);
    }
}
