package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;

/** Usage terms, in their current and their earlier versions. */
@Controller("/api/terms")
@Secured(SecurityRule.IS_ANONYMOUS)
class TermsEndpoint {
    private final Terms terms;
    private final TermsWriter writer;

    TermsEndpoint(Terms terms, TermsWriter writer) {
        this.terms = terms;
        this.writer = writer;
    }

    @Get
    TermsListJson list() {
        return new TermsListJson(
                terms.published().stream().map(writer::published).toList());
    }

    @Get("/{code}")
    TermsJson current(@PathVariable String code) {
        return found(Slug.parse(code).flatMap(terms::current));
    }

    @Get("/{code}/{number}")
    TermsJson version(@PathVariable String code, @PathVariable int number) {
        return found(Slug.parse(code).flatMap(slug -> terms.version(slug, number)));
    }

    private TermsJson found(Optional<TermsVersion> version) {
        return version.map(writer::published).orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }
}
