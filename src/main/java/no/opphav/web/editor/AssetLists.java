package no.opphav.web.editor;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.BulkAction;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Withheld;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Chip;
import no.opphav.web.FormState;
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
    private static final int LONGEST_QUERY = 200;

    private final EditorFrames frames;
    private final Choices choices;
    private final AssetRights rights;
    private final Workspace workspace;

    AssetLists(EditorFrames frames, Choices choices, AssetRights rights, Workspace workspace) {
        this.frames = frames;
        this.choices = choices;
        this.rights = rights;
        this.workspace = workspace;
    }

    /**
     * The list of what passes a filter.
     *
     * @param found what passes it but for its state
     */
    AssetListPage page(
            InterfaceLanguage lang, AssetFilter filter, List<AssetView> found, String notice, Session session) {
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
                Notice.sentence(notice, texts),
                filter.text(),
                named(filter.kind()),
                named(filter.state()),
                kinds,
                chips(frame, filter, found),
                actions(texts),
                rows);
    }

    /** What the filter finds that a form was sent with. */
    List<AssetView> found(FormState form) {
        var filter = filter(form.value("q"), form.value("kind"), form.value("state"));
        return workspace.assets(new AssetFilter(filter.text(), filter.kind(), null)).stream()
                .filter(view -> filter.state() == null || view.asset().state() == filter.state())
                .toList();
    }

    /** The address of the list with the filter that a form was sent with. */
    String address(InterfaceLanguage lang, FormState form) {
        var filter = filter(form.value("q"), form.value("kind"), form.value("state"));
        return "/" + lang.code() + href("", filter, filter.state());
    }

    /** The filter that stands in addresses and forms. */
    static AssetFilter filter(String q, String kind, String state) {
        var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        return new AssetFilter(
                text,
                FormReading.named(kind, AssetKind.values()).orElse(null),
                FormReading.named(state, AssetState.values()).orElse(null));
    }

    private List<Option> actions(Texts texts) {
        return Arrays.stream(BulkAction.values())
                .map(action -> Option.of(named(action), texts.text("bulk-action", action)))
                .toList();
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
        return frame.at(href("", filter, state));
    }

    private static String href(String home, AssetFilter filter, @Nullable AssetState state) {
        var address = UriBuilder.of(home + Place.ASSETS.path());
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
                asset.id().toString(),
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
                States.of(asset, withheld, texts));
    }

    private static List<String> names(AssetView view, @Nullable VariantState state, Texts texts) {
        return view.variants().stream()
                .map(VariantView::variant)
                .filter(variant -> state == null || variant.state() == state)
                .map(variant -> Choices.language(variant.language(), texts))
                .toList();
    }
}
