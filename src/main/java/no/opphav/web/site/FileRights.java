package no.opphav.web.site;

import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Ending;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;

/**
 * What the public is told of the rights that are written into files.
 *
 * @param gaps files that go out without them
 * @param ended files that are not offered any more, though the others are
 * @param originals files that go out with them, as they were before
 */
public record FileRights(List<Gap> gaps, List<Gap> ended, List<AssetPage.Link> originals) {
    /** There is nothing to tell. */
    public static final FileRights NOTHING = new FileRights(List.of(), List.of(), List.of());

    public FileRights {
        gaps = List.copyOf(gaps);
        ended = List.copyOf(ended);
        originals = List.copyOf(originals);
    }

    /** A file, and why its rights are not in it, or why it is not offered. */
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
        var ended = shown.ended().stream()
                .map(file -> new Gap(file.name().value(), texts.text("rights-ended.why", Ending.Cause.TERMS)))
                .toList();
        return new FileRights(gaps, ended, originals);
    }

    private static AssetPage.Link original(AssetFile file) {
        return new AssetPage.Link(file.name().value(), FileRows.originalHref(file));
    }
}
