package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;
import no.opphav.web.site.Picture;
import no.opphav.web.site.Pictures;

/** Hangs previews on the wall that the public may not see yet, and says why there are none. */
@Singleton
class EditorPictures {
    private static final int USUAL_WIDTH = 640;

    /** Drawing takes seconds; what is not there after this long is not on its way. */
    private static final Duration AWAITED = Duration.ofMinutes(2);

    private final Clock clock;

    EditorPictures(Clock clock) {
        this.clock = clock;
    }

    /** Whether a picture is on its way. */
    boolean isAwaited(VariantView view) {
        return view.previews().isEmpty() && view.files().stream().anyMatch(this::isDrawn);
    }

    private boolean isDrawn(AssetFile file) {
        var canBeLookedAt = file.role() == FileRole.ORIGINAL || file.role() == FileRole.FORMAT;
        return canBeLookedAt && file.createdAt().plus(AWAITED).isAfter(clock.instant());
    }

    /** Why there is no picture; empty where there is one, or nothing to draw. */
    String note(VariantView view, Texts texts) {
        if (!view.previews().isEmpty() || view.files().isEmpty()) {
            return "";
        }
        return isAwaited(view) ? texts.text("asset-edit.picture.pending") : texts.text("asset-edit.picture.none");
    }

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
