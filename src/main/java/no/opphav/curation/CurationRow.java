package no.opphav.curation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Slug;
import no.opphav.persistence.SlugColumn;
import org.jspecify.annotations.Nullable;

@MappedEntity("curation")
record CurationRow(
        @Id UUID id,
        CurationKind kind,

        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug code,

        @Nullable Instant publishedAt,
        Instant updatedAt,
        long revision,
        long assets) {
    Curation with(List<CurationText> texts) {
        return new Curation(id, kind, code, publishedAt, updatedAt, revision, assets, texts);
    }
}
