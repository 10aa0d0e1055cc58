package no.opphav.request;

import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.EmailAddress;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import org.jspecify.annotations.Nullable;

/** A letter as it is being written, from its headline to its greeting. */
final class LetterDraft {
    private static final String INBOX = "inbox";

    private final LetterTexts texts;
    private final String thread;
    private final @Nullable EmailAddress replyTo;
    private final List<String> greeting;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Letter.Fact> facts = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();
    private @Nullable String quote;
    private Letter.@Nullable Action action;

    LetterDraft(LetterTexts texts, String thread, @Nullable EmailAddress replyTo, List<String> greeting) {
        this.texts = texts;
        this.thread = thread;
        this.replyTo = replyTo;
        this.greeting = List.copyOf(greeting);
    }

    /** One about no request in particular. */
    static LetterDraft ofNone(LetterTexts texts, EmailAddress replyTo) {
        return new LetterDraft(texts, INBOX, replyTo, List.of());
    }

    LetterDraft paragraph(String key, Object... arguments) {
        paragraphs.add(texts.text(key, arguments));
        return this;
    }

    /** What a person wrote, after a paragraph that says who; nothing where nobody wrote anything. */
    LetterDraft quote(String words, String key, Object... arguments) {
        if (!words.isEmpty()) {
            paragraph(key, arguments);
            quote = words;
        }
        return this;
    }

    LetterDraft action(Letter.Action button) {
        action = button;
        return this;
    }

    LetterDraft facts(List<Letter.Fact> more) {
        facts.addAll(more);
        return this;
    }

    LetterDraft fact(String key, String value) {
        facts.add(new Letter.Fact(texts.text(key), value));
        return this;
    }

    LetterDraft closing(String key, Object... arguments) {
        closing.add(texts.text(key, arguments));
        return this;
    }

    /** The letter, with the reference in its subject where it is about a request. */
    Letter letter(String subject, String headline) {
        closing.addAll(greeting);
        return new Letter(
                texts.language(),
                thread,
                replyTo,
                thread.equals(INBOX) ? subject : "%s [%s]".formatted(subject, thread),
                headline,
                paragraphs,
                quote,
                action,
                facts,
                closing);
    }
}
