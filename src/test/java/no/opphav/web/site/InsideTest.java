package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.PreviewPart;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class InsideTest {
    private static final String CAPTIONS = """
            WEBVTT

            00:01.000 --> 00:03.000
            <v Kari>Vi plukket blåbær på øya <b>i går</b>.

            00:03.500 --> 00:05.000
            <v Ola>&lt;script&gt;alert(1)&lt;/script&gt;
            """;

    private final RunningService service;
    private final TestAssets assets;
    private final Workspace workspace;
    private final Catalogue catalogue;

    InsideTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
    }

    @Test
    void the_pages_of_a_report_are_shown_with_what_each_is() throws Exception {
        var report = assets.published(AssetKind.REPORT, Access.FREE);
        addPages(report, 3);
        assertThat(get("/nb/assets/" + report.asset().slug()).body())
                .contains("<summary>3 sider</summary>", "alt=\"Side 3 av 3\"", "width=\"320\" height=\"200\"")
                .contains("loading=\"lazy\"");
    }

    @Test
    void of_a_deck_that_goes_out_on_request_only_the_first_slide_is_seen() throws Exception {
        var deck = new TestRequests(service).presentation();
        addPages(deck, 3);
        assertThat(get("/nb/assets/" + deck.asset().slug()).body()).doesNotContain("class=\"leaves\"");
        var file = original(deck);
        assertThat(catalogue.publicPreviews(file.id())).allMatch(preview -> preview.isCover());
        assertThat(catalogue.publicPreview(file.id(), PreviewPart.PAGE, 2, 320)).isEmpty();
        assertThat(catalogue.publicPreview(file.id(), PreviewPart.PAGE, 1, 320)).isPresent();
    }

    @Test
    void what_a_film_says_can_be_read_as_a_page_and_as_plain_text() throws Exception {
        var film = captioned(CAPTIONS.getBytes(UTF_8));
        var address = "/en/assets/" + film.asset().slug() + "/nb/transcript";
        assertThat(get("/en/assets/" + film.asset().slug() + "/nb").body()).contains("href=\"" + address + "\"");
        assertThat(get(address).body())
                .contains("lang=\"nb\" dir=\"ltr\"", "/nb?t=1#film", "<time datetime=\"PT1S\"", "<bdi>Kari</bdi>")
                .contains("Vi plukket blåbær på øya i går.", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        var plain = get(address + ".txt");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(plain.headers().firstValue("Content-Language")).contains("nb");
        assertThat(plain.body())
                .endsWith("\n\nKari: Vi plukket blåbær på øya i går.\n\nOla: <script>alert(1)</script>\n");
    }

    @Test
    void captions_in_an_old_encoding_are_kept_in_utf_8() throws Exception {
        var film = captioned(CAPTIONS.getBytes(Charset.forName("windows-1252")));
        var captions = film.variants().getFirst().files(FileRole.CAPTIONS).getFirst();
        try (var kept = service.bean(ObjectStore.class).open(captions.checksum(), 0, captions.size())) {
            assertThat(kept).hasBinaryContent(CAPTIONS.getBytes(UTF_8));
        }
    }

    @Test
    void a_transcript_goes_the_way_of_its_film() throws Exception {
        var film = captioned(CAPTIONS.getBytes(UTF_8));
        var address = "/nb/assets/" + film.asset().slug() + "/nb/transcript";
        workspace.withdraw(film.asset().id(), film.asset().revision(), TestAssets.SERVICE);
        assertThat(get(address).statusCode()).isEqualTo(410);
        assertThat(get(address + ".txt").statusCode()).isEqualTo(410);
        var silent = assets.published(AssetKind.FILM, Access.FREE);
        assertThat(get("/nb/assets/" + silent.asset().slug() + "/nb/transcript").statusCode())
                .isEqualTo(404);
        assertThat(get("/nb/assets/" + silent.asset().slug() + "/fr/transcript").statusCode())
                .isEqualTo(404);
    }

    private AssetView captioned(byte[] captions) {
        var film = assets.published(AssetKind.FILM, Access.FREE);
        var incoming = new IncomingFile("film.vtt", new ByteArrayInputStream(captions), (long) captions.length);
        var variant = film.variants().getFirst().variant();
        service.bean(Ingest.class).add(variant.id(), FileRole.CAPTIONS, "", incoming, TestAssets.SERVICE);
        service.runDueTasks();
        return workspace.byId(film.asset().id());
    }

    private void addPages(AssetView view, int count) {
        for (int page = 1; page <= count; page++) {
            var bytes = TestAssets.file();
            workspace.addPreviews(
                    original(view).id(),
                    List.of(new NewPreview(
                            PreviewPart.PAGE, page, 320, 200, bytes.checksum(), bytes.size(), MediaType.PNG)));
        }
    }

    private static AssetFile original(AssetView view) {
        return view.variants().getFirst().original().orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return service.http().send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofString(UTF_8));
    }
}
