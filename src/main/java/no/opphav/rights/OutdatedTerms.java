package no.opphav.rights;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import no.opphav.kernel.Slug;
import no.opphav.persistence.SlugColumn;

/**
 * A version of terms to which there is a newer one.
 *
 * @param newest the number of that
 * @param assets how many still stand under it
 */
@MappedEntity("asset")
public record OutdatedTerms(
        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug code,

        int number,
        int newest,
        long assets) {}
