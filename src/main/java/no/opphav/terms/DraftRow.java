package no.opphav.terms;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A draft with the code of its terms and its number to be, as {@link DraftRows} selects it. */
@MappedEntity("terms_draft")
record DraftRow(@Id UUID usageTermsId, String code, int number, String content, Instant changedAt, long revision) {}
