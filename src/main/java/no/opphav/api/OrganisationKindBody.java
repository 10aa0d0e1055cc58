package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Of what kind an organisation is. */
@Serdeable
record OrganisationKindBody(@Nullable String organisationKind) {}
