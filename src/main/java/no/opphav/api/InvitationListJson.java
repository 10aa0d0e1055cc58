package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The invitations that can still be accepted. */
@Serdeable
record InvitationListJson(List<InvitationJson> invitations) {}
