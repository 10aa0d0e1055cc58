package no.opphav.overview;

import static no.opphav.testing.TestAssets.NB;
import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Sources;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the languages of assets stand. */
@ExtendWith(RunningService.class)
class LanguageMatrixTest {
    private static final LanguageTag NN = LanguageTag.NYNORSK;

    private final RunningService service;
    private final LanguageMatrix matrix;
    private final Workspace workspace;
    private final TestAssets assets;
    private final String word = TestAssets.unique();

    LanguageMatrixTest(RunningService service) {
        this.service = service;
        this.matrix = service.bean(LanguageMatrix.class);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @BeforeEach
    void something_of_each_kind_is_in_nynorsk() {
        assets.translated(assets.published(AssetKind.POSTER, Access.FREE), NN, "Noko anna");
    }

    @Test
    void a_language_that_others_of_the_kind_have_is_missing_until_it_is_there() {
        var poster = published(AssetKind.POSTER);
        assertThat(standing(poster, NB)).isEqualTo(Standing.COMPLETE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.MISSING);
        assertThat(standing(poster, new LanguageTag("mt"))).isEqualTo(Standing.UNEXPECTED);
        workspace.addVariant(id(poster), NN, VariantTexts.titled("Plakat " + word), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.BEGUN);
        assets.original(now(poster).in(NN).orElseThrow().variant());
        assertThat(standing(poster, NN)).as("not public yet").isEqualTo(Standing.BEGUN);
        var variant = now(poster).in(NN).orElseThrow().variant();
        workspace.publishVariant(variant.id(), now(poster).asset().revision(), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void a_language_is_outdated_when_the_text_of_its_source_changes_until_its_own_does_or_an_editor_confirms_it() {
        var poster = translated();
        describe(poster, NB, "Nytt");
        assertThat(standing(poster, NN)).isEqualTo(Standing.OUTDATED);
        assertThat(standing(poster, NB)).isEqualTo(Standing.COMPLETE);
        describe(poster, NN, "Nytt");
        assertThat(standing(poster, NN)).isEqualTo(Standing.COMPLETE);
        describe(poster, NB, "Nyere");
        service.clock().tick(Duration.ofSeconds(1));
        service.bean(Sources.class)
                .confirm(now(poster).in(NN).orElseThrow().variant().id(), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void a_language_is_outdated_when_the_original_of_its_source_is_replaced_and_not_when_a_format_is_added() {
        var poster = translated();
        var source = now(poster).in(NB).orElseThrow();
        service.clock().tick(Duration.ofSeconds(1));
        workspace.addFile(source.variant().id(), FileRole.FORMAT, "", TestAssets.file(), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.COMPLETE);
        workspace.replaceFile(source.original().orElseThrow().renditionId(), TestAssets.file(), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.OUTDATED);
        service.clock().tick(Duration.ofSeconds(1));
        var own = now(poster).in(NN).orElseThrow().original().orElseThrow();
        workspace.replaceFile(own.renditionId(), TestAssets.file(), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void to_publish_the_source_anew_outdates_nothing() {
        var poster = translated();
        service.clock().tick(Duration.ofSeconds(1));
        var source = now(poster).in(NB).orElseThrow().variant().id();
        workspace.unpublishVariant(source, now(poster).asset().revision(), SERVICE);
        workspace.publishVariant(source, now(poster).asset().revision(), SERVICE);
        assertThat(standing(poster, NN)).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void a_film_without_captions_says_so() {
        var film = published(AssetKind.FILM);
        assertThat(standing(film, NB)).isEqualTo(Standing.UNCAPTIONED);
        var variant = now(film).in(NB).orElseThrow().variant();
        workspace.addFile(variant.id(), FileRole.CAPTIONS, "", TestAssets.file(), SERVICE);
        assertThat(standing(film, NB)).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void only_what_has_gaps_is_found_where_only_that_is_asked_for_page_by_page() {
        var complete = inEveryLanguage();
        var first = published(AssetKind.POSTER);
        var second = published(AssetKind.POSTER);
        var all = matrix.find(query(false, null, 10), NB);
        assertThat(slugs(all)).isEqualTo(List.of(slug(second), slug(first), slug(complete)));
        assertThat(all.assets()).isEqualTo(3);
        assertThat(all.withGaps()).isEqualTo(2);
        assertThat(all.languages()).startsWith(NB, NN).contains(NB);
        var page = matrix.find(query(true, null, 1), NB);
        assertThat(slugs(page)).isEqualTo(List.of(slug(second)));
        var next = matrix.find(query(true, page.next(), 1), NB);
        assertThat(slugs(next)).isEqualTo(List.of(slug(first)));
        assertThat(next.next()).isNull();
        Refused.refused(
                () -> matrix.find(query(true, "nonsense", 1), NB), ProblemCode.INVALID_FIELDS, "cursor: invalid");
    }

    @Test
    void what_is_withdrawn_or_has_no_language_is_left_out() {
        var poster = published(AssetKind.POSTER);
        workspace.withdraw(id(poster), now(poster).asset().revision(), SERVICE);
        assets.publishedIn(LanguageTag.NONE);
        assertThat(matrix.find(query(false, null, 10), NB).lines()).isEmpty();
        assertThat(matrix.find(query(false, null, 10), NB).languages()).doesNotContain(LanguageTag.NONE);
    }

    private MatrixQuery query(boolean onlyGaps, @Nullable String cursor, int limit) {
        return new MatrixQuery(word, null, null, "", onlyGaps, cursor, limit);
    }

    private AssetView published(AssetKind kind) {
        service.clock().tick(Duration.ofSeconds(1));
        return assets.published(kind, Access.FREE, "Verk " + word);
    }

    /** In all the languages that are expected of a poster, whatever other tests have published. */
    private AssetView inEveryLanguage() {
        var poster = translated();
        matrix.find(query(false, null, 10), NB).languages().stream()
                .filter(language -> now(poster).in(language).isEmpty())
                .forEach(language -> assets.translated(poster, language, "Verket " + word));
        return poster;
    }

    private AssetView translated() {
        return assets.translated(published(AssetKind.POSTER), NN, "Verket " + word);
    }

    private void describe(AssetView asset, LanguageTag language, String summary) {
        service.clock().tick(Duration.ofSeconds(1));
        var variant = now(asset).in(language).orElseThrow().variant();
        var texts = new VariantTexts(variant.title(), summary, "");
        workspace.describe(variant.id(), texts, now(asset).asset().revision(), SERVICE);
    }

    private Standing standing(AssetView asset, LanguageTag language) {
        return matrix.find(query(false, null, 10), NB).lines().stream()
                .filter(line -> line.asset().equals(asset.asset().slug()))
                .findFirst()
                .orElseThrow()
                .in(language)
                .standing();
    }

    private static List<String> slugs(Matrix matrix) {
        return matrix.lines().stream().map(line -> line.asset().value()).toList();
    }

    private static String slug(AssetView asset) {
        return asset.asset().slug().value();
    }

    private AssetView now(AssetView asset) {
        return workspace.byId(id(asset));
    }

    private static UUID id(AssetView asset) {
        return asset.asset().id();
    }
}
