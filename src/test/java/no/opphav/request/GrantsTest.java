package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class GrantsTest {
    private final RunningService service;
    private final Grants grants;
    private final Inbox inbox;
    private final TestRequests samples;

    GrantsTest(RunningService service) {
        this.service = service;
        this.grants = service.bean(Grants.class);
        this.inbox = service.bean(Inbox.class);
        this.samples = new TestRequests(service);
    }

    @Test
    void the_link_opens_what_was_granted_and_looking_changes_nothing() {
        var request = samples.approved(samples.waiting(), "Lykke til!");
        var link = samples.grantLink(request);
        for (var look = 0; look < 2; look++) {
            assertThat(grants.open(link)).isInstanceOfSatisfying(GrantByLink.Open.class, open -> {
                assertThat(open.request()).isEqualTo(request);
                assertThat(open.grant().fileIds()).containsExactly(samples.fileOf(request));
                assertThat(open.message()).isEqualTo("Lykke til!");
            });
        }
        assertThat(delivered(request)).isZero();
    }

    @Test
    void a_file_is_handed_out_as_it_was_approved_though_a_newer_one_has_come() {
        var request = samples.waiting();
        var workspace = service.bean(Workspace.class);
        var approved = workspace.file(samples.fileOf(request)).orElseThrow();
        var link = samples.grantLink(samples.approved(request, ""));
        workspace.replaceFile(approved.renditionId(), TestAssets.file(), TestAssets.SERVICE);

        assertThat(grants.fetch(link, approved.id())).isInstanceOfSatisfying(Fetched.Handed.class, handed -> {
            assertThat(handed.file()).isEqualTo(approved);
            assertThat(handed.language()).isEqualTo(LanguageTag.BOKMAAL);
        });
        assertThat(grants.fetch(link, current(approved).id())).isEqualTo(new Fetched.Invalid());
    }

    @Test
    void a_file_goes_out_under_the_terms_of_the_approval() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        var before = service.bean(Workspace.class).byId(request.assetId()).terms();
        var assets = new TestAssets(service);
        assets.under(assets.terms(Access.ON_REQUEST), request.assetId());
        assertThat(grants.fetch(link, samples.fileOf(request)))
                .isInstanceOfSatisfying(
                        Fetched.Handed.class,
                        handed -> assertThat(handed.terms()).isEqualTo(before));
    }

    @Test
    void each_fetch_stands_in_the_timeline() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        grants.fetch(link, samples.fileOf(request));
        grants.fetch(link, samples.fileOf(request));
        assertThat(delivered(request)).isEqualTo(2);
    }

    @Test
    void a_held_file_is_not_handed_out_by_a_grant_either() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        new TestAssets(service).hold(samples.fileOf(request));
        assertThat(catchThrowableOfType(Problem.class, () -> grants.fetch(link, samples.fileOf(request)))
                        .code())
                .isEqualTo(ProblemCode.FILE_HELD);
        assertThat(delivered(request)).isZero();
    }

    @Test
    void a_link_ends_with_the_grant() {
        var request = samples.waiting();
        var file = samples.fileOf(request);
        var end = service.clock().instant().plusSeconds(60);
        inbox.approve(request.id(), List.of(file), end, "", samples.editor("Ingrid Dahl"));
        var link = samples.grantLink(request);
        service.clock().tick(Duration.ofSeconds(59));
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.Open.class);
        service.clock().tick(Duration.ofSeconds(1));
        assertThat(grants.open(link)).isEqualTo(new GrantByLink.Expired(request.assetId()));
        assertThat(grants.fetch(link, file)).isEqualTo(new Fetched.Expired(request.assetId()));
        assertThat(delivered(request)).isZero();
    }

    @Test
    void a_link_ends_when_access_is_withdrawn() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        inbox.revoke(request.id(), "Avlyst", samples.editor("Ola Berg"));
        assertThat(grants.open(link)).isEqualTo(new GrantByLink.Revoked(request.assetId()));
        assertThat(grants.fetch(link, samples.fileOf(request))).isEqualTo(new Fetched.Revoked(request.assetId()));
        assertThat(delivered(request)).isZero();
    }

    @Test
    void a_guessed_link_opens_nothing() {
        var guess = Token.random(service.bean(SecureRandom.class));
        assertThat(grants.open(guess)).isEqualTo(new GrantByLink.Invalid());
        assertThat(grants.fetch(guess, UUID.randomUUID())).isEqualTo(new Fetched.Invalid());
    }

    @Test
    void a_link_to_the_presenters_page_is_no_grant_and_a_grant_is_no_page() {
        var submitted = samples.submit(samples.form(samples.presentation()));
        var request = samples.approved(samples.request(submitted), "");
        assertThat(grants.open(submitted.page())).isEqualTo(new GrantByLink.Invalid());
        assertThat(grants.fetch(submitted.page(), samples.fileOf(request))).isEqualTo(new Fetched.Invalid());
        assertThat(service.bean(PresentationRequests.class).byLink(samples.grantLink(request)))
                .isEmpty();
    }

    @Test
    void a_link_opens_no_file_of_another_grant() {
        var one = samples.approved(samples.waiting(), "");
        var other = samples.approved(samples.waiting(), "");
        assertThat(grants.fetch(samples.grantLink(one), samples.fileOf(other))).isEqualTo(new Fetched.Invalid());
    }

    @Test
    void only_the_hash_of_a_link_is_at_rest() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        var rows = service.bean(LinkRows.class);
        assertThat(rows.findByTokenHashAndPurpose(link.hash().hex(), LinkRow.Purpose.GRANT))
                .isPresent();
        assertThat(rows.findByTokenHashAndPurpose(link.secret(), LinkRow.Purpose.GRANT))
                .isEmpty();
    }

    private AssetFile current(AssetFile file) {
        return service.bean(Workspace.class).versions(file.renditionId()).getFirst();
    }

    private long delivered(PresentationRequest request) {
        return inbox.details(request.id()).timeline().stream()
                .filter(event -> event.type() == RequestEvent.Type.DELIVERED)
                .count();
    }
}
