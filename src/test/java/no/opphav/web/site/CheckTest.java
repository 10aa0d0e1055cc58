package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.Workspace;
import no.opphav.delivery.ReceiptBook;
import no.opphav.delivery.ReceiptCode;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.terms.NewTerms;
import no.opphav.terms.RuleKind;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import no.opphav.terms.TermsVersion;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class CheckTest {
    private final RunningService service;
    private final TestAssets assets;
    private final Workspace workspace;

    CheckTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
    }

    @Test
    void a_file_is_known_by_its_checksum_however_that_is_written() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var checksum = original(asset).checksum();
        for (var written : new String[] {
            checksum.hex(), "sha256:" + checksum.hex(), checksum.hex().toUpperCase(Locale.ROOT), checksum.reprDigest()
        }) {
            assertThat(check(written)).as(written).contains(title(asset), "Gjeldende versjon", "Selve filen");
        }
        assertThat(get("/api/check/" + checksum.hex()).body())
                .contains("\"part\":\"file\"", "\"standing\":\"current\"", "\"newestVersion\":null");
    }

    @Test
    void a_preview_is_told_from_the_file_and_an_older_version_from_the_new_one() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var preview = asset.variants().getFirst().previews().getFirst();
        assertThat(check(preview.checksum().hex())).contains("Et bilde av filen", title(asset));
        var old = original(asset);
        workspace.replaceFile(old.renditionId(), TestAssets.file(), TestAssets.SERVICE);
        assertThat(check(old.checksum().hex())).contains("Det finnes en nyere versjon", "Se den nye versjonen (2)");
    }

    @Test
    void what_was_withdrawn_is_said_to_be_and_of_a_draft_nothing_is_told() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        workspace.withdraw(asset.asset().id(), asset.asset().revision(), TestAssets.SERVICE);
        assertThat(check(original(asset).checksum().hex())).contains("Trukket tilbake", title(asset));

        var draft = assets.draft(AssetKind.POSTER);
        var file = assets.original(draft.variants().getFirst().variant());
        assertThat(check(file.checksum().hex()))
                .contains("Denne filen kjenner vi ikke")
                .doesNotContain(title(draft));
        assertThat(get("/api/check/" + file.checksum().hex()).statusCode()).isEqualTo(404);
    }

    @Test
    void of_what_is_not_offered_any_more_it_is_said_why_and_whom_to_ask_and_never_what_one_may() throws Exception {
        var ended = assets.published(AssetKind.POSTER, Access.FREE);
        var until = service.clock().instant().plus(Duration.ofDays(1));
        var asked = new EmailAddress("rett@example.no");
        service.bean(AssetRights.class)
                .change(
                        ended.asset().id(),
                        new Rights("", "", null, until, "Avtalen med tegneren er ute", asked),
                        ended.asset().revision(),
                        TestAssets.SERVICE);
        assertThat(check(original(ended).checksum().hex()))
                .contains("Spre videre")
                .doesNotContain("Tilbys ikke lenger");
        service.clock().tick(Duration.ofDays(1));
        assertThat(check(original(ended).checksum().hex()))
                .contains("Tilbys ikke lenger", "Avtalen med tegneren er ute.", "mailto:rett@example.no")
                .contains("Sist tilbudt på vilkårene")
                .doesNotContain("Spre videre");
        assertThat(get("/api/check/" + original(ended).checksum().hex()).body())
                .contains("\"terms\":null", "\"cause\":\"rights\"", "\"reason\":\"Avtalen med tegneren er ute\"")
                .contains("\"contact\":\"rett@example.no\"", "\"termsThen\":{\"code\":\"" + code(ended));

        var withdrawn = assets.published(AssetKind.POSTER, Access.FREE);
        workspace.withdraw(withdrawn.asset().id(), withdrawn.asset().revision(), TestAssets.SERVICE);
        assertThat(check(original(withdrawn).checksum().hex()))
                .contains("Tilbys ikke lenger", "mailto:redaktor@example.no")
                .doesNotContain("Spre videre");
        assertThat(get("/api/check/" + original(withdrawn).checksum().hex()).body())
                .contains("\"terms\":null", "\"cause\":null", "\"contact\":\"redaktor@example.no\"");
    }

    @Test
    void a_file_whose_own_terms_have_ended_is_not_offered_any_more_while_its_asset_is() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var file = original(asset);
        service.bean(AssetRights.class)
                .assign(
                        asset.asset().id(),
                        new NewAssignment(
                                file.renditionId(),
                                assets.terms(Access.FREE).id(),
                                null,
                                service.clock().instant().plus(Duration.ofDays(1))),
                        asset.asset().revision(),
                        TestAssets.SERVICE);
        service.clock().tick(Duration.ofDays(1));
        assertThat(check(file.checksum().hex()))
                .contains("Tilbys ikke lenger", "Tiden det kunne brukes i, er ute.")
                .doesNotContain("Spre videre");
        assertThat(get("/nb/assets/" + asset.asset().slug() + "/nb").body())
                .contains("Disse filene tilbys ikke lenger:", "så spør <a href=\"mailto:redaktor@example.no\">");
        assertThat(get("/api/assets/" + asset.asset().slug()).body()).contains("\"ended\":[\"plakat.pdf\"]");
        assertThat(get("/files/" + file.id() + "/plakat.pdf").body()).contains("Skriv til redaktor@example.no.");
    }

    @Test
    void what_is_said_of_a_file_under_terms_of_its_own_is_said_of_those() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var variant = asset.variants().getFirst().variant();
        var file = workspace.addFile(variant.id(), FileRole.FORMAT, "Trykk", TestAssets.file(), TestAssets.SERVICE);
        var other = workspace.addFile(variant.id(), FileRole.FORMAT, "Skjerm", TestAssets.file(), TestAssets.SERVICE);
        var own = assets.terms(Access.FREE);
        assign(asset, file, own, null);
        assign(asset, other, own, service.clock().instant().plus(Duration.ofDays(1)));
        service.clock().tick(Duration.ofDays(1));

        var page = get("/nb/assets/" + asset.asset().slug() + "/nb").body();
        assertThat(page)
                .contains("Noen av filene følger ikke disse vilkårene", "Egne vilkår: Fri bruk")
                .contains("/nb/terms/" + own.code() + "/1", "Disse filene tilbys ikke lenger:")
                .contains("Tiden det kunne brukes i, er ute.")
                .containsPattern("\"license\":\"http[^\"/]+//[^/]+/terms/" + own.code() + "/1\"");
        assertThat(get("/nb/assets/" + asset.asset().slug() + "/nb/credit").body())
                .contains("plakat.pdf: egne vilkår, «Fri bruk»");
    }

    private void assign(AssetView asset, AssetFile file, TermsVersion own, @Nullable Instant until) {
        service.bean(AssetRights.class)
                .assign(
                        asset.asset().id(),
                        new NewAssignment(file.renditionId(), own.id(), null, until),
                        workspace.byId(asset.asset().id()).asset().revision(),
                        TestAssets.SERVICE);
    }

    @Test
    void a_version_that_was_replaced_before_anybody_could_see_it_is_unknown() throws Exception {
        var draft = assets.draft(AssetKind.POSTER);
        var first = assets.original(draft.variants().getFirst().variant());
        workspace.replaceFile(first.renditionId(), TestAssets.file(), TestAssets.SERVICE);
        service.clock().tick(Duration.ofSeconds(1));
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        assertThat(check(first.checksum().hex())).contains("Denne filen kjenner vi ikke");
    }

    @Test
    void a_file_that_was_taken_away_has_no_newer_version() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var variant = asset.variants().getFirst().variant();
        var file = workspace.addFile(variant.id(), FileRole.FORMAT, "", TestAssets.file(), TestAssets.SERVICE);
        assertThat(check(file.checksum().hex())).contains("Gjeldende versjon");
        workspace.removeRendition(file.renditionId(), TestAssets.SERVICE);
        assertThat(check(file.checksum().hex()))
                .contains("Trukket tilbake", title(asset))
                .doesNotContain("nyere versjon");
    }

    @Test
    void who_tries_too_often_is_told_when_to_come_back() throws Exception {
        HttpResponse<String> answer;
        var tries = 0;
        do {
            answer = get("/api/receipts/00000-00000");
        } while (answer.statusCode() == 404 && ++tries < 301);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(get("/nb/receipts/00000-00000").statusCode()).isEqualTo(429);
        assertThat(get("/nb/check?q=nonsense").statusCode()).isEqualTo(429);
        assertThat(get("/nb/check").statusCode()).isEqualTo(200);
        service.clock().tick(Duration.ofMinutes(15));
        assertThat(get("/api/receipts/00000-00000").statusCode()).isEqualTo(404);
    }

    @Test
    void a_fingerprint_that_is_not_whole_gets_advice_of_its_own() throws Exception {
        assertThat(check("a".repeat(63)))
                .contains("Dette er ikke et helt fingeravtrykk", "Et fingeravtrykk er 64 tegn")
                .doesNotContain("skjermbilde");
        assertThat(check("a".repeat(64))).contains("skjermbilde").doesNotContain("er 64 tegn");
    }

    @Test
    void a_zip_has_the_code_that_the_page_shows_unless_another_download_has_it() throws Exception {
        var asset = downloadable();
        var wish = TestAssets.unique();
        var shown = code(wish);
        var path = "/assets/" + asset.asset().slug() + "/bundle.zip?receipt=" + wish;
        assertThat(get(path).headers().allValues("Link")).anyMatch(link -> link.contains("/receipts/" + shown));
        awaitReceipt(shown);
        assertThat(get(path).headers().allValues("Link"))
                .anyMatch(link -> link.contains("describedby"))
                .noneMatch(link -> link.contains("/receipts/" + shown));
    }

    @Test
    void nonsense_gets_advice() throws Exception {
        assertThat(check("<script>alert(1)</script>"))
                .contains("Denne filen kjenner vi ikke")
                .doesNotContain("<script>alert");
        assertThat(get("/nb/check").body()).contains("data-check=\"/nb/check\"").doesNotContain("kjenner vi ikke");
        assertThat(get("/check").uri().getPath()).isIn("/check", "/nb/check", "/en/check");
    }

    @Test
    void a_receipt_tells_the_terms_as_they_were_when_the_file_was_fetched() throws Exception {
        var asset = downloadable();
        var then = asset.terms();
        var code = fetched(asset);
        assets.under(assets.terms(Access.FREE), asset.asset().id());
        var page = get("/nb/receipts/" + code);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(title(asset), "Kvittering " + code, "fra siden")
                .containsPattern("hentet \\d+\\. \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d CES?T")
                .contains("/nb/terms/" + Objects.requireNonNull(then).code() + "/1");
        assertThat(get("/api/receipts/" + code).body())
                .contains(
                        "\"channel\":\"public\"",
                        "\"sha256\":\"" + original(asset).checksumForPublic().hex());
        assertThat(check(code)).contains(title(asset));
    }

    @Test
    void a_receipt_calls_a_copy_with_its_rights_what_it_is() throws Exception {
        var asset = downloadable();
        service.runDueTasks();
        var code = fetched(asset);
        assertThat(get("/nb/receipts/" + code).body())
                .contains("Filen med rettighetene skrevet inn")
                .doesNotContain("Selve filen");
        assertThat(get("/api/receipts/" + code).body()).contains("\"part\":\"rights-copy\"", "\"acknowledged\":false");
    }

    @Test
    void the_code_in_a_zip_leads_to_a_receipt_of_each_file() throws Exception {
        var asset = downloadable();
        var zip = service.http()
                .send(
                        HttpRequest.newBuilder(
                                        service.url("/assets/" + asset.asset().slug() + "/bundle.zip"))
                                .build(),
                        BodyHandlers.ofByteArray());
        var terms = entry(zip.body(), "terms.txt");
        var found = Pattern.compile("/receipts/(\\w{5}-\\w{5})").matcher(terms);
        assertThat(found.find()).isTrue();
        awaitReceipt(found.group(1));
        assertThat(get("/nb/receipts/" + found.group(1)).body()).contains(title(asset), "i en ZIP");
    }

    @Test
    void a_receipt_has_the_rules_of_then_in_full_and_leads_to_those_of_now() throws Exception {
        var asset = downloadable();
        var code = fetched(asset);
        assertThat(get("/nb/receipts/" + code).body()).contains("Vilkårene nå").doesNotContain("Vilkårene da");
        var next = service.bean(Terms.class)
                .publish(
                        new NewTerms(
                                Objects.requireNonNull(asset.terms()).code(),
                                null,
                                Access.FREE,
                                List.of(new TermsRule(
                                        RuleKind.DUTY, "attribute", Map.of(LanguageTag.BOKMAAL, "nevne oss"))),
                                Map.of(LanguageTag.BOKMAAL, new TermsTranslation("Ny bruk", "Kort.", "Alt."))),
                        TestAssets.SERVICE);
        service.clock().tick(Duration.ofSeconds(1));
        assets.under(next, asset.asset().id());
        assertThat(get("/nb/receipts/" + code).body())
                .contains("Vilkårene da den ble hentet", "Spre videre", "Nå gjelder vilkårene «Ny bruk», versjon 2")
                .contains("/nb/terms/" + next.code() + "/2/changes")
                .doesNotContain("Vilkårene nå", "nevne oss");
    }

    @Test
    void bytes_that_belong_to_several_assets_are_told_of_all_the_strictest_first() throws Exception {
        var free = assets.published(AssetKind.POSTER, Access.FREE);
        var bytes = original(free);
        var same = new NewFile(
                bytes.checksum(), bytes.size(), bytes.mediaType(), bytes.name(), new FileFacts(null, null, 3, null));
        var strict = withFile(Access.CONTEXT_ONLY, same);
        var ended = withFile(Access.FREE, same);
        service.bean(AssetRights.class)
                .change(
                        ended.asset().id(),
                        new Rights("", "", null, service.clock().instant().plusSeconds(60), "", null),
                        ended.asset().revision(),
                        TestAssets.SERVICE);
        service.clock().tick(Duration.ofSeconds(60));
        assertThat(check(bytes.checksum().hex()))
                .contains("Akkurat denne filen finnes 3 steder i materialet.")
                .containsSubsequence(title(ended), title(strict), title(free));
        assertThat(get("/api/check/" + bytes.checksum().hex()).body())
                .containsSubsequence(
                        "\"slug\":\"" + ended.asset().slug(),
                        "\"others\":[",
                        "\"slug\":\"" + strict.asset().slug())
                .contains("\"slug\":\"" + free.asset().slug());
    }

    private AssetView withFile(Access access, NewFile file) {
        var draft = assets.draft(AssetKind.POSTER);
        workspace.addFile(draft.variants().getFirst().variant().id(), FileRole.ORIGINAL, "", file, TestAssets.SERVICE);
        var asset = assets.under(assets.terms(access), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return workspace.byId(asset.id());
    }

    @Test
    void a_copy_that_names_a_former_rights_holder_says_so() throws Exception {
        var asset = downloadable();
        service.runDueTasks();
        var copy = original(workspace.byId(asset.asset().id()));
        var held = Objects.requireNonNull(copy.rightsChecksum()).hex();
        assertThat(check(held)).doesNotContain("Rettighetene er endret");
        var view = workspace.byId(asset.asset().id());
        workspace.change(
                view.asset().id(),
                new AssetChange(
                        "Arvingene",
                        view.asset().contact(),
                        Objects.requireNonNull(view.terms()).id(),
                        view.asset().slug()),
                view.asset().revision(),
                TestAssets.SERVICE);
        service.runDueTasks();
        assertThat(check(held)).contains("Rettighetene er endret", "Rettighetshaveren er nå Arvingene");
        assertThat(get("/api/check/" + held).body()).contains("\"outdated\":true");
    }

    @Test
    void programs_are_told_what_to_do_about_what_is_unknown_or_over() throws Exception {
        assertThat(get("/api/check/" + "b".repeat(64)).body()).contains("\"file-not-known\"", "skjermbilde");
        var short63 = get("/api/check/" + "b".repeat(63));
        assertThat(short63.statusCode()).isEqualTo(422);
        assertThat(short63.body()).contains("\"not-a-checksum\"");
        assertThat(get("/api/receipts/00000-00000").body()).contains("\"receipt-not-found\"", "ti bokstaver");
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var asked = new EmailAddress("rett@example.no");
        service.bean(AssetRights.class)
                .change(
                        asset.asset().id(),
                        new Rights("", "", null, service.clock().instant().plusSeconds(60), "Avtalen er ute", asked),
                        asset.asset().revision(),
                        TestAssets.SERVICE);
        service.clock().tick(Duration.ofSeconds(60));
        for (var path : List.of(
                "/api/assets/" + asset.asset().slug(),
                "/files/" + original(asset).id() + "/plakat.pdf")) {
            var gone = get(path);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("Avtalen er ute.", "Det gjelder fra", "Skriv til rett@example.no.");
        }
    }

    @Test
    void a_code_that_nobody_has_is_not_found() throws Exception {
        assertThat(get("/nb/receipts/00000-00000").statusCode()).isEqualTo(404);
        assertThat(get("/api/receipts/00000-00000").statusCode()).isEqualTo(404);
        assertThat(get("/nb/receipts/nonsense").body())
                .contains("Denne kvitteringen kjenner vi ikke", "En kode er ti bokstaver og tall.");
    }

    /** The code of a receipt. */
    private String fetched(AssetView asset) throws Exception {
        var wish = TestAssets.unique();
        assertThat(get(FileRows.href(original(asset)) + "?receipt=" + wish).statusCode())
                .isEqualTo(200);
        var code = code(wish);
        awaitReceipt(code);
        return code;
    }

    private String code(String wish) throws Exception {
        return get("/api/receipts?wish=" + wish).body().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
    }

    /** Receipts are written a moment after the file went out. */
    private void awaitReceipt(String code) {
        var known = ReceiptCode.parse(code).orElseThrow();
        var book = service.bean(ReceiptBook.class);
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (book.find(known).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(book.find(known)).isNotEmpty();
    }

    private AssetView downloadable() {
        var draft = assets.draft(AssetKind.POSTER);
        byte[] bytes = SampleFiles.picture("png", 20, 20 + (int) (System.nanoTime() % 97));
        service.bean(Ingest.class)
                .add(
                        draft.variants().getFirst().variant().id(),
                        FileRole.ORIGINAL,
                        "",
                        new IncomingFile("a.png", new ByteArrayInputStream(bytes), (long) bytes.length),
                        TestAssets.SERVICE);
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return workspace.byId(asset.id());
    }

    private static String entry(byte[] zip, String name) throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String code(AssetView view) {
        return Objects.requireNonNull(view.terms()).code().value();
    }

    private static AssetFile original(AssetView view) {
        return view.variants().getFirst().original().orElseThrow();
    }

    private static String title(AssetView view) {
        return view.variants().getFirst().variant().title();
    }

    private String check(String query) throws Exception {
        return get("/nb/check?q=" + URLEncoder.encode(query, UTF_8)).body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return service.http().send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofString(UTF_8));
    }
}
