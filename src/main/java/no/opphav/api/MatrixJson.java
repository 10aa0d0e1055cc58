package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assets and their languages. */
@Serdeable
record MatrixJson(
        List<String> languages,
        List<MatrixLineJson> lines,
        long assets,
        long withGaps,
        @Nullable String next,
        @Nullable URI nextUrl) {}
