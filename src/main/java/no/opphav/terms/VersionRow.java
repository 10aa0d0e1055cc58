package no.opphav.terms;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A terms version with the code of its terms, as {@link TermsRows} selects it. */
@MappedEntity("terms_version")
record VersionRow(
        @Id UUID id,
        String code,
        int number,
        @Nullable String licenseUri,
        Access access,
        @Nullable Instant publishedAt) {}
