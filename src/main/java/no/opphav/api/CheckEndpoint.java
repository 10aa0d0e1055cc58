package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import no.opphav.account.http.Lookups;
import no.opphav.catalogue.Origin;
import no.opphav.catalogue.Origins;
import no.opphav.delivery.Receipt;
import no.opphav.delivery.ReceiptBook;
import no.opphav.delivery.ReceiptCode;
import no.opphav.delivery.ReceiptCodes;
import no.opphav.delivery.ReceiptWish;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.terms.CreditLines;
import no.opphav.terms.Medium;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/** What a file is by its checksum, and what was fetched by its receipt. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
class CheckEndpoint {
    private final Origins origins;
    private final ReceiptBook receipts;
    private final ReceiptCodes codes;
    private final Terms terms;
    private final CreditLines credits;
    private final AssetWriter writer;
    private final Addresses addresses;
    private final Site site;
    private final Lookups lookups;

    CheckEndpoint(
            Origins origins,
            ReceiptBook receipts,
            ReceiptCodes codes,
            Terms terms,
            CreditLines credits,
            AssetWriter writer,
            Addresses addresses,
            Site site,
            Lookups lookups) {
        this.origins = origins;
        this.receipts = receipts;
        this.codes = codes;
        this.terms = terms;
        this.credits = credits;
        this.writer = writer;
        this.addresses = addresses;
        this.site = site;
        this.lookups = lookups;
    }

    @Get("/check/{checksum}")
    OriginJson check(HttpRequest<?> request, @PathVariable String checksum) {
        lookups.count(request);
        var found = origins.of(Checksum.parse(checksum).orElseThrow(() -> Problem.field("checksum", "not-a-checksum")));
        if (found.isEmpty()) {
            throw Problem.of(ProblemCode.FILE_NOT_KNOWN);
        }
        var others = found.stream()
                .skip(1)
                .map(origin -> origin(origin, origin.written(), List.of()))
                .toList();
        return origin(found.getFirst(), found.getFirst().written(), others);
    }

    /** Nothing is looked up for it, and nothing kept. */
    @Get("/receipts")
    ReceiptCodeJson code(@QueryValue(defaultValue = "") String wish) {
        return ReceiptWish.parse(wish)
                .map(codes::of)
                .map(code -> new ReceiptCodeJson(code.toString()))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    @Get("/receipts/{code}")
    ReceiptListJson receipt(HttpRequest<?> request, @PathVariable String code) {
        lookups.count(request);
        var known = ReceiptCode.parse(code).orElseThrow(() -> Problem.of(ProblemCode.RECEIPT_NOT_FOUND));
        var found = receipts.find(known);
        if (found.isEmpty()) {
            throw Problem.of(ProblemCode.RECEIPT_NOT_FOUND);
        }
        return new ReceiptListJson(
                known.toString(), found.stream().map(this::receipt).toList());
    }

    private ReceiptJson receipt(Receipt receipt) {
        var then = terms.byId(receipt.termsVersionId()).orElseThrow();
        return new ReceiptJson(
                receipt.at(),
                receipt.language().value(),
                Names.of(receipt.channel()),
                receipt.checksum() == null ? null : receipt.checksum().hex(),
                receipt.acknowledged(),
                writer.terms(then),
                origins.of(receipt.fileId(), receipt.checksum())
                        .map(origin -> origin(origin, then, List.of()))
                        .orElse(null));
    }

    /** @param then under which it was fetched; null where nothing is known of that */
    private OriginJson origin(Origin origin, @Nullable TermsVersion then, List<OriginJson> others) {
        var variant = origin.variant();
        var page = addresses.variantPage(origin.asset(), variant.language());
        var subject = origin.asset().credited(variant, site.timeZone(), page);
        var credit = credits.credit(subject, then == null ? origin.terms() : then, Medium.WEB, variant.language());
        return new OriginJson(
                origin.asset().slug().value(),
                variant.title(),
                variant.language().value(),
                page,
                origin.file().name().value(),
                origin.file().number(),
                origin.file().createdAt(),
                Names.of(origin.part()),
                Names.of(origin.standing()),
                origin.outdated(),
                origin.newest() == null ? null : origin.newest().number(),
                origin.over() == null ? writer.terms(origin.terms()) : null,
                termsThen(origin, then),
                over(origin),
                new CreditJson(credit.text(), credit.html()),
                others);
    }

    private @Nullable TermsLinkJson termsThen(Origin origin, @Nullable TermsVersion then) {
        var last = origin.over() == null ? null : origin.terms();
        var known = then == null ? last : then;
        return known == null ? null : writer.terms(known);
    }

    private static @Nullable OverJson over(Origin origin) {
        var over = origin.over();
        return over == null
                ? null
                : new OverJson(
                        over.at(),
                        over.cause() == null ? null : Names.of(over.cause()),
                        over.reason(),
                        over.contact().value());
    }
}
