package no.opphav.api;

import java.util.List;
import no.opphav.request.Correspondence;

/** Writes mails as JSON, without what they say. */
final class MailWriter {
    private MailWriter() {}

    static List<MailJson> all(List<Correspondence.Mail> mails) {
        return mails.stream().map(MailWriter::one).toList();
    }

    static MailJson one(Correspondence.Mail mail) {
        return new MailJson(
                mail.id(),
                mail.subject(),
                mail.reference(),
                mail.recipient().value(),
                mail.language().value(),
                Names.of(mail.state()),
                mail.createdAt(),
                mail.nextAttemptAt(),
                mail.attempts(),
                mail.lastError(),
                mail.sentAt(),
                mail.isReturned());
    }
}
