package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.persistence.EmailAddressColumn;
import org.jspecify.annotations.Nullable;

/** The rights of an asset, and since when its context is said. */
@MappedEntity("asset")
record RightsRow(
        @Id UUID id,
        String thirdParty,
        String contextOnly,
        @Nullable Instant contextOnlySince,
        @Nullable Instant embargoUntil,
        @Nullable Instant rightsEndAt,
        String rightsEndReason,

        @TypeDef(type = DataType.STRING, converter = EmailAddressColumn.class) @Nullable EmailAddress rightsEndContact) {
    /** The same with other rights; its context is said since it last was none. */
    RightsRow with(Rights rights, Instant now) {
        var since = contextOnlySince == null ? now : contextOnlySince;
        return new RightsRow(
                id,
                rights.thirdParty(),
                rights.contextOnly(),
                rights.contextOnly().isEmpty() ? null : since,
                rights.embargoUntil(),
                rights.endsAt(),
                rights.endReason(),
                rights.endContact());
    }

    Rights rights() {
        return new Rights(thirdParty, contextOnly, embargoUntil, rightsEndAt, rightsEndReason, rightsEndContact);
    }
}
