package no.opphav.ingest.tus;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import no.opphav.ingest.UploadSettings;

/** Tells anybody how uploads are spoken to, as clients ask before they sign in. */
@Controller(Tus.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
class UploadOptions {
    private final UploadSettings settings;

    UploadOptions(UploadSettings settings) {
        this.settings = settings;
    }

    @Options
    HttpResponse<Void> all() {
        return described();
    }

    @Options("/{id}")
    HttpResponse<Void> one(@PathVariable UUID id) {
        return described();
    }

    private HttpResponse<Void> described() {
        return HttpResponse.<Void>noContent()
                .header(Tus.EXTENSION, Tus.EXTENSIONS)
                .header(Tus.MAX_SIZE, Long.toString(settings.maxSize()))
                .header(Tus.CHECKSUM_ALGORITHM, Tus.ALGORITHMS);
    }
}
