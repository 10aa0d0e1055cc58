package no.opphav.web.site;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.PreviewPart;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.LanguageTag;
import no.opphav.request.Inbox;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a presenter finds behind the link, and what of a presentation everybody sees. */
@ExtendWith(RunningService.class)
class GrantPageTest {
    private static final LanguageTag ENGLISH = LanguageTag.ENGLISH;

    private final RunningService service;
    private final TestRequests samples;
    private final TestAssets assets;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final Decks decks;
    private final Inbox inbox;
    private final Actor.Account ingrid;

    GrantPageTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.decks = service.bean(Decks.class);
        this.inbox = service.bean(Inbox.class);
        this.ingrid = samples.editor("Ingrid Dahl");
    }

    @Test
    void a_version_that_waits_for_approval_is_pictured_nowhere() throws Exception {
        var presentation = samples.presentation();
        var request = samples.approved(samples.request(samples.submit(samples.form(presentation))), "");
        var page = "/nb/grants/" + samples.grantLink(request).secret();
        var approved = original(presentation);
        var picture = picture(presentation).orElseThrow();
        assertThat(get(page)).contains(picture.checksum().hex());

        var waiting = workspace.replaceFile(approved.renditionId(), assets.stored(), SERVICE);
        var unseen = TestAssets.preview(320);
        workspace.addPreviews(waiting.id(), List.of(unseen));
        assertThat(picture(presentation)).contains(picture);
        assertThat(isPublic(approved, picture.checksum())).isTrue();
        assertThat(isPublic(waiting, unseen.checksum())).isFalse();
        assertThat(get(page))
                .contains(picture.checksum().hex())
                .doesNotContain(unseen.checksum().hex());
        assertThat(get("/nb/assets/" + presentation.asset().slug()))
                .doesNotContain(unseen.checksum().hex());

        decks.approve(waiting.id(), new NewApproval(null, true, false), ingrid);
        assertThat(picture(presentation).orElseThrow().checksum()).isEqualTo(unseen.checksum());
        assertThat(isPublic(waiting, unseen.checksum())).isTrue();
        assertThat(isPublic(approved, picture.checksum())).isFalse();
        assertThat(get(page)).doesNotContain(unseen.checksum().hex());

        decks.recall(waiting.id(), "Feil", ingrid);
        assertThat(picture(presentation)).isEmpty();
        assertThat(isPublic(waiting, unseen.checksum())).isFalse();
    }

    @Test
    void the_page_and_the_api_say_how_to_credit_what_is_fetched() throws Exception {
        var presentation = samples.presentation();
        var request = samples.approved(samples.request(samples.submit(samples.form(presentation))), "");
        var link = samples.grantLink(request);
        assertThat(get("/nb/grants/" + link.secret()))
                .contains("Krediter slik", "id=\"credit-slide\"", "data-copy=\"credit-slide\"", "/credit\"");
        assertThat(get("/api/grants/" + link.secret()))
                .contains("\"credit\":{", "\"slide\":{\"text\":", "\"language\":\"nb\"");
    }

    @Test
    void what_comes_in_another_language_than_was_asked_for_says_so() throws Exception {
        var presentation =
                samples.approved(assets.translated(samples.presentation(), ENGLISH, "Title " + TestAssets.unique()));
        var request = samples.request(samples.submit(samples.form(presentation)));
        var english = presentation.in(ENGLISH).orElseThrow().original().orElseThrow();
        inbox.approve(request.id(), List.of(english.id()), inbox.usualExpiry(request), "", ingrid);
        var link = samples.grantLink(request);
        assertThat(samples.mail(request, "request-approved").text()).contains("engelsk, i stedet for norsk bokmål");
        assertThat(get("/nb/grants/" + link.secret()))
                .contains("Du ba om presentasjonen på bokmål. Den du får her, er på engelsk.");
        assertThat(get("/api/grants/" + link.secret())).contains("\"language\":\"nb\"", "\"language\":\"en\"");

        var plain = samples.approved(samples.waiting(), "");
        assertThat(samples.mail(plain, "request-approved").text()).doesNotContain("i stedet for");
        assertThat(get("/nb/grants/" + samples.grantLink(plain).secret())).doesNotContain("Du ba om");
    }

    @Test
    void the_own_page_says_that_what_was_sent_is_recalled() throws Exception {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = samples.approved(samples.request(own), "");
        decks.recall(samples.fileOf(request), "Feil", ingrid);
        assertThat(get("/nb/requests/" + own.page().secret()))
                .contains("Presentasjonen er kalt tilbake", "Bruk den ikke")
                .doesNotContain("Presentasjonen er sendt til deg");
    }

    @Test
    void a_link_to_a_form_for_what_cannot_be_asked_for_says_so() throws Exception {
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        for (var slug : List.of("nope", poster.asset().slug().value())) {
            var answer = service.http()
                    .send(
                            HttpRequest.newBuilder(service.url("/nb/request?asset=" + slug))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Du kan ikke be om dette", "href=\"/nb/request\"");
        }
        var deck = samples.presentation();
        assertThat(get("/nb/request?asset=" + deck.asset().slug()))
                .contains(deck.variants().getFirst().variant().title());
    }

    @Test
    void the_page_that_verifies_names_a_presentation_that_is_withdrawn_meanwhile() throws Exception {
        var deck = samples.presentation();
        var sent = samples.send(samples.form(deck));
        workspace.withdraw(
                deck.asset().id(), workspace.byId(deck.asset().id()).asset().revision(), SERVICE);
        assertThat(get("/nb/verify/" + samples.verification(sent.reference()).secret()))
                .contains(deck.variants().getFirst().variant().title());
    }

    private static AssetFile original(AssetView view) {
        return view.variants().getFirst().original().orElseThrow();
    }

    private Optional<Preview> picture(AssetView view) {
        return catalogue.find(view.asset().id()) instanceof PublicAsset.Published(AssetView shown)
                ? shown.variants().getFirst().preview(320)
                : Optional.empty();
    }

    /** By any of the addresses under which it stands. */
    private boolean isPublic(AssetFile file, Checksum picture) {
        var byFile =
                catalogue.publicPreview(file.id(), PreviewPart.PAGE, 1, 320).isPresent();
        assertThat(catalogue.pageAsset(picture).isPresent()).isEqualTo(byFile);
        assertThat(catalogue.publicPreviews(file.id()).isEmpty()).isNotEqualTo(byFile);
        return byFile;
    }

    private String get(String path) throws Exception {
        return service.http()
                .send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
