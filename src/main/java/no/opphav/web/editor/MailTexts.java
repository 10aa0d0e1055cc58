package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.List;
import no.opphav.request.Correspondence.Mail;
import no.opphav.request.Correspondence.MailState;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;

/** Mails in words. */
final class MailTexts {
    private MailTexts() {}

    /** What a mail is: Godkjenning med lenke. */
    static String kind(Mail mail, Texts texts) {
        return texts.textOr("mail-kind." + mail.subject(), "mail-kind.other");
    }

    static Pill state(Mail mail, Texts texts) {
        return new Pill(tone(mail.state()), texts.text("mail-state", mail.state()));
    }

    private static Tone tone(MailState state) {
        return switch (state) {
            case WAITING -> Tone.WARN;
            case SENT -> Tone.GOOD;
            case REFUSED, FAILED, BOUNCED -> Tone.BAD;
            case OBSOLETE -> Tone.QUIET;
        };
    }

    /** When it is tried again, and what the mail server answered. */
    static List<String> more(Mail mail, Texts texts) {
        List<String> more = new ArrayList<>();
        if (mail.attempts() > 0 && mail.nextAttemptAt() != null) {
            more.add(texts.text("mails.next", texts.time(mail.nextAttemptAt())));
        }
        if (mail.lastError() != null && mail.state() != MailState.OBSOLETE) {
            more.add(mail.lastError());
        }
        return more;
    }
}
