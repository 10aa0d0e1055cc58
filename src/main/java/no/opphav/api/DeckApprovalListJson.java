package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What was approved of a rendition, newest first. */
@Serdeable
record DeckApprovalListJson(List<DeckApprovalJson> approvals) {}
