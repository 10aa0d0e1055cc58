package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class EmbedTest {
    private static final Pattern DISCOVERY =
            Pattern.compile("<link rel=\"alternate\" href=\"([^\"]+)\" type=\"application/json\\+oembed\"");

    private final RunningService service;
    private final TestAssets assets;
    private final Workspace workspace;

    EmbedTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
    }

    @Test
    void any_site_may_show_a_work_in_a_frame_with_its_credit_and_no_other_page() throws Exception {
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        var embed = get(embed(poster));
        assertThat(embed.statusCode()).isEqualTo(200);
        assertThat(embed.body())
                .contains("<base target=\"_blank\">", "class=\"credited\"", "Direktoratet", title(poster))
                .doesNotContain("<script", "Set-Cookie");
        assertThat(embed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors *");
        assertThat(embed.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(embed.headers().firstValue("Set-Cookie")).isEmpty();
        var page = get("/nb/assets/" + poster.asset().slug() + "/nb");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void the_page_of_a_work_says_how_to_embed_it() throws Exception {
        var film = film();
        var html = get("/nb/assets/" + film.asset().slug() + "/nb").body();
        assertThat(html).contains("id=\"embed-code\"", "&lt;iframe src=", site(embed(film)));
        var discovery = DISCOVERY.matcher(html);
        assertThat(discovery.find()).isTrue();
        var address = discovery.group(1).substring(discovery.group(1).indexOf("/api/oembed"));
        assertThat(json(get(address))).containsEntry("type", "video").containsEntry("version", "1.0");
    }

    @Test
    void oembed_describes_a_film_by_its_own_proportions() throws Exception {
        var film = film();
        var said = json(oembed(site("/nb/assets/" + film.asset().slug() + "/nb"), ""));
        assertThat(said)
                .containsEntry("type", "video")
                .containsEntry("title", title(film))
                .containsEntry("author_name", "Direktoratet")
                .containsEntry("provider_name", "Opphav")
                .containsEntry("license", "Fri bruk")
                .containsEntry("width", 640)
                .containsEntry("height", 360 + Embedding.CREDIT)
                .containsEntry("thumbnail_width", 640);
        assertThat(said).extracting("html").asString().startsWith("<iframe src=\"" + site(embed(film)));
    }

    @ParameterizedTest
    @CsvSource({"320,,320,276", ",240,256,240", "320,2000,320,276", "4000,4000,640,456", "1,1,1,1"})
    void a_frame_is_never_larger_than_asked_for(String width, String height, int inWidth, int inHeight)
            throws Exception {
        var limits = (width == null ? "" : "&maxwidth=" + width) + (height == null ? "" : "&maxheight=" + height);
        var said = json(oembed(site("/en/assets/" + film().asset().slug()), limits));
        assertThat(said).containsEntry("width", inWidth).containsEntry("height", inHeight);
    }

    @Test
    void a_thumbnail_is_never_larger_than_asked_for() throws Exception {
        var address = site("/en/assets/" + film().asset().slug());
        assertThat(json(oembed(address, "&maxwidth=400"))).containsEntry("thumbnail_width", 320);
        assertThat(json(oembed(address, "&maxwidth=100"))).doesNotContainKey("thumbnail_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTEXT_ONLY", "ON_REQUEST"})
    void what_may_not_be_shown_elsewhere_comes_as_a_link_without_a_picture(String access) throws Exception {
        var kind = access.equals("ON_REQUEST") ? AssetKind.PRESENTATION : AssetKind.PICTURE;
        var asset = assets.published(kind, Access.valueOf(access));
        var address = "/nb/assets/" + asset.asset().slug() + "/nb";
        assertThat(json(oembed(site(address), "")))
                .containsEntry("type", "link")
                .containsEntry("title", title(asset))
                .doesNotContainKeys("html", "thumbnail_url");
        var embed = get(embed(asset));
        assertThat(embed.statusCode()).isEqualTo(403);
        assertThat(embed.body()).contains("kan ikke vises på andre nettsteder").doesNotContain("<img");
        assertThat(get(address).body()).doesNotContain("embed-code");
    }

    @Test
    void a_frame_says_honestly_that_its_work_was_withdrawn() throws Exception {
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        workspace.withdraw(poster.asset().id(), poster.asset().revision(), TestAssets.SERVICE);
        var embed = get(embed(poster));
        assertThat(embed.statusCode()).isEqualTo(410);
        assertThat(embed.body())
                .contains("trukket tilbake", "redaktor@example.no")
                .doesNotContain("<img");
        assertThat(embed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors *");
        assertThat(oembed(site("/nb/assets/" + poster.asset().slug()), "").statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_frame_says_honestly_that_the_right_to_offer_its_work_has_ended() throws Exception {
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        var end = service.clock().instant().plus(Duration.ofDays(1));
        service.bean(AssetRights.class)
                .change(
                        poster.asset().id(),
                        new Rights("", "", null, end, "", null),
                        poster.asset().revision(),
                        TestAssets.SERVICE);
        assertThat(get(embed(poster)).statusCode()).isEqualTo(200);
        service.clock().tick(Duration.ofDays(2));
        var embed = get(embed(poster));
        assertThat(embed.statusCode()).isEqualTo(410);
        assertThat(embed.body()).contains(title(poster)).doesNotContain("<img");
        assertThat(oembed(site("/nb/assets/" + poster.asset().slug()), "").statusCode())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/nb/nothing-there/nb", "/embed/nb/%00/nb", "/embed/nb/x/%F0%9F%8E%93"})
    void a_frame_of_nothing_says_so(String path) throws Exception {
        var embed = get(path);
        assertThat(embed.statusCode()).isEqualTo(404);
        assertThat(embed.body()).contains("class=\"embedded message\"");
    }

    @Test
    void oembed_refuses_what_it_cannot_answer() throws Exception {
        var address = site("/nb/assets/" + film().asset().slug());
        assertThat(oembed(address, "&format=xml").statusCode()).isEqualTo(501);
        assertThat(oembed(address, "&maxwidth=0").statusCode()).isEqualTo(422);
        assertThat(oembed(address, "&maxheight=tall").statusCode()).isEqualTo(422);
        assertThat(oembed(address + "/fr", "").statusCode()).isEqualTo(404);
        assertThat(oembed("https://elsewhere.example/nb/assets/x", "").statusCode())
                .isEqualTo(404);
        assertThat(oembed(site("/nb"), "").statusCode()).isEqualTo(404);
        assertThat(oembed("http://[", "").statusCode()).isEqualTo(404);
        assertThat(get("/api/oembed").statusCode()).isEqualTo(422);
    }

    private AssetView film() {
        return new TestFilms(service).published();
    }

    private static String embed(AssetView view) {
        return "/embed/nb/" + view.asset().slug() + "/nb";
    }

    private static String title(AssetView view) {
        return view.variants().getFirst().variant().title();
    }

    private String site(String path) {
        return service.bean(Site.class).url(path).toString();
    }

    private HttpResponse<String> oembed(String url, String more) throws IOException, InterruptedException {
        return get("/api/oembed?url=" + URLEncoder.encode(url, UTF_8) + more);
    }

    private Map<String, Object> json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return service.bean(JsonMapper.class).readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return service.http().send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofString(UTF_8));
    }
}
