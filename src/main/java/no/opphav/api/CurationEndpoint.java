package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import no.opphav.catalogue.Catalogue;
import no.opphav.curation.Curations;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** The published themes and collections. */
@Controller("/api/" + CurationWriter.KINDS)
@Secured(SecurityRule.IS_ANONYMOUS)
class CurationEndpoint {
    private final Curations curations;
    private final Catalogue catalogue;
    private final CurationWriter writer;

    CurationEndpoint(Curations curations, Catalogue catalogue, CurationWriter writer) {
        this.curations = curations;
        this.catalogue = catalogue;
        this.writer = writer;
    }

    @Get
    CurationListJson list(@PathVariable String kind) {
        return new CurationListJson(curations.published(CurationWriter.kind(kind)).stream()
                .map(curation -> writer.curation(curation, List.of()))
                .toList());
    }

    @Get("/{code}")
    CurationJson one(@PathVariable String kind, @PathVariable String code) {
        var curation = curations
                .published(CurationWriter.kind(kind), code)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        return writer.curation(
                curation,
                catalogue.published(curations.offered(curation.id())).stream()
                        .map(view -> view.asset().slug().value())
                        .toList());
    }
}
