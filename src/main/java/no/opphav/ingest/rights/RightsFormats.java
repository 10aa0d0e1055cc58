package no.opphav.ingest.rights;

import java.util.Map;
import java.util.Optional;
import no.opphav.kernel.MediaType;

/** The formats that can carry rights, and what writes into them. */
final class RightsFormats {
    private static final Map<String, RightsWriter> WRITERS = Map.ofEntries(
            Map.entry("image/jpeg", new JpegRights()),
            Map.entry("image/png", new PngRights()),
            Map.entry("image/webp", new WebpRights()),
            Map.entry("image/tiff", new TiffRights()),
            Map.entry("image/svg+xml", new SvgRights()),
            Map.entry("video/mp4", new FilmRights()),
            Map.entry("video/quicktime", new FilmRights()),
            Map.entry("application/pdf", new PdfRights()));

    private RightsFormats() {}

    static boolean carries(MediaType type) {
        return WRITERS.containsKey(type.value());
    }

    static Optional<RightsWriter> writer(MediaType type) {
        return Optional.ofNullable(WRITERS.get(type.value()));
    }
}
