package no.opphav.ingest.inspection;

import java.util.List;
import java.util.Optional;
import no.opphav.kernel.MediaType;

/** The formats that are taken in. What is not named here is refused. */
final class Formats {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final String[] ISO_MEDIA = {
        "video/mp4", "video/quicktime", "video/x-m4v", "application/mp4", "audio/mp4"
    };

    /** What they are taken for when their first part cannot be told. */
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    private static final List<Format> ALL = List.of(
            Format.of("image/jpeg", PictureReader::read, "jpg", "jpeg", "jpe", "jfif")
                    .madeOf(JpegParts::of),
            Format.of("image/png", PictureReader::read, "png").madeOf(PngParts::of),
            Format.of("image/gif", PictureReader::read, "gif").madeOf(GifParts::of),
            Format.of("image/webp", PictureReader::read, "webp").madeOf(WebpParts::of),
            Format.of("image/tiff", PictureReader::read, "tif", "tiff").madeOf(TiffParts::of),
            Format.of("image/vnd.adobe.photoshop", PictureReader::read, "psd", "psb")
                    .madeOf(PsdParts::of),
            Format.of("image/heic", PictureReader::read, "heic", "heif")
                    .alsoSeenAs("image/heif")
                    .madeOf(IsoParts::of),
            Format.of("image/avif", PictureReader::read, "avif").madeOf(IsoParts::of),
            Format.of("image/svg+xml", SvgReader::read, "svg").alsoSeenAs("application/xml", "text/plain"),
            Format.of("application/pdf", PdfReader::read, "pdf", "ai"),
            Format.of(OOXML + "presentationml.presentation", OfficeReader::slides, "pptx"),
            Format.of(OOXML + "presentationml.slideshow", OfficeReader::slides, "ppsx"),
            Format.of(OOXML + "presentationml.template", OfficeReader::slides, "potx"),
            Format.of(OOXML + "wordprocessingml.document", OfficeReader::pages, "docx"),
            Format.of(OOXML + "spreadsheetml.sheet", OfficeReader::unmeasured, "xlsx"),
            Format.of(ODF + "presentation", OfficeReader::openSlides, "odp"),
            Format.of(ODF + "text", OfficeReader::openPages, "odt"),
            Format.of(ODF + "spreadsheet", OfficeReader::unmeasured, "ods"),
            Format.of("application/vnd.ms-powerpoint", OldOfficeReader::read, "ppt", "pps", "pot")
                    .alsoSeenAs(OLD_OFFICE),
            Format.of("application/msword", OldOfficeReader::read, "doc", "dot").alsoSeenAs(OLD_OFFICE),
            Format.of("application/vnd.ms-excel", OldOfficeReader::read, "xls", "xlt")
                    .alsoSeenAs(OLD_OFFICE),
            Format.of("video/mp4", FilmReader::read, "mp4", "m4v")
                    .alsoSeenAs(ISO_MEDIA)
                    .madeOf(IsoParts::of),
            Format.of("video/quicktime", FilmReader::read, "mov")
                    .alsoSeenAs(ISO_MEDIA)
                    .madeOf(IsoParts::of),
            Format.of("audio/mp4", FilmReader::read, "m4a")
                    .alsoSeenAs(ISO_MEDIA)
                    .madeOf(IsoParts::of),
            Format.of("video/webm", FilmReader::read, "webm")
                    .alsoSeenAs("application/x-matroska", "video/x-matroska")
                    .madeOf(MatroskaParts::of),
            Format.of("video/x-matroska", FilmReader::read, "mkv")
                    .alsoSeenAs("application/x-matroska", "video/webm")
                    .madeOf(MatroskaParts::of),
            Format.of("video/x-msvideo", FilmReader::read, "avi"),
            Format.of("video/mpeg", FilmReader::read, "mpg", "mpeg"),
            Format.of("video/ogg", FilmReader::read, "ogv").alsoSeenAs("application/ogg", "video/x-theora"),
            Format.of("audio/mpeg", FilmReader::read, "mp3"),
            Format.of("audio/vnd.wave", FilmReader::read, "wav"),
            Format.of("text/vtt", CaptionsReader::read, "vtt").alsoSeenAs("text/plain", "application/x-subrip"),
            Format.of("application/x-subrip", file -> Facts.NONE, "srt").alsoSeenAs("text/plain"),
            Format.of("text/csv", file -> Facts.NONE, "csv").alsoSeenAs("text/plain"),
            Format.of("text/plain", file -> Facts.NONE, "txt").alsoSeenAs("application/x-subrip", "text/vtt"));

    private Formats() {}

    static Optional<Format> ofExtension(String extension) {
        return ALL.stream()
                .filter(format -> format.extensions().contains(extension))
                .findFirst();
    }

    static Optional<Format> ofMediaType(MediaType type) {
        return ALL.stream().filter(format -> format.mediaType().equals(type)).findFirst();
    }
}
