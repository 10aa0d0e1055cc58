package no.opphav.mail.smtp;

import jakarta.inject.Singleton;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import no.opphav.mail.Bounce;
import no.opphav.mail.BounceReader;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads delivery status notifications (RFC 3464, and RFC 6533 for international addresses). Which mail one is about says
 * the envelope's name (RFC 3461), else the headers that come back with it, else what the notification answers.
 *
 * <p>Anybody can send one. What is read of it is bounded before it is parsed, which takes time and memory for each line and
 * part: its beginning, of one level, and of that only the headers. Of what came back nothing else is looked at.
 */
@Singleton
final class DsnReader implements BounceReader {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,300}>");
    private static final int MOST_PARTS = 10;
    /** All that mail servers say, with the headers of a mail that comes back whole. */
    private static final int READ = 256 << 10;

    /** A line may end by two characters. */
    private static final int MOST_LINES = 10_000;
    /** Of its own parts, and of those of a mail that comes back. */
    private static final int MOST_DELIMITERS = 200;

    private final Session session = Session.getInstance(new Properties());

    @Override
    public Optional<Bounce> read(byte[] message) {
        var length = Math.min(message.length, READ);
        if (!isReasonable(message, length)) {
            return Optional.empty();
        }
        try {
            return bounce(new MimeMessage(session, new ByteArrayInputStream(message, 0, length)));
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isReasonable(byte[] message, int length) {
        var lines = 0;
        var delimiters = 0;
        for (var i = 0; i < length; i++) {
            var begins = i == 0 || message[i - 1] == '\n' || message[i - 1] == '\r';
            lines += begins ? 1 : 0;
            delimiters += begins && i + 1 < length && message[i] == '-' && message[i + 1] == '-' ? 1 : 0;
        }
        return lines <= 2 * MOST_LINES && delimiters <= MOST_DELIMITERS;
    }

    private Optional<Bounce> bounce(MimeMessage message) throws MessagingException, IOException {
        if (!isReport(message.getContentType())) {
            return Optional.empty();
        }
        var parts = parts(message);
        Optional<DeliveryStatus> found = Optional.empty();
        List<String> names = new ArrayList<>();
        for (var part : parts) {
            if (isOne(part, "message/delivery-status", "message/global-delivery-status")) {
                found = Optional.of(new DeliveryStatus(part.getInputStream()));
            } else if (isOne(
                    part, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
                addNames(names, new InternetHeaders(part.getInputStream(), true).getHeader("Message-ID", null));
            }
        }
        if (found.isEmpty() || found.get().getRecipientDSNCount() == 0) {
            return Optional.empty();
        }
        var status = found.get();
        var envelope =
                status.getMessageDSN() == null ? null : status.getMessageDSN().getHeader("Original-Envelope-Id", null);
        if (envelope != null) {
            names.addFirst("<" + envelope.strip() + ">");
        }
        addNames(names, message.getHeader("In-Reply-To", null));
        addNames(names, message.getHeader("References", null));
        return Optional.of(bounce(status, names));
    }

    private static boolean isReport(String type) throws MessagingException {
        var content = new ContentType(type);
        return content.match("multipart/report")
                && "delivery-status".equalsIgnoreCase(content.getParameter("report-type"));
    }

    private static List<BodyPart> parts(MimeMessage message) throws MessagingException {
        var multipart = new MimeMultipart(message.getDataHandler().getDataSource());
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS); i++) {
            parts.add(multipart.getBodyPart(i));
        }
        return parts;
    }

    private static boolean isOne(BodyPart part, String... types) throws MessagingException {
        for (var type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private static Bounce bounce(DeliveryStatus status, List<String> names) {
        List<InternetHeaders> failed = new ArrayList<>();
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            var recipient = status.getRecipientDSN(i);
            if (field(recipient, "Action").toLowerCase(Locale.ROOT).equals("failed")) {
                failed.add(recipient);
            }
        }
        var reason = failed.isEmpty() ? "" : reason(failed.getFirst());
        return new Bounce(names, !failed.isEmpty(), reason);
    }

    /** What the last server answered, else the status alone (RFC 3463). */
    private static String reason(InternetHeaders recipient) {
        var diagnostic = field(recipient, "Diagnostic-Code");
        var answer = diagnostic.substring(diagnostic.indexOf(';') + 1).strip();
        var status = field(recipient, "Status");
        return SmtpAnswers.words(answer.contains(status) ? answer : status + " " + answer);
    }

    private static String field(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static void addNames(List<String> names, @Nullable String header) {
        if (header != null) {
            MESSAGE_ID.matcher(header).results().map(found -> found.group()).forEach(names::add);
        }
    }
}
