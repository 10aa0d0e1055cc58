package no.opphav.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.opphav.mail.MailTransport.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Sorts what a server answers (RFC 5321, 4.2.1). A permanent no to this mail or its recipient is final; a no to us, the
 * sender, is something to put right in the settings, so the mail waits. So does a mail whose connection broke: whether it
 * was taken nobody knows, and it is tried as often as one that was put off.
 */
final class SmtpAnswers {
    private static final int PERMANENT = 500;
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int MAX_REASON = 300;

    private SmtpAnswers() {}

    static Outcome outcome(MessagingException failure) {
        var chain = chain(failure);
        var recipient = first(chain, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            return answer(recipient.get().getReturnCode(), recipient.get());
        }
        var mail = first(chain, SMTPSendFailedException.class);
        var aboutUs = first(chain, SMTPSenderFailedException.class).isPresent()
                || first(chain, AuthenticationFailedException.class).isPresent()
                || mail.filter(e -> e.getReturnCode() == AUTHENTICATION_REQUIRED)
                        .isPresent();
        if (aboutUs) {
            return new Outcome.Unreachable(reason(failure));
        }
        return mail.filter(e -> e.getReturnCode() > 0)
                .map(e -> answer(e.getReturnCode(), e))
                .orElseGet(() -> new Outcome.Delayed(reason(failure)));
    }

    /** A connection that could not be made. */
    static Outcome unreachable(MessagingException failure) {
        return new Outcome.Unreachable(reason(failure));
    }

    private static Outcome answer(int code, MessagingException failure) {
        return code >= PERMANENT ? new Outcome.Refused(reason(failure)) : new Outcome.Delayed(reason(failure));
    }

    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        for (Exception e = failure; e != null && !chain.contains(e); ) {
            chain.add(e);
            e = e instanceof MessagingException m ? m.getNextException() : null;
        }
        return chain;
    }

    private static <T extends Exception> Optional<T> first(List<Exception> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The server's own words in one line, without any address. */
    private static String reason(MessagingException failure) {
        return words(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    /** What a server says in one line, without any address. */
    static String words(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replaceAll("\\S+@\\S+", "…")
                .strip();
        return line.substring(0, Math.min(line.length(), MAX_REASON));
    }
}
