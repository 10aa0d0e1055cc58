package no.opphav.mail.smtp;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import no.opphav.mail.ComposedMail;
import no.opphav.mail.MailSettings;
import no.opphav.mail.MailTransport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each mail to the configured server over a connection of its own. */
@Singleton
@Requires(property = "opphav.mail.host")
public final class SmtpTransport implements MailTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private final MailSettings settings;
    private final Clock clock;
    private final Patience patience;

    public SmtpTransport(MailSettings settings, Clock clock) {
        this(settings, clock, Patience.USUAL);
    }

    SmtpTransport(MailSettings settings, Clock clock, Patience patience) {
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Outcome send(ComposedMail mail) {
        try (var sockets = new LimitedSockets(patience.whole())) {
            var session =
                    Session.getInstance(properties(sockets, mail.recipient().isInternational()));
            var connection = new SMTPTransport(session, null);
            try {
                connection.connect(settings.host(), settings.port(), settings.username(), settings.password());
            } catch (MessagingException e) {
                return SmtpAnswers.unreachable(e);
            }
            var outcome = send(mail, new MimeMails(session, settings, clock), connection);
            sayGoodbye(connection);
            return outcome;
        }
    }

    private static Outcome send(ComposedMail mail, MimeMails mimeMails, SMTPTransport connection) {
        if (mail.recipient().isInternational() && !connection.supportsExtension("SMTPUTF8")) {
            // RFC 6531; without it the address would go out as another
            return new Outcome.Refused("The mail server does not take international addresses (SMTPUTF8)");
        }
        try {
            var message = mimeMails.message(mail);
            if (connection.supportsExtension("DSN")) {
                message.setMailExtension("ENVID=" + mail.messageId().replaceAll("[<>]", ""));
            }
            connection.sendMessage(message, message.getAllRecipients());
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return SmtpAnswers.outcome(e);
        }
    }

    /** What happens now changes nothing for the mail. */
    private static void sayGoodbye(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server ended the conversation by itself");
        }
    }

    private Properties properties(LimitedSockets sockets, boolean isInternational) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.allowutf8", String.valueOf(isInternational));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + step, String.valueOf(patience.step().toMillis()));
        }
        return properties;
    }
}
