package no.opphav.web.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.opphav.account.http.Lookups;
import no.opphav.catalogue.Origins;
import no.opphav.delivery.Receipt;
import no.opphav.delivery.ReceiptBook;
import no.opphav.delivery.ReceiptCode;
import no.opphav.kernel.Checksum;
import no.opphav.terms.Terms;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import no.opphav.web.site.CheckPage.Asked;

/** Finds out what a file is by its checksum, and what was fetched by its receipt. */
@Controller("/" + InterfaceLanguage.IN_PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class CheckController {
    private static final int LONGEST_QUERY = 200;
    /** Of a checksum, but too few or too many of them. */
    private static final Pattern DIGITS = Pattern.compile("(?i)(?:sha-?256[:=\\s]*)?[0-9a-f]{16,}");

    private final Origins origins;
    private final ReceiptBook receipts;
    private final Terms terms;
    private final OriginPanels panels;
    private final Lookups lookups;
    private final Frames frames;
    private final Pages pages;

    CheckController(
            Origins origins,
            ReceiptBook receipts,
            Terms terms,
            OriginPanels panels,
            Lookups lookups,
            Frames frames,
            Pages pages) {
        this.origins = origins;
        this.receipts = receipts;
        this.terms = terms;
        this.panels = panels;
        this.lookups = lookups;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/check")
    HttpResponse<String> check(
            HttpRequest<?> request, @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String q) {
        var query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        var frame = frame(lang, "/check");
        if (query.isEmpty()) {
            return pages.open(new CheckPage(frame, Asked.NOTHING, "", List.of(), ""));
        }
        lookups.count(request);
        var checksum = Checksum.parse(query);
        if (checksum.isPresent()) {
            var found = checksum.map(origins::of).orElseGet(List::of).stream()
                    .map(origin -> panels.ofBytes(frame, origin))
                    .toList();
            return pages.ok(new CheckPage(frame, Asked.FILE, query, found, ""));
        }
        return ReceiptCode.parse(query)
                .map(code -> pages.ok(receipt(frame, query, code)))
                .orElseGet(() -> pages.ok(new CheckPage(
                        frame,
                        DIGITS.matcher(query).matches() ? Asked.FINGERPRINT : Asked.FILE,
                        query,
                        List.of(),
                        "")));
    }

    @Get("/receipts/{code}")
    HttpResponse<String> receipt(
            HttpRequest<?> request, @PathVariable InterfaceLanguage lang, @PathVariable String code) {
        lookups.count(request);
        var frame = frame(lang, "/receipts/" + code);
        var page = ReceiptCode.parse(code)
                .map(known -> receipt(frame, code, known))
                .orElseGet(() -> new CheckPage(frame, Asked.RECEIPT, code, List.of(), ""));
        return pages.of(page.isKnown() ? HttpStatus.OK : HttpStatus.NOT_FOUND, page);
    }

    private CheckPage receipt(Frame frame, String query, ReceiptCode code) {
        var all = receipts.find(code);
        var found = all.stream().flatMap(receipt -> panel(frame, receipt)).toList();
        return new CheckPage(
                frame, Asked.RECEIPT, query, found, all.isEmpty() ? "" : said(frame, code, all.getFirst()));
    }

    private Stream<OriginPanel> panel(Frame frame, Receipt receipt) {
        return origins.of(receipt.fileId(), receipt.checksum()).stream()
                .map(origin -> panels.ofReceipt(
                        frame, origin, terms.byId(receipt.termsVersionId()).orElseThrow()));
    }

    private static String said(Frame frame, ReceiptCode code, Receipt receipt) {
        var texts = frame.texts();
        var fetched = texts.text(
                "check.receipt",
                code.toString(),
                texts.moment(receipt.at()),
                texts.text("check.channel", receipt.channel()));
        return receipt.acknowledged() ? fetched + " " + texts.text("check.acknowledged") : fetched;
    }

    private Frame frame(InterfaceLanguage lang, String path) {
        var frame = frames.of(lang, path);
        return frame.within(Section.CHECK)
                .titled(frame.texts().text("check.title"))
                .described(frame.texts().text("check.lead"))
                .linking(path.equals("/check") ? Links.ofPage(frame) : List.of());
    }
}
