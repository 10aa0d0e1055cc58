package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.Optional;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import no.opphav.terms.TermsVersion;

/** Usage terms, in their current and their earlier versions. */
@Controller("/api/terms")
@Secured(SecurityRule.IS_ANONYMOUS)
class TermsEndpoint {
    private final Terms terms;
    private final Addresses addresses;

    TermsEndpoint(Terms terms, Addresses addresses) {
        this.terms = terms;
        this.addresses = addresses;
    }

    @Get
    TermsListJson list() {
        return new TermsListJson(terms.published().stream().map(this::json).toList());
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
        return version.map(this::json).orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }

    private TermsJson json(TermsVersion version) {
        return new TermsJson(
                version.code().value(),
                version.number(),
                Names.of(version.access()),
                version.licenseUri(),
                version.publishedAt(),
                addresses.terms(version),
                version.translations().entrySet().stream()
                        .collect(toMap(entry -> entry.getKey().value(), entry -> translation(entry.getValue()))),
                version.rules().stream().map(TermsEndpoint::rule).toList());
    }

    private static TranslationJson translation(TermsTranslation translation) {
        return new TranslationJson(translation.name(), translation.summary(), translation.fullText());
    }

    private static RuleJson rule(TermsRule rule) {
        Map<String, String> text = rule.text().entrySet().stream()
                .collect(toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
        return new RuleJson(Names.of(rule.kind()), rule.action(), text);
    }
}
