package no.opphav.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** When an append shows what has come. */
class AppendTest {
    private static final long STEP = Append.BYTES_BETWEEN_PROGRESS;

    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-25T08:00:00Z"));
    private final List<PartialObject> shown = new ArrayList<>();
    private final Counted growth = new Counted();

    @Test
    void a_large_content_is_shown_wherever_its_size_is_a_multiple_of_the_step() {
        var whole = append(100, new Zeros(2 * STEP));

        assertThat(shown).extracting(PartialObject::size).containsExactly(STEP, 2 * STEP);
        assertThat(whole.size()).isEqualTo(100 + 2 * STEP);
        assertThat(growth.written).isEqualTo(2 * STEP);
    }

    @Test
    void a_slow_content_is_shown_again_and_again() {
        var slow = new ByteArrayInputStream(new byte[4]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                clock.tick(Duration.ofSeconds(3));
                return super.read(target, offset, 1);
            }
        };

        append(0, slow);

        assertThat(shown).extracting(PartialObject::size).containsExactly(2L, 4L);
    }

    @Test
    void a_small_content_is_shown_only_in_the_end() {
        var whole = append(0, new ByteArrayInputStream(new byte[1000]));

        assertThat(shown).isEmpty();
        assertThat(whole.place()).isEqualTo("kept 1000");
    }

    @Test
    void what_came_before_the_content_broke_off_is_shown() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> append(0, new Content(new byte[1000]).brokenAfter(0, 700)));

        assertThat(shown).extracting(PartialObject::place).containsExactly("kept 700");
    }

    @Test
    void nothing_is_shown_of_a_content_that_broke_off_before_its_first_byte() {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> append(0, new BrokenStream()));

        assertThat(shown).isEmpty();
    }

    private PartialObject append(long size, InputStream content) {
        var object = new PartialObject(UUID.randomUUID(), size, Sha256.State.NOTHING, "");
        return new Append(object, growth, clock, shown::add).all(content);
    }

    private static final class Counted implements PartialAdapter.Growth {
        private long written;

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }

        @Override
        public String keep() {
            return "kept " + written;
        }

        @Override
        public void close() {}
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("One at a time would take long");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            var count = (int) Math.min(length, left);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
