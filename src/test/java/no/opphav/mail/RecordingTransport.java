package no.opphav.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes every mail, and answers as a test says. */
final class RecordingTransport implements MailTransport {
    final List<ComposedMail> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger tried = new AtomicInteger();
    volatile Outcome answer = new Outcome.Sent();

    @Override
    public Outcome send(ComposedMail mail) {
        tried.incrementAndGet();
        var now = answer;
        if (now instanceof Outcome.Sent) {
            taken.add(mail);
        }
        return now;
    }

    List<ComposedMail> to(String recipient) {
        return taken.stream()
                .filter(mail -> mail.recipient().value().equals(recipient))
                .toList();
    }
}
