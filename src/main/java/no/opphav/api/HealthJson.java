package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How the service and what it stands on are. */
@Serdeable
record HealthJson(List<CheckJson> checks, List<JobJson> jobs) {
    HealthJson {
        checks = List.copyOf(checks);
        jobs = List.copyOf(jobs);
    }
}
