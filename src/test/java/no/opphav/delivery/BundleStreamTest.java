package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipInputStream;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.junit.jupiter.api.Test;

class BundleStreamTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void every_entry_comes_whole_and_under_its_name() throws IOException {
        var bundle = new BundleStream(List.of(entry("nb/звіт.txt", "en", true), entry("nb/plakat.pdf", "to", false)));

        assertThat(unpacked(bundle.readAllBytes())).containsExactly("nb/звіт.txt=en", "nb/plakat.pdf=to");
    }

    @Test
    void it_says_that_its_names_are_in_utf_8() throws IOException {
        var zip = new BundleStream(List.of(entry("å.txt", "en", true))).readAllBytes();

        assertThat(zip[7] & 0x08).isNotZero();
    }

    @Test
    void nothing_is_opened_before_its_turn() throws IOException {
        var opened = new AtomicBoolean();
        var later = new BundleEntry("b", 1, AT, false, () -> {
            opened.set(true);
            return new ByteArrayInputStream(new byte[1]);
        });
        try (var bundle = new BundleStream(List.of(entry("a", "en", false), later))) {
            assertThat(bundle.read()).isEqualTo('P');
        }
        assertThat(opened).isFalse();
    }

    @Test
    void what_is_open_is_closed_when_the_reader_goes_away() throws IOException {
        var closed = new AtomicBoolean();
        var entry = new BundleEntry("a", Long.MAX_VALUE, AT, false, () -> new Endless(closed));
        try (var bundle = new BundleStream(List.of(entry))) {
            bundle.readNBytes(1_000_000);
        }
        assertThat(closed).isTrue();
    }

    @Test
    void an_entry_that_cannot_be_read_never_looks_whole() {
        var missing = new BundleEntry("b", 1, AT, false, () -> {
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        });
        var shorter = new BundleEntry("b", 5, AT, false, () -> new ByteArrayInputStream(new byte[4]));

        assertThatIOException().isThrownBy(new BundleStream(List.of(missing))::readAllBytes);
        assertThatIOException().isThrownBy(new BundleStream(List.of(shorter))::readAllBytes);
    }

    @Test
    void more_than_fits_into_an_old_zip_is_announced_as_such() throws IOException {
        var large = new BundleEntry("a", 5L << 30, AT, false, () -> new Endless(new AtomicBoolean()));
        try (var bundle = new BundleStream(List.of(large))) {
            var start = bundle.readNBytes(64);

            assertThat(start[4]).as("the version that is needed to unpack it").isEqualTo((byte) 45);
        }
    }

    private static BundleEntry entry(String name, String content, boolean compressible) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new BundleEntry(name, bytes.length, AT, compressible, () -> new ByteArrayInputStream(bytes));
    }

    private static List<String> unpacked(byte[] zip) throws IOException {
        List<String> entries = new ArrayList<>();
        try (var unpacking = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = unpacking.getNextEntry(); entry != null; entry = unpacking.getNextEntry()) {
                entries.add(entry.getName() + "=" + new String(unpacking.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static final class Endless extends InputStream {
        private final AtomicBoolean closed;

        Endless(AtomicBoolean closed) {
            this.closed = closed;
        }

        @Override
        public int read() {
            return 7;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
