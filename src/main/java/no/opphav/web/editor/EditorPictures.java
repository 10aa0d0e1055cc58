package no.opphav.web.editor;

import java.util.stream.Collectors;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;
import no.opphav.web.site.Picture;
import no.opphav.web.site.Pictures;

/** Hangs previews on the wall that the public may not see yet. */
final class EditorPictures {
    private static final int USUAL_WIDTH = 640;

    private EditorPictures() {}

    static Picture of(AssetKind kind, VariantView view, Texts texts) {
        var sizes = view.previews().stream()
                .map(preview -> href(preview) + " " + preview.width() + "w")
                .collect(Collectors.joining(", "));
        var described = view.variant().alternativeText();
        var image = view.preview(USUAL_WIDTH)
                .map(usual -> new Picture.Image(href(usual), sizes, usual.width(), usual.height(), described))
                .orElse(null);
        var full = kind == AssetKind.FILM || kind == AssetKind.PICTURE;
        var duration = view.files().stream()
                .flatMap(file -> java.util.stream.Stream.ofNullable(file.duration()))
                .findFirst()
                .map(texts::duration)
                .orElse(null);
        return new Picture(image, full, Pictures.icon(kind), duration);
    }

    private static String href(Preview preview) {
        return "/editor/previews/" + preview.fileId() + "/" + preview.width();
    }
}
