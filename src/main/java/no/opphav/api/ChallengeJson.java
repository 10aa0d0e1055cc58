package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** Work to do before a request is sent. */
@Serdeable
record ChallengeJson(String challenge, int bits) {}
