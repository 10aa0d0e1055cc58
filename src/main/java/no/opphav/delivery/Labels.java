package no.opphav.delivery;

import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of bytes besides what they are, wherever they come from.
 *
 * @param named how they are saved; null for what only pages show
 * @param cacheControl RFC 9111
 */
record Labels(@Nullable Disposition named, String cacheControl) {
    static Labels ofPage(String cacheControl) {
        return new Labels(null, cacheControl);
    }

    /** Whether a page shows or plays them. */
    boolean isShown() {
        return named == null || named.isInline();
    }

    /** RFC 6266. */
    String disposition() {
        return named == null ? Disposition.INLINE : named.toString();
    }

    MutableHttpResponse<?> on(MutableHttpResponse<?> answer) {
        if (named != null) {
            answer.header("Content-Disposition", named.toString());
        }
        return answer.header("Cache-Control", cacheControl);
    }
}
