package no.opphav.ingest.rights;

import java.util.Map;
import java.util.Optional;
import no.opphav.kernel.MediaType;

/** The formats that can carry rights, and what writes into them. */
final class RightsFormats {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, RightsWriter> WRITERS = Map.ofEntries(
            Map.entry("image/jpeg", new JpegRights()),
            Map.entry("image/png", new PngRights()),
            Map.entry("image/webp", new WebpRights()),
            Map.entry("image/tiff", new TiffRights()),
            Map.entry("image/svg+xml", new SvgRights()),
            Map.entry("video/mp4", new FilmRights()),
            Map.entry("video/quicktime", new FilmRights()),
            Map.entry("application/pdf", new PdfRights()),
            Map.entry(OFFICE + "presentationml.presentation", new OfficeRights()),
            Map.entry(OFFICE + "wordprocessingml.document", new OfficeRights()),
            Map.entry(OFFICE + "spreadsheetml.sheet", new OfficeRights()),
            Map.entry(OPEN_DOCUMENT + "presentation", new OpenDocumentRights()),
            Map.entry(OPEN_DOCUMENT + "text", new OpenDocumentRights()),
            Map.entry(OPEN_DOCUMENT + "spreadsheet", new OpenDocumentRights()));

    private RightsFormats() {}

    static boolean carries(MediaType type) {
        return WRITERS.containsKey(type.value());
    }

    static Optional<RightsWriter> writer(MediaType type) {
        return Optional.ofNullable(WRITERS.get(type.value()));
    }
}
