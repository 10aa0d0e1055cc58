package no.opphav.mail.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import no.opphav.kernel.EmailAddress;
import no.opphav.mail.ComposedMail;
import no.opphav.mail.MailSettings;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Puts a mail in the form it travels in (RFC 5322, RFC 2046): two alternatives, text and HTML. */
final class MimeMails {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final MailSettings settings;
    private final Clock clock;

    MimeMails(Session session, MailSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    SMTPMessage message(ComposedMail mail) throws MessagingException {
        var message = new NamedMessage(session, mail.messageId());
        message.setFrom(InternetAddress.parse(settings.from(), false)[0]);
        message.setEnvelopeFrom(settings.bounces());
        message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        message.setRecipient(RecipientType.TO, address(mail.recipient()));
        if (mail.replyTo() != null && !mail.replyTo().isInternational()) {
            message.setReplyTo(new InternetAddress[] {address(mail.replyTo())});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {mail.language().value()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        message.setHeader("In-Reply-To", thread(mail));
        message.setHeader("References", thread(mail));
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
        return message;
    }

    /** The name of a mail that nobody ever sent, to which all mails of the thread answer. */
    private static String thread(ComposedMail mail) {
        var id = mail.messageId();
        return "<" + mail.thread() + id.substring(id.indexOf('@'));
    }

    private static InternetAddress address(EmailAddress address) {
        var plain = new InternetAddress();
        plain.setAddress(address.withAsciiDomain());
        return plain;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** A message that keeps the name it is given. */
    private static final class NamedMessage extends SMTPMessage {
        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
