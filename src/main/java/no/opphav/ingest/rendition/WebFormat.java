package no.opphav.ingest.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.opphav.kernel.MediaType;

/**
 * What browsers play and seek in: MP4 with H.264 and AAC and its index first, or WebM. Everything else becomes the former;
 * what of it is in that form already is not coded again.
 */
final class WebFormat {
    private static final MediaType WEBM = new MediaType("video/webm");
    private static final Set<String> WEBM_PICTURES = Set.of("vp8", "vp9", "av1");
    private static final Set<String> WEBM_SOUNDS = Set.of("opus", "vorbis");
    private static final Set<String> MP4_SOUNDS = Set.of("aac", "mp3");
    private static final Set<String> MP4_PIXELS = Set.of("yuv420p", "yuvj420p");
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

    private static final int LONGEST_SIDE = 1920;
    private static final String SMALLER =
            "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2"
                    .formatted(LONGEST_SIDE);
    private static final String TONE_MAPPED =
            "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,";
    private static final long LEAST_BITS = 600_000;
    private static final long MOST_BITS = 6_000_000;
    private static final int BITS_A_PIXEL = 3;

    private WebFormat() {}

    /**
     * Whether every browser plays the film as it is.
     *
     * @param container the film's type, by which browsers are told what it is
     * @param indexFirst of an MP4
     */
    static boolean isMetBy(FilmFormat film, MediaType container, boolean indexFirst) {
        if (container.equals(WEBM)) {
            return WEBM_PICTURES.contains(film.picture().codec())
                    && film.sound().map(WEBM_SOUNDS::contains).orElse(true);
        }
        return container.equals(MediaType.MP4) && indexFirst && keepsPicture(film) && keepsSound(film);
    }

    /** The options of ffmpeg that write the film so. What it says of its rights stays, where it was made goes. */
    static List<String> options(FilmFormat film) {
        var options = new ArrayList<>(List.of("-map", "0:v:0", "-map", "0:a:0?", "-sn", "-dn"));
        if (keepsPicture(film)) {
            options.addAll(List.of("-c:v", "copy"));
        } else {
            var mapped = HIGH_DYNAMIC_RANGE.contains(film.picture().transfer()) ? TONE_MAPPED : "";
            options.addAll(List.of("-c:v", "libopenh264", "-profile:v", "high", "-b:v", Long.toString(bits(film))));
            options.addAll(List.of("-vf", mapped + SMALLER + ",format=yuv420p"));
        }
        options.addAll(keepsSound(film) ? List.of("-c:a", "copy") : List.of("-c:a", "aac", "-b:a", "160k", "-ac", "2"));
        options.addAll(List.of("-metadata", "location=", "-metadata", "location-eng="));
        options.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        return options;
    }

    private static boolean keepsPicture(FilmFormat film) {
        return film.picture().codec().equals("h264")
                && MP4_PIXELS.contains(film.picture().pixels());
    }

    private static boolean keepsSound(FilmFormat film) {
        return film.sound().map(MP4_SOUNDS::contains).orElse(true);
    }

    private static long bits(FilmFormat film) {
        var picture = film.picture();
        double shrunk = Math.min(1, (double) LONGEST_SIDE / Math.max(1, Math.max(picture.width(), picture.height())));
        long pixels = Math.round(picture.width() * shrunk * picture.height() * shrunk);
        return Math.clamp(pixels * BITS_A_PIXEL, LEAST_BITS, MOST_BITS);
    }
}
