package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Texts;
import no.opphav.web.editor.AnswerPages.Deed;
import no.opphav.web.editor.AnswerPages.Tried;
import no.opphav.web.editor.RequestDetailPage.Choice;
import no.opphav.web.site.FileRows;

/** The exact versions of a presentation to choose from. The one in the language that is asked for is chosen already. */
final class VersionChoices {
    private final Workspace workspace;
    private final Texts texts;
    private final LanguageTag wanted;
    private final Tried tried;

    VersionChoices(Workspace workspace, Texts texts, LanguageTag wanted, Tried tried) {
        this.workspace = workspace;
        this.texts = texts;
        this.wanted = wanted;
        this.tried = tried;
    }

    List<Choice> current(AssetView asset) {
        List<Choice> choices = new ArrayList<>();
        for (var variant : asset.variants()) {
            variant.files().forEach(file -> choices.add(choice(file, variant, isUsual(file, variant))));
        }
        return choices;
    }

    List<Choice> earlier(AssetView asset) {
        List<Choice> choices = new ArrayList<>();
        for (var variant : asset.variants()) {
            for (var file : variant.files()) {
                workspace.versions(file.renditionId()).stream()
                        .filter(version -> version.number() < file.number())
                        .forEach(version -> choices.add(choice(version, variant, false)));
            }
        }
        return choices;
    }

    private boolean isUsual(AssetFile file, VariantView variant) {
        return file.role() == FileRole.ORIGINAL && variant.variant().language().equals(wanted);
    }

    private Choice choice(AssetFile file, VariantView variant, boolean usual) {
        var language = variant.variant().language();
        var row = new FileRows(texts, language).row(file);
        List<String> facts = new ArrayList<>();
        facts.add(texts.text("terms.version", file.number()));
        facts.add(texts.date(file.createdAt()));
        facts.add(row.size());
        facts.add(file.name().value());
        var id = file.id().toString();
        return new Choice(
                id,
                texts.text(
                        "answer.file",
                        Choices.language(language, texts),
                        row.badge() + " · " + row.what().text()),
                String.join(" · ", facts),
                tried.deed() == Deed.APPROVE ? tried.files().contains(id) : usual);
    }
}
