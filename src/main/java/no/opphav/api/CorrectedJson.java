package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import no.opphav.request.Corrected;

/** One thing that was corrected. */
@Serdeable
record CorrectedJson(String field, String before, String after) {
    static CorrectedJson of(Corrected corrected) {
        return new CorrectedJson(corrected.field().inForm(), corrected.before(), corrected.after());
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(corrected " + field + ")";
    }
}
