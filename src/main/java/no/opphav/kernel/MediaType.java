package no.opphav.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * A media type without parameters (RFC 6838), such as {@code application/pdf}.
 *
 * @param value in lower case
 */
public record MediaType(String value) {
    public static final MediaType OCTET_STREAM = new MediaType("application/octet-stream");
    public static final MediaType PDF = new MediaType("application/pdf");
    public static final MediaType PNG = new MediaType("image/png");
    public static final MediaType JPEG = new MediaType("image/jpeg");
    public static final MediaType SVG = new MediaType("image/svg+xml");
    public static final MediaType MP4 = new MediaType("video/mp4");
    public static final MediaType WEBVTT = new MediaType("text/vtt");
    public static final MediaType PPTX =
            new MediaType("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final String FORM = "[a-z]+/[a-z0-9.+-]+";

    public MediaType {
        value = value.toLowerCase(Locale.ROOT);
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not a media type: " + value);
        }
    }

    /** The media type, its parameters left out, if the text holds one. */
    public static Optional<MediaType> parse(String text) {
        String bare = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.matches(FORM) ? Optional.of(new MediaType(bare)) : Optional.empty();
    }

    /** The part before the slash, such as {@code image}. */
    public String type() {
        return value.substring(0, value.indexOf('/'));
    }

    @Override
    public String toString() {
        return value;
    }
}
