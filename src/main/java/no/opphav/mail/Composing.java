package no.opphav.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has a message's composer write it, and lays the letter out. */
@Singleton
class Composing {
    private final Map<String, MailComposer> composers;
    private final LetterLayout layout;

    Composing(List<MailComposer> composers, LetterLayout layout) {
        this.composers = composers.stream().collect(Collectors.toMap(MailComposer::template, Function.identity()));
        this.layout = layout;
    }

    boolean isForItsReaderAlone(OutboxRow row) {
        var composer = composers.get(row.template());
        return composer != null && composer.isForItsReaderAlone();
    }

    /** The mail, once the link in it is committed. */
    @Transactional
    Optional<ComposedMail> compose(OutboxRow row) {
        var composer = composers.get(row.template());
        if (composer == null) {
            throw new IllegalStateException("No composer of the template " + row.template());
        }
        var message = row.message();
        return composer.compose(message.subjectId(), message.language())
                .map(letter -> layout.mail(row.messageId(), message.recipient(), letter));
    }
}
