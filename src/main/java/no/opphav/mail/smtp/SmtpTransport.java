package no.opphav.mail.smtp;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import no.opphav.mail.ComposedMail;
import no.opphav.mail.MailSettings;
import no.opphav.mail.MailTransport;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands each mail to the configured server over a connection of its own. */
@Singleton
@Requires(property = "opphav.mail.host")
public final class SmtpTransport implements MailTransport {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final Session session;
    private final MimeMails mimeMails;

    public SmtpTransport(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.mimeMails = new MimeMails(session, settings.from(), clock);
    }

    @Override
    public Outcome send(ComposedMail mail) {
        try (var connection = session.getTransport("smtp")) {
            connection.connect(settings.host(), settings.port(), settings.username(), settings.password());
            if (mail.recipient().isInternational() && !takesInternational(connection)) {
                return new Outcome.Refused("The mail server does not take international addresses (SMTPUTF8)");
            }
            var message = mimeMails.message(mail);
            return send(connection, message);
        } catch (MessagingException e) {
            return SmtpAnswers.outcome(e);
        }
    }

    /** RFC 6531; without it the address would go out as another. */
    private static boolean takesInternational(Transport connection) {
        return connection instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }

    private static Outcome send(Transport connection, jakarta.mail.internet.MimeMessage message)
            throws MessagingException {
        connection.sendMessage(message, message.getAllRecipients());
        return new Outcome.Sent();
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.allowutf8", "true");
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + step, String.valueOf(PATIENCE.toMillis()));
        }
        return properties;
    }
}
