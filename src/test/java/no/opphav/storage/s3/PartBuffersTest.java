package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartBuffersTest {
    private static final int ON_THEIR_WAY = 8;

    @Test
    void a_buffer_that_has_to_wait_for_its_turn_keeps_its_upload_from_filling_another() throws Exception {
        var buffers = new PartBuffers();
        var sending = new ArrayList<Callable<String>>();
        for (var i = 0; i < ON_THEIR_WAY; i++) {
            sending.add(buffers.sending(buffers.take(), () -> "sent"));
        }
        var asked = new CountDownLatch(1);
        var next = Thread.ofVirtual().start(() -> {
            asked.countDown();
            buffers.sending(buffers.take(), () -> "sent");
        });
        asked.await();
        while (next.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(sending.getFirst().call()).isEqualTo("sent");
        next.join();
    }

    @Test
    void a_buffer_that_was_sent_is_used_again() throws Exception {
        var buffers = new PartBuffers();
        var buffer = buffers.take();
        buffers.sending(buffer, () -> "sent").call();
        assertThat(buffers.take()).isSameAs(buffer);
    }
}
