package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.persistence.SlugColumn;

/**
 * A published asset in the {@link PublicIndex}.
 *
 * @param updatedAt when what its readers see last changed
 * @param tags of the languages in which it is published, with spaces between them
 */
@MappedEntity("asset")
public record PublicIndexEntry(
        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug slug,

        Instant updatedAt,
        String tags) {
    private static final Pattern SPACE = Pattern.compile(" ");

    /** The languages in which it is published, the first one made first. */
    public List<LanguageTag> languages() {
        return SPACE.splitAsStream(tags).map(LanguageTag::new).toList();
    }
}
