package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import no.opphav.health.Health;

/** How the service and what it stands on are, for administrators. */
@Controller("/api/editor/health")
@Secured("ADMINISTRATOR")
class HealthEndpoint {
    private final Health health;

    HealthEndpoint(Health health) {
        this.health = health;
    }

    @Get
    HealthJson health() {
        return new HealthJson(
                health.checks().stream().map(CheckJson::of).toList(),
                health.jobs().stream().map(JobJson::of).toList());
    }
}
