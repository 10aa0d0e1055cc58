package no.opphav.web.editor;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Withheld;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Chip;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.site.TermsLabels;
import org.jspecify.annotations.Nullable;

/** Puts the list of assets together. */
@Singleton
class AssetLists {
    private final EditorFrames frames;
    private final Choices choices;
    private final AssetRights rights;

    AssetLists(EditorFrames frames, Choices choices, AssetRights rights) {
        this.frames = frames;
        this.choices = choices;
        this.rights = rights;
    }

    /**
     * The list of what passes a filter.
     *
     * @param found what passes it but for its state
     */
    AssetListPage page(InterfaceLanguage lang, AssetFilter filter, List<AssetView> found, Session session) {
        var around = frames.at(lang, Place.ASSETS, session);
        var frame = around.frame();
        var texts = frame.texts();
        List<Option> kinds = new ArrayList<>();
        kinds.add(Option.of("", texts.text("assets.all-kinds")));
        kinds.addAll(choices.kinds(texts));
        var shown = found.stream()
                .filter(view -> filter.state() == null || view.asset().state() == filter.state())
                .toList();
        var withheld = rights.withheld(shown.stream().map(AssetView::asset).toList());
        var rows = shown.stream()
                .map(view -> row(view, withheld.get(view.asset().id()), frame))
                .toList();
        return new AssetListPage(
                around,
                filter.text(),
                named(filter.kind()),
                named(filter.state()),
                kinds,
                chips(frame, filter, found),
                rows);
    }

    private static List<Chip> chips(Frame frame, AssetFilter filter, List<AssetView> found) {
        var texts = frame.texts();
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(texts.text("assets.all"), found.size(), href(frame, filter, null), filter.state() == null));
        for (var state : AssetState.values()) {
            var count =
                    found.stream().filter(view -> view.asset().state() == state).count();
            if (count > 0 || filter.state() == state) {
                chips.add(new Chip(
                        texts.text("asset-states", state), count, href(frame, filter, state), filter.state() == state));
            }
        }
        return chips;
    }

    private static String href(Frame frame, AssetFilter filter, @Nullable AssetState state) {
        var address = UriBuilder.of(frame.at(Place.ASSETS.path()));
        if (!filter.text().isEmpty()) {
            address.queryParam("q", filter.text());
        }
        if (filter.kind() != null) {
            address.queryParam("kind", named(filter.kind()));
        }
        if (state != null) {
            address.queryParam("state", named(state));
        }
        return address.build().toString();
    }

    private static String named(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static AssetListPage.Row row(AssetView view, @Nullable Withheld withheld, Frame frame) {
        var texts = frame.texts();
        var asset = view.asset();
        var isDraft = asset.state() == AssetState.DRAFT;
        var drafts = names(view, VariantState.DRAFT, texts);
        var published = names(view, VariantState.PUBLISHED, texts);
        return new AssetListPage.Row(
                frame.at("/editor/assets/" + asset.slug()),
                Titles.of(view, texts.language().tag()),
                texts.text("kind", asset.kind()),
                isDraft ? String.join(", ", names(view, null, texts)) : String.join(", ", published),
                isDraft || drafts.isEmpty() ? "" : texts.text("assets.drafts", String.join(", ", drafts)),
                Descriptions.missing(view, texts),
                view.terms() == null
                        ? new Words("", LanguageTag.NONE)
                        : TermsLabels.name(view.terms(), texts.language().tag()),
                texts.date(asset.updatedAt()),
                States.of(asset.state(), withheld, texts));
    }

    private static List<String> names(AssetView view, @Nullable VariantState state, Texts texts) {
        return view.variants().stream()
                .map(VariantView::variant)
                .filter(variant -> state == null || variant.state() == state)
                .map(variant -> Choices.language(variant.language(), texts))
                .toList();
    }
}
