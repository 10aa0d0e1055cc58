package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("request_challenge_key")
record ChallengeKeyRow(@Id boolean one, String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "(key)";
    }
}
