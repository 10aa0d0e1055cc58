package no.opphav.overview;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.persistence.SlugColumn;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an asset last.
 *
 * @param title in the reader's language, or another
 * @param language of the title
 * @param action as the audit trail names it, such as {@code asset.published}
 * @param by the name of who did it; null for the service itself
 */
@MappedEntity("audit_entry")
public record Change(
        @Id UUID id,

        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug asset,

        String title,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        String action,
        Instant at,
        @Nullable String by) {}
