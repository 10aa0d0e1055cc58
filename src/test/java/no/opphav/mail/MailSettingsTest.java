package no.opphav.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"redaktor@example.no", "Opphav <redaktor@example.no>", "<redaktor@example.no>"})
    void mails_are_named_after_the_senders_domain(String from) {
        assertThat(settings("mail.example.no", from).domain()).isEqualTo("example.no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "redaktor", "redaktor@", "Opphav <redaktor@example.no>\r\nBcc: a@b.no"})
    void a_server_without_a_sender_stops_the_start(String from) {
        assertThatThrownBy(() -> settings("mail.example.no", from))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("opphav.mail.from");
    }

    @Test
    void without_a_server_nothing_is_needed() {
        assertThat(settings(" ", "").host()).isNull();
    }

    @Test
    void the_password_never_slips_into_a_log() {
        assertThat(settings("mail.example.no", "a@example.no").toString()).doesNotContain("secret");
    }

    private static MailSettings settings(String host, String from) {
        return new MailSettings(host, 587, "opphav", "secret", from, null, true);
    }
}
