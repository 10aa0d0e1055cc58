package no.opphav.web.site;

import no.opphav.web.Icon;
import org.jspecify.annotations.Nullable;

/**
 * What an asset looks like, on the wall.
 *
 * @param image null where no preview has been made
 * @param full whether it fills its frame, as film and photographs do; a sheet hangs with its own proportions
 * @param icon what stands on the empty sheet where there is no preview
 * @param duration of a film, as a player shows it
 */
public record Picture(
        @Nullable Image image,
        boolean full,
        Icon icon,
        @Nullable String duration) {
    private static final double WALL_WIDTH = 576;
    private static final double WALL_HEIGHT = 608;

    /**
     * A picture in several sizes.
     *
     * @param width the pixels of {@code src}
     * @param alternative what it shows, for whoever cannot see it
     */
    public record Image(String src, String srcset, int width, int height, String alternative) {
        /** Of the same proportions, as large as it hangs on the wall: so it has its room before it is there. */
        public Image hung() {
            var scale = Math.min(WALL_WIDTH / width, WALL_HEIGHT / height);
            return new Image(
                    src,
                    srcset,
                    Math.max(1, (int) Math.round(width * scale)),
                    Math.max(1, (int) Math.round(height * scale)),
                    alternative);
        }
    }

    public boolean isFilm() {
        return icon == Icon.FILM;
    }

    /** Whether the empty sheet lies down, as a slide or a model does. */
    public boolean lying() {
        return icon != Icon.POSTER && icon != Icon.REPORT;
    }
}
