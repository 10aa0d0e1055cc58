package no.opphav.catalogue;

import java.util.List;
import java.util.Optional;

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

    VariantView withoutFiles() {
        return new VariantView(variant, List.of(), previews);
    }
}
