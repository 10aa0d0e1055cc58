package no.opphav.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import no.opphav.kernel.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {
    @Test
    void it_is_the_checksum_of_what_it_has_seen() {
        var bytes = bytes(100_000);
        var digest = Sha256.begin();
        digest.update(bytes, 0, bytes.length);
        assertThat(digest.checksum()).isEqualTo(Checksum.ofContent(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 4096, 99_999, 100_000})
    void it_goes_on_from_a_state_wherever_it_was_put_down(int at) {
        var bytes = bytes(100_000);
        var before = Sha256.begin();
        before.update(bytes, 0, at);
        var after = Sha256.resume(new Sha256.State(before.state().hex()));
        after.update(bytes, at, bytes.length - at);
        assertThat(after.checksum()).isEqualTo(Checksum.ofContent(bytes));
    }

    @Test
    void telling_the_checksum_does_not_end_it() {
        var bytes = bytes(1000);
        var digest = Sha256.begin();
        digest.update(bytes, 0, 500);
        digest.checksum();
        digest.update(bytes, 500, 500);
        assertThat(digest.checksum()).isEqualTo(Checksum.ofContent(bytes));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
