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
 * @param previews of the first page of the original, else of the first file that has any; the narrowest first
 */
public record VariantView(LanguageVariant variant, List<AssetFile> files, List<Preview> previews) {
    public VariantView {
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

    VariantView withoutPreviewsOf(Set<UUID> fileIds) {
        return new VariantView(
                variant,
                files,
                previews.stream()
                        .filter(preview -> !fileIds.contains(preview.fileId()))
                        .toList());
    }

    /** With some of its files only, and all its previews. */
    VariantView keeping(Predicate<AssetFile> kept) {
        return new VariantView(variant, files.stream().filter(kept).toList(), previews);
    }
}
