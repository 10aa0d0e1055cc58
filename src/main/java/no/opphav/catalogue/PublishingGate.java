package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.setting.Setting;
import no.opphav.setting.Settings;

/** What administrators want to be there before a language becomes public, besides its title, its file and terms. */
@Singleton
public class PublishingGate {
    private final Settings settings;

    PublishingGate(Settings settings) {
        this.settings = settings;
    }

    /** What a language lacks: {@code <language>.captions}, {@code <language>.alternativeText}. */
    public List<FieldProblem> missing(AssetKind kind, VariantView view) {
        List<FieldProblem> missing = new ArrayList<>();
        var language = view.variant().language();
        if (kind == AssetKind.FILM
                && view.files(FileRole.CAPTIONS).isEmpty()
                && settings.value(Setting.CAPTIONS_GATE)) {
            missing.add(FieldProblem.of(language + ".captions", "required"));
        }
        if (kind.isLookedAt()
                && view.variant().alternativeText().isBlank()
                && settings.value(Setting.ALTERNATIVE_TEXT_GATE)) {
            missing.add(FieldProblem.of(language + ".alternativeText", "required"));
        }
        return missing;
    }
}
