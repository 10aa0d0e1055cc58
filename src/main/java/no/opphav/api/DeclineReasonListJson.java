package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The reasons for which requests are declined. */
@Serdeable
record DeclineReasonListJson(List<DeclineReasonJson> reasons) {
    DeclineReasonListJson {
        reasons = List.copyOf(reasons);
    }
}
