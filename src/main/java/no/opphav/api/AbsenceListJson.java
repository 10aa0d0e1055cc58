package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Who is away now or will be. */
@Serdeable
record AbsenceListJson(List<AbsenceJson> absences) {
    AbsenceListJson {
        absences = List.copyOf(absences);
    }
}
