package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.TextField;
import no.opphav.catalogue.TextsKind;
import no.opphav.catalogue.TextsVersion;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.Problem;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.editor.HistoryPage.Compared;
import org.jspecify.annotations.Nullable;

/** Puts the history of the texts of one language together. */
@Singleton
class HistoryPages {
    private final Drafts drafts;
    private final EditorFrames frames;

    HistoryPages(Drafts drafts, EditorFrames frames) {
        this.drafts = drafts;
        this.frames = frames;
    }

    /**
     * The page with one version compared with another.
     *
     * @param shown the number of the one, as addresses have it; that of the latest where it is none
     * @param against that of the other; of the one before where it is none
     */
    HistoryPage page(
            InterfaceLanguage lang,
            AssetView view,
            VariantView variantView,
            String shown,
            String against,
            String notice,
            @Nullable Problem problem,
            Session session) {
        var variant = variantView.variant();
        var path = "/editor/assets/" + view.asset().slug();
        var own = path + "/variants/" + variant.id() + "/history";
        var around = frames.at(lang, Place.ASSETS, own, frames.texts(lang).text("history.headline"), session);
        var frame = around.frame();
        var texts = frame.texts();
        var versions = drafts.history(variant.id());
        var open = find(versions, shown, 0);
        var other = find(versions, against, Math.min(versions.indexOf(open) + 1, versions.size() - 1));
        var base = frame.at(own);
        return new HistoryPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.command(problem, texts, base),
                Titles.of(view, variantView),
                Choices.language(variant.language(), texts),
                base,
                AssetEditPages.href(frame.at(path), variantView),
                versions.stream()
                        .map(each -> entry(each, base, each.equals(open), texts))
                        .toList(),
                compared(view, variantView, versions, open, other, texts));
    }

    private static TextsVersion find(List<TextsVersion> versions, String number, int otherwise) {
        return versions.stream()
                .filter(each -> Long.toString(each.version()).equals(number))
                .findFirst()
                .orElseGet(() -> versions.get(otherwise));
    }

    private static HistoryPage.Entry entry(TextsVersion version, String base, boolean isOpen, Texts texts) {
        return new HistoryPage.Entry(
                base + "?shown=" + version.version(),
                texts.dayAndTime(version.writtenAt()),
                who(version, texts),
                kind(version.kind(), texts),
                isOpen);
    }

    private static String who(TextsVersion version, Texts texts) {
        return Objects.requireNonNullElse(version.writer(), texts.text("history.service"));
    }

    private static Pill kind(TextsKind kind, Texts texts) {
        var tone = switch (kind) {
            case PUBLISHED -> Tone.GOOD;
            case DRAFT -> Tone.WARN;
            case SAVED, RESTORED, DISCARDED -> Tone.QUIET;
        };
        return new Pill(tone, texts.text("texts-kind", kind));
    }

    private Compared compared(
            AssetView view,
            VariantView variantView,
            List<TextsVersion> versions,
            TextsVersion open,
            TextsVersion other,
            Texts texts) {
        var variant = variantView.variant();
        var working = drafts.of(variant.id());
        var fields = Arrays.stream(TextField.values())
                .map(field -> {
                    var before = field.of(other.texts());
                    var after = field.of(open.texts());
                    return new HistoryPage.Field(
                            ClashPages.label(field, texts),
                            variant.language().value(),
                            WordDiff.between(before, after),
                            before.equals(after));
                })
                .toList();
        var others = versions.stream()
                .filter(each -> !each.equals(open))
                .map(each -> Option.of(Long.toString(each.version()), named(each, texts)))
                .toList();
        return new Compared(
                named(open, texts),
                open.version(),
                Long.toString(other.version()),
                others,
                fields,
                working.version(),
                open.texts().equals(working.saved()) && working.draft() == null,
                variant.state() == VariantState.PUBLISHED && view.asset().state() == AssetState.PUBLISHED);
    }

    private static String named(TextsVersion version, Texts texts) {
        return texts.text("history.named", texts.dayAndTime(version.writtenAt()), who(version, texts));
    }
}
