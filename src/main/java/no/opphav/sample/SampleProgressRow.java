package no.opphav.sample;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param finishedAt when everything was up, or was found not to be wanted; null before */
@MappedEntity("sample_catalogue")
record SampleProgressRow(
        @Id boolean only, Instant begunAt, @Nullable Instant finishedAt) {}
