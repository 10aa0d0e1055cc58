package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.web.InterfaceLanguage;

/** Finds what the addresses of the editors' pages name. What is not under the asset that an address names is not there. */
@Singleton
class EditedAssets {
    private final Workspace workspace;

    EditedAssets(Workspace workspace) {
        this.workspace = workspace;
    }

    AssetView asset(String slug) {
        return Slug.parse(slug).map(workspace::asset).orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND));
    }

    /** The language that is asked for; where none is, or one that is not there, the one that suits the reader best. */
    static VariantView open(AssetView view, String language, InterfaceLanguage reader) {
        Optional<VariantView> asked = LanguageTag.parse(language).flatMap(view::in);
        return asked.orElseGet(() -> view.best(List.of(reader.tag())));
    }

    static VariantView variant(AssetView view, UUID variantId) {
        return view.variants().stream()
                .filter(each -> each.variant().id().equals(variantId))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }

    /** Any version of what an asset offers. */
    AssetFile version(AssetView view, UUID fileId) {
        return workspace
                .file(fileId)
                .filter(file -> view.variants().stream()
                        .anyMatch(each -> each.variant().id().equals(file.variantId())))
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
    }

    /** The current version of a rendition that is offered. */
    static AssetFile rendition(AssetView view, UUID renditionId) {
        return view.variants().stream()
                .flatMap(each -> each.files().stream())
                .filter(file -> file.renditionId().equals(renditionId))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
    }
}
