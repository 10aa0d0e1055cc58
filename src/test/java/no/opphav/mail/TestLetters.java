package no.opphav.mail;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;

/** Writes letters about whatever is not gone. */
@Singleton
final class TestLetters implements MailComposer {
    static final String TEMPLATE = "test-letter";

    final Set<UUID> gone = ConcurrentHashMap.newKeySet();
    final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Letter> compose(UUID subjectId, LanguageTag language) {
        if (broken.contains(subjectId)) {
            throw new IllegalStateException("broken");
        }
        return gone.contains(subjectId) ? Optional.empty() : Optional.of(letter("Svar på " + subjectId));
    }

    static Letter letter(String subject) {
        return new Letter(
                LanguageTag.BOKMAAL,
                "OPP-2026-0147",
                new EmailAddress("redaktor@example.no"),
                subject,
                "Vi svarer senest onsdag 2. desember",
                List.of("Du har bedt om «Rammeverket»."),
                "Lykke til!\nVis <gjerne> filmen også.",
                new Letter.Action(
                        "Se forespørselen", URI.create("http://localhost/nb/requests/abc?a=1&b=2"), "Lenken er din."),
                List.of(new Letter.Fact("Referanse", "OPP-2026-0147")),
                List.of("Vennlig hilsen\nDirektoratet"));
    }
}
