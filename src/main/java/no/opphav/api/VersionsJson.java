package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All versions of a rendition, newest first. */
@Serdeable
record VersionsJson(List<EditorFileJson> versions) {}
