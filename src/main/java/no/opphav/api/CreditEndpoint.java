package no.opphav.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.PublicFile;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.FileIds;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.kernel.Slug;
import no.opphav.terms.CreditLines;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.terms.Use;
import org.jspecify.annotations.Nullable;

/** The credit lines of a published asset. */
@Controller("/api/assets/{slug}/credit")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
class CreditEndpoint {
    /** As RFC 7763 registers it. */
    private static final String MARKDOWN_TYPE = "text/markdown";

    private final Catalogue catalogue;
    private final CreditLines lines;
    private final AssetWriter writer;
    private final Addresses addresses;
    private final Site site;

    CreditEndpoint(Catalogue catalogue, CreditLines lines, AssetWriter writer, Addresses addresses, Site site) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.writer = writer;
        this.addresses = addresses;
        this.site = site;
    }

    /** What a line can be asked for as, in the order in which a client that takes several gets them. */
    enum Format {
        JSON(MediaType.APPLICATION_JSON),
        TEXT(MediaType.TEXT_PLAIN),
        HTML(MediaType.TEXT_HTML),
        MARKDOWN(MARKDOWN_TYPE);

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /**
         * The dearest of those that a client accepts.
         *
         * @throws Problem {@code NOT_ACCEPTABLE} if it accepts none of them
         */
        static Format accepted(HttpRequest<?> request) {
            var accepted = MediaType.orderedOf(request.getHeaders().getAll(HttpHeaders.ACCEPT));
            if (accepted.isEmpty()) {
                return JSON;
            }
            return accepted.stream()
                    .flatMap(wanted -> Arrays.stream(values()).filter(format -> format.isMeantBy(wanted)))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(ProblemCode.NOT_ACCEPTABLE));
        }

        private boolean isMeantBy(MediaType wanted) {
            return wanted.matches(MediaType.of(type));
        }
    }

    /** The format stands in the address, or else in the header that is for that (RFC 9110, section 12). */
    @Get
    HttpResponse<?> credit(
            @PathVariable String slug,
            @QueryValue @Nullable String variant,
            @QueryValue @Nullable String file,
            @QueryValue @Nullable String language,
            @QueryValue @Nullable String medium,
            @QueryValue @Nullable String use,
            @QueryValue @Nullable String format,
            HttpRequest<?> request) {
        var fields = new Fields();
        Optional<LanguageTag> of = variant == null ? Optional.empty() : fields.language("variant", variant);
        Optional<LanguageTag> in = language == null ? Optional.empty() : fields.language("language", language);
        Optional<Medium> on = medium == null ? Optional.empty() : fields.name("medium", medium, Medium.class);
        Optional<Use> as = use == null ? Optional.empty() : fields.name("use", use, Use.class);
        Optional<Format> written =
                format == null ? Optional.of(Format.accepted(request)) : fields.name("format", format, Format.class);
        if (in.isPresent() && !lines.languages().contains(in.get())) {
            fields.refuse("language", "unknown-language");
        }
        var wanted = fields.make(() -> written.orElse(Format.JSON));
        var view = published(slug);
        var one = Optional.ofNullable(file).map(FileIds::parse).map(id -> offered(view, of, id));
        var shown = one.map(offered -> offered.variant().language())
                .or(() -> of)
                .map(tag -> view.in(tag).orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND)))
                .orElseGet(() -> view.best(List.of()));
        var terms = one.map(PublicFile.Offered::terms)
                .orElseGet(() -> Objects.requireNonNull(view.terms(), "a published asset has terms"));
        var kit = new CreditKitJson(
                view.asset().slug().value(),
                shown.variant().language().value(),
                one.map(offered -> offered.file().id()).orElse(null),
                writer.terms(terms),
                addresses.variantPage(view.asset(), shown.variant().language()),
                lines(view, shown, terms, in, on, as));
        return written(kit, wanted)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static MutableHttpResponse<?> written(CreditKitJson kit, Format format) {
        return switch (format) {
            case JSON -> HttpResponse.ok(kit).contentType(format.type);
            case TEXT -> plain(kit, format, CreditKitLineJson::text);
            case HTML -> plain(kit, format, CreditKitLineJson::html);
            case MARKDOWN -> plain(kit, format, CreditKitLineJson::markdown);
        };
    }

    private AssetView published(String slug) {
        return Slug.parse(slug)
                .map(catalogue::find)
                .orElseGet(PublicAsset.Unknown::new)
                .orRefused();
    }

    /** One of the asset's files, in the language asked for if any is. */
    private PublicFile.Offered offered(AssetView view, Optional<LanguageTag> in, UUID fileId) {
        var offered = catalogue.file(fileId).orRefused();
        var language = offered.variant().language();
        if (!offered.asset().id().equals(view.asset().id())
                || !in.orElse(language).equals(language)) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
        return offered;
    }

    private List<CreditKitLineJson> lines(
            AssetView view,
            VariantView shown,
            TermsVersion terms,
            Optional<LanguageTag> in,
            Optional<Medium> on,
            Optional<Use> as) {
        var variant = shown.variant();
        var subject = view.asset()
                .credited(variant, site.timeZone(), addresses.variantPage(view.asset(), variant.language()));
        return languages(in)
                .flatMap(language -> chosen(on, Medium.values())
                        .flatMap(medium -> chosen(as, Use.values()).map(use -> {
                            var credit = lines.credit(subject, terms, medium, use, language);
                            return new CreditKitLineJson(
                                    language.value(),
                                    Names.of(medium),
                                    Names.of(use),
                                    credit.text(),
                                    credit.html(),
                                    credit.markdown());
                        })))
                .toList();
    }

    private Stream<LanguageTag> languages(Optional<LanguageTag> in) {
        return in.map(Stream::of).orElseGet(lines.languages()::stream);
    }

    private static <T> Stream<T> chosen(Optional<T> one, T[] all) {
        return one.map(Stream::of).orElseGet(() -> Arrays.stream(all));
    }

    /** A line of text for each credit line. */
    private static MutableHttpResponse<String> plain(
            CreditKitJson kit, Format format, Function<CreditKitLineJson, String> written) {
        return HttpResponse.ok(kit.credits().stream().map(written).collect(Collectors.joining("\n", "", "\n")))
                .contentType(MediaType.of(format.type + "; charset=utf-8"))
                .characterEncoding(StandardCharsets.UTF_8);
    }
}
