package no.opphav.persistence;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that stands in a column as something simpler; null stands as null. */
abstract class Column<V, C> implements AttributeConverter<V, C> {
    private final Function<V, C> write;
    private final Function<C, V> read;

    Column(Function<V, C> write, Function<C, V> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public @Nullable C convertToPersistedValue(@Nullable V value, ConversionContext context) {
        return value == null ? null : write.apply(value);
    }

    @Override
    public @Nullable V convertToEntityValue(@Nullable C column, ConversionContext context) {
        return column == null ? null : read.apply(column);
    }
}
