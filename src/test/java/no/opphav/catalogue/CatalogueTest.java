package no.opphav.catalogue;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** What the public finds, by every way there is to ask, of assets in every state. */
@ExtendWith(RunningService.class)
class CatalogueTest {
    private final RunningService service;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final TestAssets assets;

    CatalogueTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void nothing_of_a_draft_is_reachable() {
        var draft = assets.draft(AssetKind.POSTER);
        var file = assets.original(draft.variants().getFirst().variant());
        workspace.addPreviews(file.id(), List.of(TestAssets.preview(320)));
        assets.under(assets.terms(Access.FREE), draft.asset().id());
        assertUnreachable(draft.asset(), file);
    }

    @Test
    void nothing_of_an_asset_that_is_a_draft_again_is_reachable() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        workspace.unpublishVariant(variant(view).id(), view.asset().revision(), SERVICE);
        assertUnreachable(view.asset(), original(view));
    }

    @Test
    void a_draft_language_of_a_published_asset_is_unreachable() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var english =
                workspace.addVariant(view.asset().id(), LanguageTag.ENGLISH, VariantTexts.titled("Draft"), SERVICE);
        var file = assets.original(english);
        workspace.addPreviews(file.id(), List.of(TestAssets.preview(320)));
        assertThat(published(view).variants()).hasSize(1);
        assertFileUnreachable(file);

        workspace.withdraw(
                view.asset().id(), workspace.byId(view.asset().id()).asset().revision(), SERVICE);
        assertFileUnreachable(file);
    }

    @Test
    void a_published_file_is_offered_with_its_asset_its_variant_and_its_terms() {
        var view = assets.published(AssetKind.POSTER, Access.CONTEXT_ONLY);
        var shown = published(view);
        assertThat(shown).isEqualTo(workspace.byId(view.asset().id()));
        assertThat(catalogue.find(view.asset().slug())).isEqualTo(new PublicAsset.Published(shown));
        var terms = Objects.requireNonNull(shown.terms());
        assertThat(catalogue.file(original(view).id()))
                .isEqualTo(new PublicFile.Offered(original(view), shown.asset(), variant(view), terms));
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 320))
                .isPresent();
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 640))
                .isEmpty();
    }

    @Test
    void what_goes_out_on_request_shows_previews_and_no_files() {
        var view = new TestRequests(service).presentation();
        var shown = published(view).variants().getFirst();
        assertThat(shown.files()).isEmpty();
        assertThat(shown.previews()).hasSize(1);
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.OnRequest.class);
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 320))
                .isPresent();

        workspace.replaceFile(original(view).renditionId(), TestAssets.file(), SERVICE);
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.OnRequest.class);
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 320))
                .isPresent();
    }

    @Test
    void a_superseded_file_says_so_and_the_new_one_is_offered() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var next = workspace.replaceFile(original(view).renditionId(), TestAssets.file(), SERVICE);
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.Superseded.class);
        assertThat(catalogue.file(next.id())).isInstanceOf(PublicFile.Offered.class);
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 320))
                .isEmpty();
    }

    @Test
    void a_file_that_was_replaced_before_anyone_could_see_it_is_unknown() {
        var draft = assets.draft(AssetKind.POSTER);
        var first = assets.original(variant(draft));
        workspace.replaceFile(first.renditionId(), TestAssets.file(), SERVICE);
        service.clock().tick(Duration.ofSeconds(1));
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), SERVICE);
        assertFileUnreachable(first);
    }

    @Test
    void a_removed_rendition_is_no_longer_offered() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var captions = workspace.addFile(variant(view).id(), FileRole.CAPTIONS, "", TestAssets.file(), SERVICE);
        assertThat(catalogue.file(captions.id())).isInstanceOf(PublicFile.Offered.class);
        workspace.removeRendition(captions.renditionId(), SERVICE);
        assertFileUnreachable(captions);
        assertThat(published(view).variants().getFirst().files()).hasSize(1);
    }

    @Test
    void a_withdrawn_asset_offers_no_file_and_no_preview() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        workspace.withdraw(view.asset().id(), view.asset().revision(), SERVICE);
        assertThat(catalogue.find(view.asset().id())).isInstanceOf(PublicAsset.Withdrawn.class);
        assertThat(catalogue.published(List.of(view.asset().id()))).isEmpty();
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.Withdrawn.class);
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 320))
                .isEmpty();
    }

    @Test
    void assets_come_in_the_order_in_which_they_are_asked_for() {
        var one = assets.published(AssetKind.POSTER, Access.FREE).asset().id();
        var other = assets.published(AssetKind.POSTER, Access.FREE).asset().id();
        assertThat(catalogue.published(List.of(one, UUID.randomUUID(), other)))
                .extracting(view -> view.asset().id())
                .containsExactly(one, other);
        assertThat(catalogue.published(List.of(other, one)))
                .extracting(view -> view.asset().id())
                .containsExactly(other, one);
        assertThat(catalogue.published(List.of())).isEmpty();
    }

    @Test
    void many_assets_take_as_many_queries_as_one() {
        var few =
                List.of(assets.published(AssetKind.POSTER, Access.FREE).asset().id());
        var many = List.of(
                assets.published(AssetKind.POSTER, Access.FREE).asset().id(),
                assets.published(AssetKind.FILM, Access.FREE).asset().id(),
                assets.published(AssetKind.REPORT, Access.CONTEXT_ONLY).asset().id());
        assertThat(queries(many)).isEqualTo(queries(few)).isPositive();
    }

    private long queries(List<UUID> ids) {
        var logger = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(catalogue.published(ids)).hasSize(ids.size());
            return appender.list.stream()
                    .filter(event -> event.getFormattedMessage().contains("SELECT"))
                    .count();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        }
    }

    private void assertUnreachable(Asset asset, AssetFile file) {
        assertThat(catalogue.find(asset.slug())).isEqualTo(new PublicAsset.Unknown());
        assertThat(catalogue.find(asset.id())).isEqualTo(new PublicAsset.Unknown());
        assertThat(catalogue.published(List.of(asset.id()))).isEmpty();
        assertFileUnreachable(file);
    }

    private void assertFileUnreachable(AssetFile file) {
        assertThat(catalogue.file(file.id())).isEqualTo(new PublicFile.Unknown());
        assertThat(catalogue.publicPreview(file.id(), PreviewPart.PAGE, 1, 320)).isEmpty();
    }

    private AssetView published(AssetView view) {
        return catalogue.published(List.of(view.asset().id())).getFirst();
    }

    private static LanguageVariant variant(AssetView view) {
        return view.variants().getFirst().variant();
    }

    private static AssetFile original(AssetView view) {
        return view.variants().getFirst().original().orElseThrow();
    }
}
