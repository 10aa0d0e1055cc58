package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import no.opphav.kernel.Site;

/** The description of this interface. */
@Controller("/api/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiEndpoint {
    private static final String FILE = "/api/openapi.yml";

    private final String document;

    OpenApiEndpoint(Site site) {
        try (var stream = Objects.requireNonNull(OpenApiEndpoint.class.getResourceAsStream(FILE), FILE)) {
            document = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("http://localhost:8080", site.address().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the media type of RFC 9512. */
    @Get
    @Produces("application/yaml")
    String document() {
        return document;
    }
}
