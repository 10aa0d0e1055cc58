package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some of the requests in a part of the inbox, and how many there are in each. */
@Serdeable
record RequestListJson(
        List<EditorRequestJson> requests,
        Map<String, Long> counts,
        @Nullable String next) {}
