package no.opphav.web.site;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.OdrlPolicies;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;
import no.opphav.web.AcceptLanguage;
import no.opphav.web.InterfaceLanguage;

/**
 * The permanent address of a terms version, in no language: to a machine that asks for JSON-LD the ODRL policy, to anyone
 * else the page in their language (RFC 9110, section 12).
 */
@Controller("/terms")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
class TermsAddressController {
    private static final MediaType JSON_LD = MediaType.of("application/ld+json");
    private static final List<MediaType> AS_POLICY = List.of(JSON_LD, MediaType.APPLICATION_JSON_TYPE);
    private static final String KEPT = "public, max-age=3600";

    private final Terms terms;
    private final OdrlPolicies policies;

    TermsAddressController(Terms terms, OdrlPolicies policies) {
        this.terms = terms;
        this.policies = policies;
    }

    @Get("/{code}/{number:[0-9]+}")
    HttpResponse<?> version(
            @PathVariable String code,
            @PathVariable String number,
            @Header(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages,
            HttpRequest<?> request) {
        var version = find(code, number);
        return (isForMachines(request) ? policy(version) : page(version, languages))
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    @Get("/{code}/{number:[0-9]+}.jsonld")
    HttpResponse<?> policy(@PathVariable String code, @PathVariable String number) {
        return policy(find(code, number));
    }

    private MutableHttpResponse<?> policy(TermsVersion version) {
        return HttpResponse.ok(policies.jsonLd(version))
                .contentType(JSON_LD)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header(HttpHeaders.LINK, "<" + policies.uid(version) + ">; rel=\"canonical\"");
    }

    private static MutableHttpResponse<?> page(TermsVersion version, String languages) {
        var language = InterfaceLanguage.preferred(AcceptLanguage.parse(languages));
        var page = "/" + language.code() + "/terms/" + version.code() + "/" + version.number();
        return HttpResponse.seeOther(URI.create(page)).header(HttpHeaders.CACHE_CONTROL, KEPT);
    }

    /** Whether JSON-LD is dearer to the client than a page; a page where it does not say. */
    private static boolean isForMachines(HttpRequest<?> request) {
        var accepted = MediaType.orderedOf(request.getHeaders().getAll(HttpHeaders.ACCEPT));
        for (var wanted : accepted) {
            if (AS_POLICY.stream().anyMatch(offered -> offered.getName().equals(wanted.getName()))) {
                return true;
            }
            if (wanted.matches(MediaType.TEXT_HTML_TYPE)) {
                return false;
            }
        }
        if (accepted.isEmpty()) {
            return false;
        }
        throw Problem.of(ProblemCode.NOT_ACCEPTABLE);
    }

    private TermsVersion find(String code, String number) {
        return Optional.of(number)
                .filter(digits -> digits.length() < 10)
                .map(Integer::parseInt)
                .flatMap(parsed -> Slug.parse(code).flatMap(slug -> terms.version(slug, parsed)))
                .orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }
}
