package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;

/** Adding, replacing and removing what a variant offers. */
@Singleton
class FileCommands {
    private final VariantRows variants;
    private final FileRows files;
    private final PreviewRows previews;
    private final FileInsertion insertion;
    private final Editing editing;
    private final IdSource ids;

    FileCommands(
            VariantRows variants,
            FileRows files,
            PreviewRows previews,
            FileInsertion insertion,
            Editing editing,
            IdSource ids) {
        this.variants = variants;
        this.files = files;
        this.previews = previews;
        this.insertion = insertion;
        this.editing = editing;
        this.ids = ids;
    }

    @Transactional
    AssetFile add(UUID variantId, FileRole role, String label, NewFile file, Actor actor) {
        var cleaned = label(label);
        var asset = editing.open(editing.variant(variantId).assetId());
        var variant = editing.variant(variantId);
        if (role == FileRole.ORIGINAL && hasOriginal(variantId)) {
            throw Problem.field("role", "original-taken");
        }
        var renditionId = ids.next();
        files.insertRendition(renditionId, variantId, role, cleaned);
        var added = insertion.insert(renditionId, 1, file, actor, editing.now());
        changed(asset, variant, actor, "asset.file-added", added);
        return added;
    }

    private static String label(String given) {
        var written = new Written();
        var label = written.line("label", given, AssetFile.LONGEST_LABEL);
        written.check();
        return label;
    }

    private boolean hasOriginal(UUID variantId) {
        return files.findCurrent(List.of(variantId), editing.now()).stream()
                .anyMatch(file -> file.role() == FileRole.ORIGINAL);
    }

    @Transactional
    AssetFile replace(UUID renditionId, NewFile file, Actor actor) {
        var asset = openByRendition(renditionId);
        var last = last(renditionId);
        var variant = editing.variant(last.variantId());
        var added = insertion.insert(renditionId, last.number() + 1, file, actor, editing.now());
        changed(asset, variant, actor, "asset.file-replaced", added);
        return added;
    }

    @Transactional
    void remove(UUID renditionId, Actor actor) {
        var asset = openByRendition(renditionId);
        var last = last(renditionId);
        var variant = editing.variant(last.variantId());
        if (last.role() == FileRole.ORIGINAL && variant.isPublished()) {
            throw Problem.of(ProblemCode.NOT_READY_TO_PUBLISH)
                    .at(FieldProblem.of(variant.language() + ".file", "required"));
        }
        files.remove(renditionId, editing.now());
        changed(asset, variant, actor, "asset.file-removed", last);
    }

    private Asset openByRendition(UUID renditionId) {
        return editing.open(editing.variant(last(renditionId).variantId()).assetId());
    }

    private AssetFile last(UUID renditionId) {
        return files.findLast(renditionId, editing.now()).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
    }

    private void changed(Asset asset, LanguageVariant variant, Actor actor, String action, AssetFile file) {
        variants.touch(variant.id(), editing.now());
        editing.save(asset, variant, actor, action, variant.language() + " " + file.id());
    }

    @Transactional
    void addPreviews(UUID fileId, List<NewPreview> wanted) {
        var asset = openByFile(fileId);
        var now = editing.now();
        for (var preview : wanted) {
            files.insertObject(preview.checksum(), preview.size(), now);
            previews.insert(
                    fileId,
                    preview.part(),
                    preview.page(),
                    preview.width(),
                    preview.height(),
                    preview.checksum(),
                    preview.mediaType(),
                    now);
        }
        editing.shows(asset);
    }

    @Transactional
    void addDerivative(UUID fileId, NewDerivative made) {
        var asset = openByFile(fileId);
        insertion.insertDerivative(fileId, made, editing.now());
        editing.shows(asset);
    }

    private Asset openByFile(UUID fileId) {
        var file = files.find(fileId, editing.now()).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
        return editing.open(editing.variant(file.variantId()).assetId());
    }
}
