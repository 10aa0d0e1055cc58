package no.opphav.request;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A file in a grant, and the terms under which it goes out. */
@MappedEntity("access_grant_file")
public record GrantedFile(UUID fileId, UUID termsVersionId) {}
