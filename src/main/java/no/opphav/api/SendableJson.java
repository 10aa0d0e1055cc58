package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent now to who wants a presentation in a language. */
@Serdeable
record SendableJson(String wanted, @Nullable String language, boolean fallback, List<EditorFileJson> files) {}
