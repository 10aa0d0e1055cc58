package no.opphav.mail;

import java.net.URI;
import java.util.List;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is laid out.
 *
 * @param thread mails with the same thread stand together in a mail program: a request's reference; letters, digits,
 *     dots and hyphens
 * @param replyTo who reads an answer; null where nobody does
 * @param subject one line
 * @param headline the answer in one sentence
 * @param paragraphs plain text each
 * @param quote what a person wrote, its line breaks kept; null where nobody wrote anything
 * @param action the one link; null where there is none
 * @param facts what the mail is about, name and value
 * @param closing paragraphs after the facts: what happens next, whom to ask
 */
public record Letter(
        LanguageTag language,
        String thread,
        @Nullable EmailAddress replyTo,
        String subject,
        String headline,
        List<String> paragraphs,
        @Nullable String quote,
        @Nullable Action action,
        List<Fact> facts,
        List<String> closing) {
    public Letter {
        if (!thread.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("Not the name of a thread");
        }
        subject = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
    }

    /**
     * A link that stands as a button.
     *
     * @param note a small line below it, such as how long it works
     */
    public record Action(String label, URI target, String note) {
        /** Without the target, which may hold a token. */
        @Override
        public String toString() {
            return label;
        }
    }

    public record Fact(String name, String value) {}

    /** Never what it says. */
    @Override
    public String toString() {
        return "(letter)";
    }
}
