package no.opphav.ingest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import no.opphav.ingest.preview.Undrawn;

@MappedEntity("undrawn_file")
record UndrawnFile(@Id UUID fileId, Undrawn reason, Instant createdAt) {}
