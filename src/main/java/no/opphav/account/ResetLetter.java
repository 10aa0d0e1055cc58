package no.opphav.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.kernel.Token;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Takes whoever has forgotten a password to where a new one is set, as long as that is possible. */
@Singleton
final class ResetLetter implements MailComposer {
    private final ResetRows rows;
    private final Site site;
    private final Clock clock;
    private final SecureRandom random;

    ResetLetter(ResetRows rows, Site site, Clock clock, SecureRandom random) {
        this.rows = rows;
        this.site = site;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String template() {
        return PasswordResets.TEMPLATE;
    }

    @Override
    public boolean isForItsReaderAlone() {
        return true;
    }

    @Override
    public Optional<Letter> compose(UUID id, LanguageTag language) {
        var texts = new LetterTexts("account", language, site.timeZone());
        return rows.findOpen(id, clock.instant()).map(reset -> letter(reset, texts));
    }

    private Letter letter(ResetRow reset, LetterTexts texts) {
        return new Letter(
                texts.language(),
                "password-" + reset.id(),
                null,
                texts.text("reset.subject", site.name()),
                texts.text("reset.headline"),
                List.of(texts.text("reset.paragraph")),
                null,
                new Letter.Action(
                        texts.text("reset.action"),
                        site.url("/" + texts.language() + "/new-password/"
                                + link(reset).secret()),
                        texts.text("reset.note", texts.time(reset.expiresAt()))),
                List.of(),
                List.of(texts.text("reset.closing")));
    }

    /** Made when the mail goes out, so that only its hash is ever at rest. */
    private Token link(ResetRow reset) {
        var token = Token.random(random);
        rows.addLink(token.hash().hex(), reset.id());
        return token;
    }
}
