package no.opphav.ingest.preview;

import java.util.Map;
import java.util.Optional;
import no.opphav.kernel.MediaType;

/** Who paints what. */
final class Painters {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private static final Map<String, Painter> ALL = Map.ofEntries(
            Map.entry("image/jpeg", RasterPainter::paint),
            Map.entry("image/png", RasterPainter::paint),
            Map.entry("image/gif", RasterPainter::paint),
            Map.entry("image/webp", RasterPainter::paint),
            Map.entry("image/tiff", RasterPainter::paint),
            Map.entry("image/vnd.adobe.photoshop", RasterPainter::paint),
            Map.entry("image/heic", HeifPainter::paint),
            Map.entry("image/avif", HeifPainter::paint),
            Map.entry("image/svg+xml", SvgPainter::paint),
            Map.entry("application/pdf", PdfPainter::paint),
            Map.entry("video/mp4", FilmPainter::paint),
            Map.entry("video/quicktime", FilmPainter::paint),
            Map.entry("video/webm", FilmPainter::paint),
            Map.entry(OOXML + "presentationml.presentation", DeckPainter::paint),
            Map.entry(OOXML + "presentationml.slideshow", DeckPainter::paint),
            Map.entry(OOXML + "presentationml.template", DeckPainter::paint),
            Map.entry(ODF + "presentation", ThumbnailPainter::paint),
            Map.entry(ODF + "text", ThumbnailPainter::paint),
            Map.entry(ODF + "spreadsheet", ThumbnailPainter::paint));

    private Painters() {}

    static Optional<Painter> of(MediaType type) {
        return Optional.ofNullable(ALL.get(type.value()));
    }
}
