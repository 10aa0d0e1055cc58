package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.Decks;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells who holds a version that it is recalled, and why. */
@Singleton
final class RecalledLetter implements MailComposer {
    private final LetterDesk desk;
    private final RequestReader reader;
    private final Decks decks;
    private final Workspace workspace;

    RecalledLetter(LetterDesk desk, RequestReader reader, Decks decks, Workspace workspace) {
        this.desk = desk;
        this.reader = reader;
        this.decks = decks;
        this.workspace = workspace;
    }

    @Override
    public String template() {
        return RequestMail.RECALLED.template();
    }

    @Override
    public Optional<Letter> compose(UUID requestId, LanguageTag language) {
        return reader.details(requestId).flatMap(details -> {
            var recalled = recalled(details);
            return recalled.isEmpty()
                    ? Optional.empty()
                    : Optional.of(letter(details.request(), recalled, desk.in(language)));
        });
    }

    /** What is recalled of all that was ever granted: whoever has it is told, however the request went on. */
    private List<DeckApproval> recalled(RequestDetails details) {
        var grant = details.grant();
        return grant == null || details.request().presenter() == null
                ? List.of()
                : decks.of(reader.everGranted(grant)).values().stream()
                        .filter(approval -> approval.recalledAt() != null)
                        .sorted(java.util.Comparator.comparing(
                                approval -> Objects.requireNonNull(approval.recalledAt())))
                        .toList();
    }

    private Letter letter(PresentationRequest request, List<DeckApproval> recalled, LetterTexts texts) {
        var title = desk.title(request);
        var event = request.event();
        return desk.toPresenterWithPage(request, texts)
                .paragraph("recalled.paragraph", title, event.title(), texts.date(event.date()))
                .paragraph("recalled.downloaded")
                .quote(recalled.getLast().recallReason(), "editor.writes")
                .fact("fact.reference", request.reference())
                .facts(recalled.stream()
                        .flatMap(approval -> workspace.file(approval.fileId()).stream())
                        .map(file -> fact(file, texts))
                        .toList())
                .letter(texts.text("recalled.subject", title), texts.text("recalled.headline"));
    }

    private static Letter.Fact fact(AssetFile file, LetterTexts texts) {
        return new Letter.Fact(
                texts.text("fact.file"), texts.text("approved.file", file.name().value(), file.number()));
    }
}
