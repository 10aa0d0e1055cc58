package no.opphav.persistence;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ids that a query takes as one array, compared with {@code ANY (CAST(:ids AS uuid[]))}: its text is the same for however
 * many there are, so that the database plans it once and not each time, and no number of them is too large.
 */
@TypeDef(type = DataType.STRING_ARRAY, converter = IdsColumn.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface AsArray {}
