package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.FileRole;
import no.opphav.deck.Decks;
import no.opphav.deck.Sendable;
import no.opphav.deck.Sendable.ApprovedFile;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Texts;
import no.opphav.web.editor.AnswerPages.Deed;
import no.opphav.web.editor.AnswerPages.Tried;
import no.opphav.web.editor.RequestDetailPage.Choice;
import no.opphav.web.site.FileRows;

/**
 * The approved versions of a presentation to choose from. The one in the language that is asked for, or what takes its
 * place, is chosen already.
 */
final class VersionChoices {
    private final Decks decks;
    private final Texts texts;
    private final LanguageTag wanted;
    private final Tried tried;

    VersionChoices(Decks decks, Texts texts, LanguageTag wanted, Tried tried) {
        this.decks = decks;
        this.texts = texts;
        this.wanted = wanted;
        this.tried = tried;
    }

    List<Choice> of(UUID assetId) {
        var usual = decks.sendable(assetId, wanted).map(Sendable::language).orElse(wanted);
        return decks.sendable(assetId).stream()
                .map(approved -> choice(approved, isUsual(approved, usual)))
                .toList();
    }

    /** What is missing of what was asked for; empty where nothing is. */
    String note(Asset asset) {
        if (asset.state() == AssetState.WITHDRAWN) {
            return texts.text("answer.presentation-withdrawn");
        }
        var assetId = asset.id();
        return decks.sendable(assetId, wanted)
                .map(sendable -> sendable.isFallback()
                        ? texts.text(
                                "answer.fallback",
                                Choices.language(wanted, texts),
                                Choices.language(sendable.language(), texts))
                        : "")
                .orElseGet(() -> texts.text("answer.none-approved"));
    }

    private static boolean isUsual(ApprovedFile approved, LanguageTag language) {
        return approved.file().role() == FileRole.ORIGINAL
                && approved.language().equals(language);
    }

    /** Whether some were chosen just now. */
    private boolean isTried() {
        return tried.deed() == Deed.APPROVE || tried.deed() == Deed.EXTEND;
    }

    private Choice choice(ApprovedFile approved, boolean usual) {
        var file = approved.file();
        var row = new FileRows(texts, approved.language()).row(file);
        List<String> facts = new ArrayList<>();
        facts.add(texts.text("terms.version", file.number()));
        facts.add(texts.date(file.createdAt()));
        facts.add(row.size());
        facts.add(file.name().value());
        if (approved.approval().expiresAt() != null) {
            facts.add(
                    texts.text("approval.until", texts.date(approved.approval().expiresAt())));
        }
        var id = file.id().toString();
        return new Choice(
                id,
                texts.text(
                        "answer.file",
                        Choices.language(approved.language(), texts),
                        row.badge() + " · " + row.what().text()),
                String.join(" · ", facts),
                isTried() ? tried.files().contains(id) : usual);
    }
}
