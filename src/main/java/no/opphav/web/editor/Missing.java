package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;

/** Says what stands in the way of publishing a draft, as {@code Workspace.publish} would refuse it. */
final class Missing {
    private Missing() {}

    /** What is missing; nothing where terms are chosen and one language is ready. */
    static List<AssetEditPage.Missing> of(AssetView view, String base, Texts texts) {
        List<AssetEditPage.Missing> missing = new ArrayList<>();
        if (view.asset().state() == AssetState.WITHDRAWN) {
            return missing;
        }
        if (view.terms() == null) {
            missing.add(new AssetEditPage.Missing(texts.text("asset-edit.missing.terms"), "#field-terms"));
        }
        if (view.asset().state() == AssetState.DRAFT && view.variants().stream().noneMatch(Missing::isReady)) {
            view.variants().forEach(variant -> missing.addAll(in(variant, base, texts)));
        }
        return missing;
    }

    private static boolean isReady(VariantView view) {
        return !view.variant().title().isEmpty() && view.original().isPresent();
    }

    private static List<AssetEditPage.Missing> in(VariantView view, String base, Texts texts) {
        List<AssetEditPage.Missing> missing = new ArrayList<>();
        var language = Choices.language(view.variant().language(), texts);
        var page = AssetEditPages.href(base, view);
        if (view.variant().title().isEmpty()) {
            missing.add(
                    new AssetEditPage.Missing(texts.text("asset-edit.missing.title", language), page + "#field-title"));
        }
        if (view.original().isEmpty()) {
            missing.add(
                    new AssetEditPage.Missing(texts.text("asset-edit.missing.file", language), page + "#field-files"));
        }
        return missing;
    }
}
