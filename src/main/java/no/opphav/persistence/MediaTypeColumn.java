package no.opphav.persistence;

import jakarta.inject.Singleton;
import no.opphav.kernel.MediaType;

@Singleton
public final class MediaTypeColumn extends Column<MediaType, String> {
    MediaTypeColumn() {
        super(MediaType::value, MediaType::new);
    }
}
