package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewRightsCopy;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rights of an asset as an editor writes them, and what the public then reads. */
@ExtendWith(RunningService.class)
class RightsPageTest {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final RunningService service;
    private final EditorBrowser browser;
    private final TestAssets assets;
    private final AssetRights rights;

    RightsPageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        this.assets = new TestAssets(service);
        this.rights = service.bean(AssetRights.class);
    }

    @Test
    void a_language_that_the_terms_are_not_written_in_is_told_where_they_are_assigned_and_published() throws Exception {
        var asset = assets.publishedIn(new LanguageTag("uk"));
        var code = Objects.requireNonNull(asset.terms()).code();
        for (var path : new String[] {page(asset), "/nb/editor/assets/" + slug(asset)}) {
            assertThat(browser.open(path).body())
                    .contains("Vilkårene «Fri bruk» er ikke skrevet på ukrainsk.", "/nb/editor/terms#" + code);
        }
        assertThat(browser.open("/nb/editor/rights").body())
                .contains("Vilkår som mangler et språk", "/nb/editor/terms#" + code);
        assertThat(browser.open(page(assets.published(AssetKind.POSTER, Access.FREE)))
                        .body())
                .doesNotContain("er ikke skrevet på");
    }

    @Test
    void rights_that_end_leave_an_honest_page_behind() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE, "Plakat <æ> & \u202Eord");
        var saved = browser.post(
                page(asset),
                with(
                        asset,
                        Map.of(
                                "thirdParty", "Foto: NTB",
                                "endsAt", minutes(Duration.ofDays(2)),
                                "endReason", "Avtalen & tegneren er <ute>.",
                                "endContact", "rettar@example.no")));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(browser.follow(saved).body()).contains("Foto: NTB", "Avtalen &amp; tegneren er &lt;ute>.");

        service.clock().tick(Duration.ofDays(2));
        for (var path : new String[] {
            "/nb/assets/" + slug(asset), "/nb/assets/" + slug(asset) + "/nb", "/nb/assets/" + slug(asset) + "/nb/credit"
        }) {
            var gone = anyone(path);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains("tilbys ikke lenger", "Plakat &lt;æ&gt; &amp; ", "Avtalen &amp; tegneren er &lt;ute&gt;.")
                    .contains("rettar@example.no")
                    .doesNotContain("Foto: NTB");
        }
        var file = asset.variants().getFirst().files().getFirst();
        assertThat(anyone("/files/" + file.id() + "/plakat.pdf").statusCode()).isEqualTo(410);
        assertThat(anyone("/assets/" + slug(asset) + "/bundle.zip").statusCode())
                .isEqualTo(410);
        assertThat(anyone("/previews/" + file.id() + "/320").statusCode()).isEqualTo(404);
        var api = anyone("/api/assets/" + slug(asset));
        assertThat(api.statusCode()).isEqualTo(410);
        assertThat(api.body()).contains("\"rights-ended\"");
    }

    @Test
    void what_is_wrong_is_told_at_the_field_and_nothing_is_lost() {
        var asset = assets.published(AssetKind.PICTURE, Access.FREE);
        var refused = browser.post(
                page(asset),
                with(asset, Map.of("contextOnly", "Bare om farevarsel", "endsAt", "snart", "thirdParty", "Foto: NTB")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-endsAt", "Velg en dato.", "Foto: NTB");

        var free = browser.post(page(asset), with(asset, Map.of("contextOnly", "Bare om farevarsel")));
        assertThat(free.statusCode()).isEqualTo(422);
        assertThat(free.body()).contains("error-contextOnly", "Bildet har vilkår som lar alle bruke det fritt.");
    }

    @Test
    void terms_are_set_for_a_time_told_when_they_overlap_and_ended() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var next = assets.terms(Access.CONTEXT_ONLY);
        var form = new HashMap<>(Map.of("terms", next.id().toString(), "beginsAt", minutes(Duration.ofDays(3))));

        var refused = browser.post(page(asset) + "/terms", with(asset, form));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-beginsAt", "Andre vilkår gjelder allerede i denne tiden.");

        var first = rights.assignments(asset.asset().id()).getFirst();
        var ending = page(asset) + "/terms/" + first.id();
        assertThat(browser.open(ending).statusCode()).isEqualTo(200);
        var ended = browser.post(ending, with(asset, Map.of("endsAt", minutes(Duration.ofDays(3)))));
        assertThat(ended.statusCode()).isEqualTo(303);
        form.put("endsAt", minutes(Duration.ofDays(2)));
        assertThat(browser.post(page(asset) + "/terms", with(asset, form)).body())
                .contains("error-endsAt", "Slutten må komme etter begynnelsen.");
        form.remove("endsAt");
        assertThat(browser.post(page(asset) + "/terms", with(asset, form)).statusCode())
                .isEqualTo(303);
        assertThat(browser.open(page(asset)).body()).contains("Gjelder nå", "Begynner senere");

        var ahead = rights.assignments(asset.asset().id()).getLast();
        var removed = browser.post(page(asset) + "/terms/" + ahead.id() + "/remove", with(asset, Map.of()));
        assertThat(removed.statusCode()).isEqualTo(303);
        assertThat(rights.assignments(asset.asset().id())).hasSize(1);
    }

    @Test
    void a_consent_holds_until_the_end_of_its_last_day_and_is_never_public() throws Exception {
        var asset = assets.published(AssetKind.PICTURE, Access.FREE);
        var today = service.clock().instant().atZone(zone()).toLocalDate();
        var form = Map.of(
                "note", "Kari Nordmann, skjema 7",
                "givenOn", today.toString(),
                "expiresOn", today.plusDays(1).toString());
        assertThat(browser.post(page(asset) + "/consents", with(asset, form)).statusCode())
                .isEqualTo(303);
        assertThat(browser.open(page(asset)).body()).contains("Kari Nordmann, skjema 7");
        assertThat(anyone("/nb/assets/" + slug(asset)).body()).doesNotContain("Kari Nordmann");

        var consent = rights.consents(asset.asset().id()).getFirst();
        assertThat(consent.expiresAt())
                .isEqualTo(today.plusDays(2).atStartOfDay(zone()).toInstant());
        assertThat(browser.open(page(asset) + "/consents/" + consent.id()).body())
                .contains("value=\"" + today.plusDays(1) + "\"");
        service.clock().set(Objects.requireNonNull(consent.expiresAt()));
        assertThat(anyone("/nb/assets/" + slug(asset)).body())
                .contains("Et samtykke fra noen som er avbildet, er utløpt.")
                .doesNotContain("Kari Nordmann");

        var gone = new EditorBrowser(service)
                .post(page(asset) + "/consents/" + consent.id() + "/remove", with(asset, Map.of()));
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(anyone("/nb/assets/" + slug(asset)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_with_terms_of_its_own_says_so_on_the_public_page_and_in_the_interface() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var variant = asset.variants().getFirst();
        var file = variant.files().getFirst();
        service.bean(Workspace.class)
                .addFile(variant.variant().id(), FileRole.FORMAT, "", TestAssets.file(), TestAssets.SERVICE);
        var own = assets.terms(Access.CONTEXT_ONLY);
        var form = Map.of(
                "terms", own.id().toString(), "rendition", file.renditionId().toString());
        assertThat(browser.post(page(asset) + "/terms", with(asset, form)).statusCode())
                .isEqualTo(303);

        assertThat(anyone("/nb/assets/" + slug(asset) + "/nb").body())
                .contains("Egne vilkår: Fri bruk", "/nb/terms/" + own.code() + "/1");
        assertThat(anyone("/api/assets/" + slug(asset)).body()).contains("\"" + own.code() + "\"");
    }

    @Test
    void what_belongs_to_others_and_the_one_context_are_told_to_everybody() throws Exception {
        var asset = assets.published(AssetKind.PICTURE, Access.CONTEXT_ONLY);
        assertThat(browser.open(page(asset)).body())
                .contains("Alle kan lese det ved materialet.", "Alle kan lese den ved bildet.");
        browser.post(
                page(asset),
                with(asset, Map.of("contextOnly", "Bare om fjorder", "thirdParty", "Bakgrunnen: Ola <Dahl>")));
        assertThat(anyone("/nb/assets/" + slug(asset)).body())
                .contains("Bare i denne sammenhengen", "Bare om fjorder", "Bakgrunnen: Ola &lt;Dahl&gt;");
        for (var path : new String[] {"/api/assets/" + slug(asset), "/api/assets?kind=picture&limit=100"}) {
            assertThat(anyone(path).body())
                    .contains("\"contextOnly\":\"Bare om fjorder\"", "\"thirdParty\":\"Bakgrunnen: Ola <Dahl>\"");
        }
        var file = asset.variants().getFirst().files().getFirst();
        assertThat(anyone("/nb/check?q=" + file.checksum().hex()).body()).contains("Bare om fjorder");
    }

    @Test
    void what_nobody_else_sees_does_not_look_public_to_editors() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var edit = "/nb/editor/assets/" + slug(asset);
        var title = asset.variants().getFirst().variant().title();
        var list = "/nb/editor/assets?q=" + title.replace(' ', '+');
        assertThat(browser.open(edit).body()).contains("href=\"/nb/assets/" + slug(asset) + "\"");
        browser.post(page(asset), with(asset, Map.of("embargoUntil", minutes(Duration.ofDays(2)))));
        for (var path : new String[] {edit, list}) {
            assertThat(browser.open(path).body()).as(path).contains("Ikke offentlig før ");
        }
        assertThat(browser.open(edit).body()).doesNotContain("href=\"/nb/assets/" + slug(asset) + "\"", ">publisert ");
        browser.post(page(asset), with(asset, Map.of("endsAt", minutes(Duration.ofDays(1)))));
        service.clock().tick(Duration.ofDays(1));
        var later = new EditorBrowser(service);
        for (var path : new String[] {edit, list}) {
            assertThat(later.open(path).body()).as(path).contains("Rettighetene er utløpt");
        }
    }

    @Test
    void a_rights_holder_turns_the_direction_of_nothing_and_a_contact_can_be_reached() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var path = "/nb/editor/assets/" + slug(asset);
        var holder = service.bean(Workspace.class)
                .change(
                        asset.asset().id(),
                        new AssetChange(
                                "Kari \u202ENordmann\u202C",
                                asset.asset().contact(),
                                Objects.requireNonNull(asset.terms()).id(),
                                asset.asset().slug()),
                        asset.asset().revision(),
                        TestAssets.SERVICE)
                .rightsHolder();
        assertThat(holder).isEqualTo("Kari Nordmann");
        assertThat(browser.post(page(asset), with(asset, Map.of("endContact", "a@b")))
                        .body())
                .contains("error-endContact");
        assertThat(browser.open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_report_leads_to_where_things_are_mended() {
        var asset = assets.published(AssetKind.PICTURE, Access.FREE);
        browser.post(page(asset), with(asset, Map.of("endsAt", minutes(Duration.ofDays(1)))));
        for (var language : new String[] {"nb", "nn", "en"}) {
            var report = browser.open("/" + language + "/editor/rights");
            assertThat(report.statusCode()).isEqualTo(200);
            assertThat(report.body())
                    .contains("/" + language + "/editor/assets/" + slug(asset) + "/rights")
                    .contains("#field-alternativeText");
        }
        assertThat(browser.statusForAnyone("/nb/editor/rights")).isEqualTo(303);
    }

    @Test
    void the_report_tells_which_files_named_somebody_themselves() {
        var asset = assets.published(AssetKind.PICTURE, Access.FREE);
        var file = asset.variants().getFirst().files().getFirst();
        var copies = service.bean(RightsCopies.class);
        var made = new NewRightsCopy.Made(file.checksum(), 1234, "Kari Fotograf", false);
        var copy = new NewRightsCopy(
                file.id(), Objects.requireNonNull(asset.terms()).id(), file.checksum(), file.checksum(), made);
        copies.put(copies.plan(asset.asset().id()).orElseThrow(), copy);

        assertThat(browser.open("/nb/editor/rights").body())
                .contains("/editor/assets/" + slug(asset) + "/renditions/" + file.renditionId())
                .contains("plakat.pdf: Kari Fotograf");
        assertThat(browser.open("/nb/editor/assets/" + slug(asset)).body())
                .contains("Filen nevnte fra før: Kari Fotograf.");
    }

    private HttpResponse<String> anyone(String path) throws Exception {
        var request = HttpRequest.newBuilder(service.url(path))
                .header("Accept", "text/html, application/json;q=0.9, */*;q=0.8");
        return service.http().send(request.build(), BodyHandlers.ofString());
    }

    private Map<String, String> with(AssetView asset, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        var now = service.bean(Workspace.class).byId(asset.asset().id()).asset().revision();
        sent.put("revision", Long.toString(now));
        return sent;
    }

    private String minutes(Duration fromNow) {
        return MINUTES.format(service.clock().instant().plus(fromNow).atZone(zone()));
    }

    private ZoneId zone() {
        return service.bean(Site.class).timeZone();
    }

    private static String page(AssetView asset) {
        return "/nb/editor/assets/" + slug(asset) + "/rights";
    }

    private static String slug(AssetView asset) {
        return asset.asset().slug().value();
    }
}
