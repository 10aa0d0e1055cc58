package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.PublicChange;
import no.opphav.catalogue.PublicHistory;
import no.opphav.catalogue.VariantView;
import no.opphav.search.Related;
import no.opphav.web.Frame;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Sets a work among others, and in time. */
@Singleton
final class Surroundings {
    private static final int MOST_RELATED = 4;
    private static final int MOST_CHANGES = 8;

    private final Related related;
    private final PublicHistory history;

    Surroundings(Related related, PublicHistory history) {
        this.related = related;
        this.history = history;
    }

    AssetPage.Around of(Frame frame, AssetView view, VariantView shown) {
        var cards = new Cards(frame, Map.of());
        return new AssetPage.Around(
                related.to(view.asset(), MOST_RELATED).stream().map(cards::card).toList(),
                changes(frame.texts(), view),
                embed(frame, view, shown));
    }

    private static AssetPage.@Nullable Embed embed(Frame frame, AssetView view, VariantView shown) {
        return Embedding.of(frame.site(), frame.texts().language(), view, shown)
                .map(embedding -> new AssetPage.Embed(embedding.html(), embedding.href()))
                .orElse(null);
    }

    /** What happened several times on a day stands there once. */
    private List<AssetPage.Change> changes(Texts texts, AssetView view) {
        SequencedSet<AssetPage.Change> changes = new LinkedHashSet<>();
        for (var change : history.of(view)) {
            changes.add(new AssetPage.Change(
                    texts.date(change.at()), texts.isoDate(change.at()), what(texts, view, change)));
        }
        return changes.stream().limit(MOST_CHANGES).toList();
    }

    private static String what(Texts texts, AssetView view, PublicChange change) {
        var said = said(texts, change);
        var language = change.language();
        return language == null
                        || change.what() == PublicChange.What.LANGUAGE
                        || view.variants().size() < 2
                ? said
                : texts.text("history.in", said, texts.languageName(language));
    }

    private static String said(Texts texts, PublicChange change) {
        var file = change.file();
        return switch (change.what()) {
            case PUBLISHED -> texts.text("history.published");
            case BACK -> texts.text("history.back");
            case LANGUAGE ->
                texts.text("history.language", texts.languageName(Objects.requireNonNull(change.language())));
            case TEXT -> texts.text("history.text");
            case FILE_ADDED ->
                file == null ? texts.text("history.file") : texts.text("history.file-added", named(file));
            case FILE_REPLACED ->
                file == null
                        ? texts.text("history.replaced")
                        : texts.text("history.file-replaced", named(file), change.number());
            case FILE_REMOVED -> texts.text("history.file-removed");
            case TERMS -> texts.text("history.terms");
        };
    }

    private static String named(AssetFile file) {
        return file.label().isBlank() ? file.name().value() : file.label() + " (" + FileRows.badge(file) + ")";
    }
}
