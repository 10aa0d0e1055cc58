package no.opphav.web.site;

import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;

/**
 * What the public is told of the rights that are written into files.
 *
 * @param gaps files that go out without them
 * @param originals files that go out with them, as they were before
 */
public record FileRights(List<Gap> gaps, List<AssetPage.Link> originals) {
    /** There is nothing to tell. */
    public static final FileRights NOTHING = new FileRights(List.of(), List.of());

    public FileRights {
        gaps = List.copyOf(gaps);
        originals = List.copyOf(originals);
    }

    /** A file, and why its rights are not in it. */
    public record Gap(String name, String why) {}

    /** Of the files of a variant. */
    static FileRights of(VariantView shown, Texts texts) {
        var gaps = shown.files().stream()
                .filter(file -> file.rightsObstacle() != null)
                .map(file -> new Gap(
                        file.name().value(), texts.text("in-file", Objects.requireNonNull(file.rightsObstacle()))))
                .toList();
        var originals = shown.files().stream()
                .filter(file -> file.rightsChecksum() != null && !file.isPrivate())
                .map(FileRights::original)
                .toList();
        return new FileRights(gaps, originals);
    }

    private static AssetPage.Link original(AssetFile file) {
        return new AssetPage.Link(file.name().value(), FileRows.originalHref(file));
    }
}
