package no.opphav.sample;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A theme or collection of the sample catalogue, as {@code sample-catalogue/curations.json} has it.
 *
 * @param assets the slugs of what is in it, in its order
 */
@Serdeable
record SampleCuration(String kind, String code, List<Text> texts, List<String> assets) {
    @Serdeable
    record Text(String language, String name, String description) {}

    /** All of them. */
    @Serdeable
    record Curations(List<SampleCuration> curations) {}
}
