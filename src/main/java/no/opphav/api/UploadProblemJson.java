package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Why an upload was refused or is held back, or what it waits for, in words. */
@Serdeable
record UploadProblemJson(String code, String title, String detail, List<UploadFieldJson> fields) {}
