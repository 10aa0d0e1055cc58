package no.opphav.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("file_text")
record InsideRow(
        @Id UUID assetId,
        UUID fileId,
        String language,
        @Nullable Integer number,
        @Nullable Long startMs,
        String said) {}
