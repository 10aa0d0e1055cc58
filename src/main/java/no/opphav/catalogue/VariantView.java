package no.opphav.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A language variant with what it offers.
 *
 * @param files the current versions, in their order, the original first
 * @param ended files that are not offered, because terms of their own have ended
 * @param previews of the first page of the original, else of the first file that has any; the narrowest first
 */
public record VariantView(
        LanguageVariant variant, List<AssetFile> files, List<AssetFile> ended, List<Preview> previews) {
    public VariantView(LanguageVariant variant, List<AssetFile> files, List<Preview> previews) {
        this(variant, files, List.of(), previews);
    }

    public VariantView {
        ended = List.copyOf(ended);
        files = List.copyOf(files);
        previews = List.copyOf(previews);
    }

    public Optional<AssetFile> original() {
        return files(FileRole.ORIGINAL).stream().findFirst();
    }

    /** The files of one role, in their order. */
    public List<AssetFile> files(FileRole role) {
        return files.stream().filter(file -> file.role() == role).toList();
    }

    /** The narrowest preview that is at least as wide, else the widest. */
    public Optional<Preview> preview(int width) {
        return previews.stream()
                .filter(preview -> preview.width() >= width)
                .findFirst()
                .or(() -> previews.isEmpty() ? Optional.empty() : Optional.of(previews.getLast()));
    }

    /** The same with other texts. */
    public VariantView saying(VariantTexts texts) {
        return new VariantView(variant.with(texts, variant.updatedAt()), files, ended, previews);
    }

    VariantView withoutPreviewsOf(Set<UUID> fileIds) {
        return new VariantView(
                variant,
                files,
                ended,
                previews.stream()
                        .filter(preview -> !fileIds.contains(preview.fileId()))
                        .toList());
    }

    /** With some of its files only, and all its previews. */
    VariantView keeping(Predicate<AssetFile> kept) {
        return new VariantView(variant, files.stream().filter(kept).toList(), ended, previews);
    }

    /** With these of its files as those whose own terms have ended. */
    VariantView endedAre(Predicate<AssetFile> over) {
        return new VariantView(variant, files, files.stream().filter(over).toList(), previews);
    }
}
