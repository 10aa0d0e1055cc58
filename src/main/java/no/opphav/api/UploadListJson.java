package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Files on their way in, newest first. */
@Serdeable
record UploadListJson(List<UploadJson> uploads) {}
