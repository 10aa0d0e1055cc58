package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class HeadTest {
    private final RunningService service;

    HeadTest(RunningService service) {
        this.service = service;
    }

    @Test
    void a_head_says_everything_but_the_bytes() {
        var file = PublishedFile.in(service);
        var head = file.head();
        var get = file.get();

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : get.headers().map().keySet()) {
            if (!name.equals("date") && !name.equals("connection")) {
                assertThat(head.headers().allValues(name))
                        .as(name)
                        .isEqualTo(get.headers().allValues(name));
            }
        }
    }

    @Test
    void a_head_asks_for_no_part_and_leaves_no_receipt() {
        var file = PublishedFile.in(service);
        var head = file.head("Range", "bytes=0-9");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(PublishedFile.SIZE));
        assertThat(file.receipts()).isZero();
    }

    @Test
    void a_head_of_a_copy_that_is_still_good_says_so() {
        var file = PublishedFile.in(service);

        assertThat(file.head("If-None-Match", file.tag()).statusCode()).isEqualTo(304);
    }
}
