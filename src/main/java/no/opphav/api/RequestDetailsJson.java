package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with all that happened to it. */
@Serdeable
record RequestDetailsJson(
        EditorRequestJson request,
        List<EventJson> timeline,
        List<HandoverJson> handovers,
        List<NoteJson> notes,
        @Nullable EditorGrantJson grant,
        List<String> twins,
        Instant usualExpiry) {}
