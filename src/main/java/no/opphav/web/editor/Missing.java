package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.PublishingGate;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.web.Texts;

/** Says what stands in the way of publishing, and where it is mended. */
final class Missing {
    private final AssetView view;
    private final String base;
    private final Texts texts;

    /** @param base the address of the asset's page */
    Missing(AssetView view, String base, Texts texts) {
        this.view = view;
        this.base = base;
        this.texts = texts;
    }

    /** What {@code Workspace.publish} would refuse a draft for; nothing where terms are chosen and one language is ready. */
    List<AssetEditPage.Missing> before(PublishingGate gate) {
        List<AssetEditPage.Missing> missing = new ArrayList<>();
        var asset = view.asset();
        if (asset.state() == AssetState.WITHDRAWN) {
            return missing;
        }
        if (view.terms() == null) {
            missing.add(terms());
        }
        var inEach = view.variants().stream()
                .map(variant -> in(variant, asset.kind(), gate))
                .toList();
        if (asset.state() == AssetState.DRAFT && inEach.stream().noneMatch(List::isEmpty)) {
            inEach.forEach(missing::addAll);
        }
        return missing;
    }

    /** What something was refused for. */
    List<AssetEditPage.Missing> of(Problem problem) {
        return problem.fields().stream().flatMap(this::named).toList();
    }

    private Stream<AssetEditPage.Missing> named(FieldProblem field) {
        var dot = field.field().indexOf('.');
        if (dot < 0) {
            return Stream.of(terms());
        }
        return LanguageTag.parse(field.field().substring(0, dot))
                .flatMap(view::in)
                .map(variant -> of(field.field().substring(dot + 1), variant))
                .stream();
    }

    private AssetEditPage.Missing terms() {
        return new AssetEditPage.Missing(texts.text("asset-edit.missing.terms"), "#field-terms");
    }

    private List<AssetEditPage.Missing> in(VariantView variant, AssetKind kind, PublishingGate gate) {
        List<AssetEditPage.Missing> missing = new ArrayList<>();
        if (variant.variant().title().isEmpty()) {
            missing.add(of("title", variant));
        }
        if (variant.original().isEmpty()) {
            missing.add(of("file", variant));
        }
        gate.missing(kind, variant)
                .forEach(field ->
                        missing.add(of(field.field().substring(field.field().indexOf('.') + 1), variant)));
        return missing;
    }

    private AssetEditPage.Missing of(String what, VariantView variant) {
        var language = Choices.language(variant.variant().language(), texts);
        var page = AssetEditPages.href(base, variant);
        return switch (what) {
            case "title" ->
                new AssetEditPage.Missing(texts.text("asset-edit.missing.title", language), page + "#field-title");
            case "captions" ->
                new AssetEditPage.Missing(
                        texts.text("asset-edit.missing.captions", language),
                        captions(base, variant.variant().id()));
            case "alternativeText" ->
                new AssetEditPage.Missing(
                        texts.text("asset-edit.missing.alternative-text", language), page + "#field-alternativeText");
            default ->
                new AssetEditPage.Missing(texts.text("asset-edit.missing.file", language), page + "#field-files");
        };
    }

    /** The form that adds captions to a language. */
    static String captions(String base, UUID variantId) {
        return base + "/variants/" + variantId + "/files?role=captions";
    }
}
