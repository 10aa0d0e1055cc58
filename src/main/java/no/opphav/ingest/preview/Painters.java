package no.opphav.ingest.preview;

import java.util.Map;
import java.util.Optional;
import no.opphav.kernel.MediaType;

/** Who paints what. */
final class Painters {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private static final Map<String, Painter> ALL = Map.ofEntries(
            Map.entry("image/jpeg", Painter.of(RasterPainter::paint)),
            Map.entry("image/png", Painter.of(RasterPainter::paint)),
            Map.entry("image/gif", Painter.of(RasterPainter::paint)),
            Map.entry("image/webp", Painter.of(RasterPainter::paint)),
            Map.entry("image/tiff", RasterPainter::paintPages),
            Map.entry("image/vnd.adobe.photoshop", Painter.of(RasterPainter::paint)),
            Map.entry("image/heic", Painter.of(HeifPainter::paint)),
            Map.entry("image/avif", Painter.of(HeifPainter::paint)),
            Map.entry("image/svg+xml", Painter.of(SvgPainter::paint)),
            Map.entry("application/pdf", PdfPainter::paint),
            Map.entry("video/mp4", FilmPainter::paint),
            Map.entry("video/quicktime", FilmPainter::paint),
            Map.entry("video/webm", FilmPainter::paint),
            Map.entry("video/x-matroska", FilmPainter::paint),
            Map.entry("video/x-msvideo", FilmPainter::paint),
            Map.entry("video/mpeg", FilmPainter::paint),
            Map.entry("video/ogg", FilmPainter::paint),
            Map.entry(OOXML + "presentationml.presentation", DeckPainter::paint),
            Map.entry(OOXML + "presentationml.slideshow", DeckPainter::paint),
            Map.entry(OOXML + "presentationml.template", DeckPainter::paint),
            Map.entry("application/vnd.ms-powerpoint", DeckPainter::paintOld),
            Map.entry(OOXML + "wordprocessingml.document", Painter.of(ThumbnailPainter::paint)),
            Map.entry(OOXML + "spreadsheetml.sheet", Painter.of(ThumbnailPainter::paint)),
            Map.entry(ODF + "presentation", OpenDeckPainter::paint),
            Map.entry(ODF + "text", Painter.of(ThumbnailPainter::paint)),
            Map.entry(ODF + "spreadsheet", Painter.of(ThumbnailPainter::paint)));

    private Painters() {}

    static Optional<Painter> of(MediaType type) {
        return Optional.ofNullable(ALL.get(type.value()));
    }
}
