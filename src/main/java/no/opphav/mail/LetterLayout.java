package no.opphav.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import no.opphav.kernel.EmailAddress;

/** Lays a letter out twice: as plain text, and as HTML with the same words. */
@Singleton
class LetterLayout {
    private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    ComposedMail mail(String messageId, EmailAddress recipient, Letter letter) {
        return new ComposedMail(
                messageId,
                recipient,
                letter.replyTo(),
                letter.language(),
                letter.thread(),
                letter.subject(),
                text(letter),
                html(letter));
    }

    private String html(Letter letter) {
        var html = new StringOutput();
        templates.render("mail/letter.jte", letter, html);
        return html.toString();
    }

    private static String text(Letter letter) {
        List<String> blocks = new ArrayList<>();
        blocks.add(letter.headline());
        blocks.addAll(letter.paragraphs());
        if (letter.quote() != null) {
            blocks.add(letter.quote()
                    .lines()
                    .map(line -> ("> " + line).stripTrailing())
                    .collect(LINES));
        }
        if (letter.action() != null) {
            blocks.add(letter.action().label() + ":\n" + letter.action().target());
            blocks.add(letter.action().note());
        }
        blocks.add(letter.facts().stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .collect(LINES));
        blocks.addAll(letter.closing());
        return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n", "", "\n"));
    }
}
