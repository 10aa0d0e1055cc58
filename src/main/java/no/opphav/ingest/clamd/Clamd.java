package no.opphav.ingest.clamd;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import no.opphav.ingest.MalwareScanner;

/** Every file is looked through where a clamd is named. */
@Factory
class Clamd {
    @Singleton
    @Requires(property = "opphav.clamd.host", pattern = "\\s*\\S.*")
    MalwareScanner scanner(ClamdSettings settings) {
        return new ClamdScanner(settings);
    }
}
