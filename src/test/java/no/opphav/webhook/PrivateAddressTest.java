package no.opphav.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import no.opphav.kernel.Problem;
import no.opphav.webhook.okhttp.OkHttpTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook is no way into the network in which the service stands. */
class PrivateAddressTest {
    private static final WebhookSettings CLOSED = new WebhookSettings(Duration.ofSeconds(5), false, null);
    private static final WebhookSettings OPEN = new WebhookSettings(Duration.ofSeconds(5), true, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1",
                "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.9",
                "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
                "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1", "2002:a00:1::1"
            })
    void addresses_of_no_public_network_are_known(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.0.1.1", "193.160.1.1", "2a02:c0::1", "2001:67c::1"})
    void public_addresses_are_known(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:%d/", "https://127.0.0.1:%d/", "https://2130706433:%d/", "https://127.1:%d/",
                "https://0x7f000001:%d/", "https://[::1]:%d/", "https://[::ffff:127.0.0.1]:%d/", "http://127.0.0.1:%d/",
                "https://0:%d/"
            })
    void nothing_is_sent_to_this_machine_however_it_is_written(String pattern) {
        try (var receiver = Receiver.start()) {
            var address = URI.create(pattern.formatted(receiver.address().getPort()));
            var answer = new OkHttpTransport(CLOSED).post(address, Map.of(), "{}");
            assertThat(answer.outcome()).isIn(Outcome.PRIVATE_ADDRESS, Outcome.UNREACHABLE);
            assertThat(receiver.all()).isEmpty();
        }
    }

    @Test
    void nothing_leaves_without_tls_but_to_this_machine_where_that_is_allowed() {
        assertThat(new OkHttpTransport(OPEN)
                        .post(URI.create("http://10.255.255.1/"), Map.of(), "{}")
                        .outcome())
                .isEqualTo(Outcome.PRIVATE_ADDRESS);
        try (var receiver = Receiver.start()) {
            var plain = receiver.address();
            var encrypted = URI.create(plain.toString().replace("http:", "https:"));
            var hasty = new WebhookSettings(Duration.ofMillis(500), true, null);
            assertThat(new OkHttpTransport(hasty)
                            .post(encrypted, Map.of(), "{}")
                            .outcome())
                    .isIn(Outcome.UNTRUSTED, Outcome.TIMED_OUT);
            assertThat(receiver.all()).isEmpty();
            assertThat(new OkHttpTransport(OPEN).post(plain, Map.of(), "{}").outcome())
                    .isEqualTo(Outcome.TAKEN);
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        try (var receiver = Receiver.start()) {
            receiver.answer(received -> 307);
            assertThat(new OkHttpTransport(OPEN).post(receiver.address(), Map.of(), "{}"))
                    .isEqualTo(new WebhookTransport.Answer(Outcome.REDIRECTED, 307));
            assertThat(receiver.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.no/", "ftp://example.no/", "example.no", "https://kari:hemmelig@example.no/",
                "https://example.no/#del", "https:///x", "https://exa mple.no/", "javascript:alert(1)"
            })
    void only_https_without_a_user_and_a_fragment_is_taken(String address) {
        refused(address, "not-a-webhook-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://a.localhost/",
                "https://192.168.0.1/x",
                "https://[::1]/",
                "http://127.0.0.1/"
            })
    void addresses_of_this_machine_and_private_networks_are_refused_when_they_are_written(String address) {
        refused(address, "private-address");
    }

    @Test
    void they_are_taken_where_a_setting_allows_it_and_without_tls_for_this_machine_alone() {
        assertThat(WebhookAddress.read("http://localhost:8080/x", OPEN)).hasHost("localhost");
        assertThat(WebhookAddress.read("https://192.168.0.1/x", OPEN)).hasHost("192.168.0.1");
        assertThatThrownBy(() -> WebhookAddress.read("http://192.168.0.1/x", OPEN))
                .isInstanceOf(Problem.class);
        assertThat(WebhookAddress.read(" https://skjema.example.no/hook?a=1 ", CLOSED))
                .hasHost("skjema.example.no");
    }

    private static void refused(String address, String reason) {
        assertThatThrownBy(() -> WebhookAddress.read(address, CLOSED))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("address: " + reason);
    }
}
