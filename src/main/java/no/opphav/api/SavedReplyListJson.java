package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What editors often write. */
@Serdeable
record SavedReplyListJson(List<SavedReplyJson> replies) {}
