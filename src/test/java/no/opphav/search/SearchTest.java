package no.opphav.search;

import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class SearchTest {
    private final RunningService service;
    private final Search search;
    private final Workspace workspace;
    private final TestAssets assets;
    private final String word = unique();

    SearchTest(RunningService service) {
        this.service = service;
        this.search = service.bean(Search.class);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void every_word_has_to_stand_in_the_title_or_summary_or_begin_a_word_there() {
        var asset = published(AssetKind.POSTER, "Ærlig språk: valg");
        describe(asset, "Øving gjør mester");
        assertThat(ids(text("aerlig"))).containsExactly(id(asset));
        assertThat(ids(text("ÆRL VALG ovi"))).containsExactly(id(asset));
        assertThat(ids(text("sprak"))).containsExactly(id(asset));
        assertThat(ids(text("språk, øving!"))).containsExactly(id(asset));
        assertThat(ids(text("valg uvedkommende"))).isEmpty();
        assertThat(ids(text("alg"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", ":*", "a & | ! <-> b", "' OR 1=1 --", "%", "(", "\0", "\ud800"})
    void signs_that_mean_something_to_a_database_are_only_signs(String signs) {
        assertThat(search.find(query(signs, Set.of(), null, null, 1)).total()).isNotNegative();
    }

    @Test
    void nothing_unpublished_is_found() {
        assets.draft(AssetKind.POSTER, word);
        var withdrawn = published(AssetKind.POSTER, "Trukket");
        workspace.withdraw(id(withdrawn), withdrawn.asset().revision(), SERVICE);
        var seen = published(AssetKind.POSTER, "Synlig");
        workspace.addVariant(id(seen), LanguageTag.ENGLISH, VariantTexts.titled("Hidden" + word), SERVICE);
        assertThat(ids(text(""))).containsExactly(id(seen));
        assertThat(search.find(query("hidden" + word, Set.of(), null, null, 10)).assets())
                .isEmpty();
        var page = search.find(query(word, Set.of(), null, null, 10));
        assertThat(page.assets().getFirst().variants()).hasSize(1);
        assertThat(page.counts()).isEqualTo(Map.of(AssetKind.POSTER, 1L));
    }

    @Test
    void kinds_are_counted_whichever_are_asked_for() {
        published(AssetKind.POSTER, "");
        published(AssetKind.POSTER, "");
        var film = published(AssetKind.FILM, "");
        var page = search.find(query(word, Set.of(AssetKind.FILM), null, null, 10));
        assertThat(page.assets()).extracting(SearchTest::id).containsExactly(id(film));
        assertThat(page.counts()).isEqualTo(Map.of(AssetKind.POSTER, 2L, AssetKind.FILM, 1L));
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void an_asset_is_found_in_the_languages_in_which_it_is_published() {
        var asset = published(AssetKind.POSTER, "");
        workspace.addVariant(id(asset), LanguageTag.ENGLISH, VariantTexts.titled("Draft"), SERVICE);
        assertThat(search.find(query(word, Set.of(), LanguageTag.BOKMAAL, null, 10))
                        .total())
                .isEqualTo(1);
        assertThat(search.find(query(word, Set.of(), LanguageTag.ENGLISH, null, 10))
                        .total())
                .isZero();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_while_assets_come_and_go() {
        List<UUID> made = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            made.addFirst(id(published(AssetKind.POSTER, "")));
            if (i % 2 == 0) {
                service.clock().tick(Duration.ofMillis(1));
            }
        }
        var first = search.find(query(word, Set.of(), null, null, 2));
        published(AssetKind.POSTER, "");
        var second = search.find(query(word, Set.of(), null, first.next(), 2));
        var third = search.find(query(word, Set.of(), null, second.next(), 2));
        List<UUID> seen = new ArrayList<>();
        List.of(first, second, third).forEach(page -> page.assets().forEach(view -> seen.add(id(view))));
        assertThat(seen).isEqualTo(made);
        assertThat(first.total()).isEqualTo(5);
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "!!",
                "AAAA",
                "f_________________________________________8",
                "__________8AAAAAAAAAAAAAAAAAAAAA"
            })
    void a_cursor_of_somebody_elses_is_refused(String cursor) {
        assertThatThrownBy(() -> search.find(query("", Set.of(), null, cursor, 2)))
                .hasMessageContaining("cursor: invalid");
    }

    @Test
    void a_cursor_of_any_bytes_is_refused_or_taken_but_never_breaks() {
        for (var first = 0; first < 256; first++) {
            var bytes = new byte[24];
            bytes[0] = (byte) first;
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (first == 0) {
                assertThat(search.find(query("", Set.of(), null, cursor, 2)).assets())
                        .isEmpty();
            } else {
                assertThatThrownBy(() -> search.find(query("", Set.of(), null, cursor, 2)))
                        .hasMessageContaining("cursor: invalid");
            }
        }
    }

    private AssetView published(AssetKind kind, String title) {
        return assets.published(kind, Access.FREE, title + " " + word);
    }

    private void describe(AssetView view, String summary) {
        var variant = view.variants().getFirst().variant();
        workspace.describe(
                variant.id(),
                new VariantTexts(variant.title(), summary, ""),
                view.asset().revision(),
                SERVICE);
    }

    private Query text(String text) {
        return query(text + " " + word, Set.of(), null, null, 10);
    }

    private static Query query(
            String text, Set<AssetKind> kinds, @Nullable LanguageTag language, @Nullable String cursor, int limit) {
        return new Query(text, kinds, language, cursor, limit);
    }

    private List<UUID> ids(Query query) {
        return search.find(query).assets().stream().map(SearchTest::id).toList();
    }

    private static UUID id(AssetView view) {
        return view.asset().id();
    }
}
