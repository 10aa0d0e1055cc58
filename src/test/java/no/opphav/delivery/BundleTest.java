package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class BundleTest {
    private final RunningService service;

    BundleTest(RunningService service) {
        this.service = service;
    }

    @Test
    void the_files_come_with_their_terms_and_credit_and_leave_a_receipt_each() throws IOException {
        var file = PublishedFile.in(service, MediaType.PDF, "AUX.pdf");
        var answer = bundle(file, "?language=nb");
        var entries = unpacked(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .endsWith(file.asset().asset().slug() + "-nb.zip\"");
        assertThat(answer.headers().firstValue("Link").orElse("")).endsWith("rel=\"license\"");
        assertThat(entries).containsOnlyKeys("terms.txt", "terms.html", "credit.txt", "credit.html", "_AUX.pdf");
        assertThat(entries.get("_AUX.pdf")).isEqualTo(file.bytes());
        assertThat(new String(entries.get("terms.txt"), StandardCharsets.UTF_8)).contains("Bruk det fritt");
        assertThat(new String(entries.get("credit.txt"), StandardCharsets.UTF_8))
                .contains("Trykk:\r\n«", "Sosiale medier:\r\n");
        assertThat(new String(entries.get("credit.html"), StandardCharsets.UTF_8))
                .contains("lang=\"nb\"")
                .contains("Direktoratet");
        assertThat(file.receipts()).isOne();
    }

    @Test
    void what_is_in_no_language_and_all_under_terms_of_its_own_is_spoken_of_in_bokmaal_under_those()
            throws IOException {
        var file = PublishedFile.in(service);
        var asset = file.asset().asset();
        var assets = new TestAssets(service);
        var own = assets.terms(Access.CONTEXT_ONLY);
        var rights = service.bean(AssetRights.class);
        var current = service.bean(Workspace.class);
        rights.assign(
                asset.id(),
                new NewAssignment(file.file().renditionId(), own.id(), null, null),
                current.byId(asset.id()).asset().revision(),
                TestAssets.SERVICE);
        rights.change(
                asset.id(),
                new Rights("Foto: NTB", "", null, null, "", null),
                current.byId(asset.id()).asset().revision(),
                TestAssets.SERVICE);
        var answer = bundle(file, "");
        var terms = new String(unpacked(answer.body()).get("terms.txt"), StandardCharsets.UTF_8);
        assertThat(terms)
                .contains("/terms/" + own.code() + "/1", "Andres rettigheter: Foto: NTB")
                .doesNotContain(
                        "Disse filene har egne vilkår",
                        "/terms/" + Objects.requireNonNull(file.asset().terms()).code());
        assertThat(answer.headers().firstValue("Link").orElse("")).contains("/terms/" + own.code() + "/1>");
        var page = file.send("GET", "/nb/assets/" + asset.slug());
        assertThat(page.headers().firstValue("Link").orElse("")).contains("/terms/" + own.code() + "/1>");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("/nb/terms/" + own.code() + "/1", "Foto: NTB")
                .doesNotContain("Noen av filene følger ikke disse vilkårene", "Egne vilkår:");
    }

    @Test
    void every_language_has_a_folder_of_its_own_where_there_are_several() throws IOException {
        var file = PublishedFile.in(service);
        file.translate("en");

        assertThat(unpacked(bundle(file, "").body())).containsKeys("nb/plakat.pdf", "en/plakat.pdf", "en/terms.html");
        assertThat(unpacked(bundle(file, "?language=en").body())).containsKey("plakat.pdf");
    }

    @Test
    void files_under_terms_of_their_own_have_their_own_texts_and_credit() throws IOException {
        var file = PublishedFile.in(service);
        var own = new TestAssets(service).terms(Access.FREE, "Bare i trykk");
        var asset =
                service.bean(Workspace.class).byId(file.asset().asset().id()).asset();
        service.bean(AssetRights.class)
                .assign(
                        asset.id(),
                        new NewAssignment(file.file().renditionId(), own.id(), null, null),
                        asset.revision(),
                        TestAssets.SERVICE);

        var assets = new TestAssets(service);
        service.bean(Workspace.class)
                .addFile(
                        file.asset().variants().getFirst().variant().id(),
                        FileRole.FORMAT,
                        "",
                        assets.stored(),
                        TestAssets.SERVICE);
        var entries = unpacked(bundle(file, "").body());
        var terms = "terms-" + own.code() + ".txt";
        assertThat(text(entries, terms))
                .startsWith("plakat.pdf\r\n")
                .contains("Bare i trykk", "/nb/terms/" + own.code() + "/1")
                .doesNotContain("Fri bruk");
        assertThat(text(entries, "terms.txt"))
                .startsWith("Fri bruk")
                .contains("plakat.pdf: Bare i trykk (" + terms + ")");
        assertThat(text(entries, "terms.html")).contains("plakat.pdf: Bare i trykk");
        assertThat(text(entries, "credit.txt")).containsPattern("Fri bruk(?s:.*)plakat\\.pdf:(?s:.*)Bare i trykk");
        assertThat(text(entries, "credit.html")).containsPattern("Fri bruk(?s:.*)plakat\\.pdf(?s:.*)Bare i trykk");
    }

    @Test
    void a_head_says_what_would_come_and_leaves_no_receipt() {
        var file = PublishedFile.in(service);
        var answer = file.send("HEAD", path(file) + "?language=nb");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.receipts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "x", "nb-", ""})
    void a_language_that_there_is_not_is_not_found(String language) {
        assertThat(bundle(PublishedFile.in(service), "?language=" + language).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_was_withdrawn_is_gone() {
        var file = PublishedFile.in(service);
        var asset = file.asset().asset();
        service.bean(Workspace.class).withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);

        assertThat(bundle(file, "").statusCode()).isEqualTo(410);
    }

    @Test
    void what_goes_out_on_request_only_is_refused() {
        var asset = new TestAssets(service).published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        var slug = asset.asset().slug();

        assertThat(PublishedFile.in(service)
                        .send("GET", "/assets/" + slug + "/bundle.zip")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void bytes_that_are_known_to_be_missing_are_refused_before_anything_comes() {
        var file = PublishedFile.in(service);
        service.bean(ObjectStore.class).delete(file.file().checksum());
        var answer = bundle(file, "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .as("no time can be named")
                .isEmpty();
        assertThat(file.receipts()).isZero();
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private static String path(PublishedFile file) {
        return "/assets/" + file.asset().asset().slug() + "/bundle.zip";
    }

    private static HttpResponse<byte[]> bundle(PublishedFile file, String query) {
        return file.send("GET", path(file) + query);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var unpacking = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = unpacking.getNextEntry(); entry != null; entry = unpacking.getNextEntry()) {
                entries.put(entry.getName(), unpacking.readAllBytes());
            }
        }
        return entries;
    }
}
