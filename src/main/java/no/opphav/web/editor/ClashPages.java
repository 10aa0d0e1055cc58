package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.TextField;
import no.opphav.catalogue.TextsOutcome;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.VariantView;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;

/** Asks which of two texts is to stand where two editors have written the same field, and reads the answer. */
@Singleton
class ClashPages {
    private final Drafts drafts;
    private final EditorFrames frames;

    ClashPages(Drafts drafts, EditorFrames frames) {
        this.drafts = drafts;
        this.frames = frames;
    }

    ClashPage page(
            InterfaceLanguage lang,
            AssetView view,
            VariantView shown,
            TextsOutcome.Clash clash,
            FormState form,
            boolean isDraft,
            String back,
            Session session) {
        var variant = shown.variant();
        var path = "/editor/assets/" + view.asset().slug();
        var around = frames.at(lang, Place.ASSETS, path, frames.texts(lang).text("clash.headline"), session);
        var texts = around.frame().texts();
        var writer = Objects.requireNonNullElse(clash.writer(), texts.text("history.service"));
        var kept = Arrays.stream(TextField.values())
                .filter(field -> !clash.fields().contains(field))
                .map(field -> new ClashPage.Field(field.field(), field.of(clash.mine())))
                .toList();
        var choices = clash.fields().stream()
                .map(field -> choice(field, clash, variant.language().value(), texts))
                .toList();
        return new ClashPage(
                around,
                Titles.of(view, shown),
                Choices.language(variant.language(), texts),
                texts.text("clash.said", writer, texts.time(clash.at())),
                around.frame().at(path) + "/variants/" + variant.id() + (isDraft ? "/draft" : ""),
                back,
                clash.theirs().version(),
                form.value("open"),
                form.value("beside"),
                kept,
                choices);
    }

    private static ClashPage.Choice choice(TextField field, TextsOutcome.Clash clash, String lang, Texts texts) {
        var before = clash.before() == null ? null : field.of(clash.before());
        var mine = field.of(clash.mine());
        var theirs = field.of(clash.theirs().texts());
        return new ClashPage.Choice(
                field.field(),
                label(field, texts),
                lang,
                before,
                WordDiff.between(before == null ? mine : before, mine),
                WordDiff.between(before == null ? theirs : before, theirs),
                mine);
    }

    static String label(TextField field, Texts texts) {
        return switch (field) {
            case TITLE -> texts.text("variant.title");
            case SUMMARY -> texts.text("variant.summary");
            case ALTERNATIVE_TEXT -> texts.text("variant.alternative-text");
        };
    }

    /** What an editor wrote, or chose where that was asked. */
    VariantTexts chosen(UUID variantId, FormState form) {
        var written = TextsController.written(form);
        for (var field : TextField.values()) {
            switch (form.value("choose." + field.field())) {
                case "theirs" ->
                    written = field.in(written, field.of(drafts.of(variantId).texts()));
                case "before" -> written = field.in(written, form.value("before." + field.field()));
                default -> {}
            }
        }
        return written;
    }
}
