package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The rule by which a request was approved, as {@link RuleRows} selects it. */
@MappedEntity("presentation_request")
record DecidingRuleRow(@Id UUID id, String name) {}
