package no.opphav.ingest.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import no.opphav.ingest.MalwareScanner.Scan;
import no.opphav.ingest.MalwareScanner.ScannerUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {
    private static final int LARGE = 1 << 20;

    @Test
    void a_clean_file_is_sent_whole() throws IOException {
        try (var clamd = FakeClamd.saying("stream: OK\0", Long.MAX_VALUE)) {
            assertThat(scan(clamd, LARGE)).isEqualTo(new Scan.Clean());
            assertThat(clamd.received()).isEqualTo(LARGE);
        }
    }

    @Test
    void malware_is_named() throws IOException {
        try (var clamd = FakeClamd.saying("stream: Win.Test.EICAR_HDB-1 FOUND\0", Long.MAX_VALUE)) {
            assertThat(scan(clamd, 9)).isEqualTo(new Scan.Infected("Win.Test.EICAR_HDB-1"));
        }
    }

    @Test
    void a_file_beyond_its_limit_is_told_apart() throws IOException {
        try (var clamd = FakeClamd.saying("INSTREAM size limit exceeded. ERROR\0", Long.MAX_VALUE)) {
            assertThat(scan(clamd, LARGE)).isEqualTo(new Scan.TooLarge());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "stream: OK and more\0", "UNKNOWN COMMAND\0", "stream: x ERROR\0"})
    void anything_else_is_no_answer(String answer) throws IOException {
        try (var clamd = FakeClamd.saying(answer, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> scan(clamd, 9)).isInstanceOf(ScannerUnavailable.class);
        }
    }

    @Test
    void one_that_says_clean_before_it_has_read_everything_is_not_believed() throws IOException {
        try (var clamd = FakeClamd.saying("stream: OK\0", 1)) {
            assertThatThrownBy(() -> scan(clamd, 64 << 20)).isInstanceOf(ScannerUnavailable.class);
        }
    }

    @Test
    void one_that_is_away_can_be_asked_later() throws IOException {
        ClamdSettings settings;
        try (var clamd = FakeClamd.saying("", 0)) {
            settings = clamd.settings();
        }
        var scanner = new ClamdScanner(settings);
        assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[9])))
                .isInstanceOf(ScannerUnavailable.class);
    }

    @Test
    @Timeout(20)
    void one_that_stops_reading_is_left_at_the_deadline() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings =
                    new ClamdSettings("127.0.0.1", deaf.getLocalPort(), Duration.ofMinutes(1), Duration.ofMillis(300));
            assertThatThrownBy(() -> new ClamdScanner(settings).scan(new ByteArrayInputStream(new byte[64 << 20])))
                    .isInstanceOf(ScannerUnavailable.class);
        }
    }

    private static Scan scan(FakeClamd clamd, int size) {
        return new ClamdScanner(clamd.settings()).scan(new ByteArrayInputStream(new byte[size]));
    }
}
