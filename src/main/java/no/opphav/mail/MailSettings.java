package no.opphav.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.regex.Pattern;
import no.opphav.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where mails go, {@code opphav.mail}.
 *
 * @param host of the mail server; without one, mails wait in the outbox
 * @param username null where the server asks for none
 * @param from the sender, {@code redaktor@example.no} or {@code Opphav <redaktor@example.no>}
 * @param bounces the address to which mails come back that cannot be delivered (the envelope's sender); null where they
 *     come back to the sender
 * @param startTls whether the connection has to be encrypted before anything is said
 */
@ConfigurationProperties("opphav.mail")
public record MailSettings(
        @Nullable String host,
        @Bindable(defaultValue = "587") int port,
        @Nullable String username,
        @Nullable String password,
        @Bindable(defaultValue = "") String from,
        @Nullable String bounces,
        @Bindable(defaultValue = "true") boolean startTls) {
    private static final Pattern SENDER =
            Pattern.compile("[^\\p{Cntrl}<>]*<[^@<>\\s]+@([^@<>\\s]+)>|[^@<>\\s]+@([^@<>\\s]+)");

    public MailSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        from = from.strip();
        if (host != null && !SENDER.matcher(from).matches()) {
            throw new ConfigurationException(
                    "opphav.mail.from has to be a mail address, such as Opphav <redaktor@example.no>.");
        }
        bounces = bounces == null || bounces.isBlank() ? null : bounces.strip();
        if (bounces != null
                && EmailAddress.parse(bounces).filter(MailSettings::isPlain).isEmpty()) {
            throw new ConfigurationException("opphav.mail.bounces has to be a mail address, such as retur@example.no.");
        }
        if (port < 1 || port > 65_535) {
            throw new ConfigurationException("opphav.mail.port has to be from 1 to 65535.");
        }
    }

    private static boolean isPlain(EmailAddress address) {
        return !address.isInternational();
    }

    /** The domain under which mails get their names (Message-ID). */
    public String domain() {
        var sender = SENDER.matcher(from);
        if (!sender.matches()) {
            return "opphav.invalid";
        }
        return sender.group(1) == null ? sender.group(2) : sender.group(1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "(mail to " + host + ":" + port + ")";
    }
}
