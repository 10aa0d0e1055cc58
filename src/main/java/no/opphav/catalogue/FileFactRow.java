package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("file_fact")
record FileFactRow(UUID fileId, int position, FactName name, String value) {
    FileFact fact() {
        return new FileFact(name, value);
    }
}
