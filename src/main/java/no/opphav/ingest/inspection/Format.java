package no.opphav.ingest.inspection;

import java.util.Set;
import no.opphav.kernel.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A format that is taken in.
 *
 * @param mediaType what a file of this format is called when it is handed out
 * @param container how it is put together; null where nothing can be told by that
 * @param extensions the endings of a name that promise this format
 * @param lookalikes the other types that the bytes of such a file may be taken for
 */
record Format(
        MediaType mediaType,
        ContentReader reader,
        @Nullable Container container,
        Set<String> extensions,
        Set<String> lookalikes) {
    Format {
        extensions = Set.copyOf(extensions);
        lookalikes = Set.copyOf(lookalikes);
    }

    static Format of(String mediaType, ContentReader reader, String... extensions) {
        return new Format(new MediaType(mediaType), reader, null, Set.of(extensions), Set.of());
    }

    Format madeOf(Container parts) {
        return new Format(mediaType, reader, parts, extensions, lookalikes);
    }

    Format alsoSeenAs(String... types) {
        return new Format(mediaType, reader, container, extensions, Set.of(types));
    }

    /** Whether bytes that look like this type can be a file of this format. */
    boolean holds(MediaType content) {
        return mediaType.equals(content) || lookalikes.contains(content.value());
    }
}
