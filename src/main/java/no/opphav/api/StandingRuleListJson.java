package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What administrators have approved beforehand. */
@Serdeable
record StandingRuleListJson(List<StandingRuleJson> rules) {}
