package no.opphav.request;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is counted of the requests of one month, kind, language and presentation; the month is written as {@code 2027-03}. */
@MappedEntity("presentation_request")
record NumberRow(
        String month,
        @Nullable OrganisationKind organisationKind,
        String language,
        UUID assetId,
        long asked,
        long approved,
        long declined,
        long downloads,
        long expected,
        long reported,
        long reports) {
    Figures figures() {
        return new Figures(asked, approved, declined, downloads, expected, reported, reports);
    }
}
