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
import java.util.Objects;
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
import no.opphav.testing.TestRequests;
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
        assertThat(page.counts().kinds()).isEqualTo(Map.of(AssetKind.POSTER, 1L));
    }

    @Test
    void kinds_are_counted_whichever_are_asked_for() {
        published(AssetKind.POSTER, "");
        published(AssetKind.POSTER, "");
        var film = published(AssetKind.FILM, "");
        var page = search.find(query(word, Set.of(AssetKind.FILM), null, null, 10));
        assertThat(page.assets()).extracting(SearchTest::id).containsExactly(id(film));
        assertThat(page.counts().kinds()).isEqualTo(Map.of(AssetKind.POSTER, 2L, AssetKind.FILM, 1L));
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
            var bytes = new byte[26];
            bytes[0] = (byte) first;
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (first == 'N') {
                assertThat(search.find(query("", Set.of(), null, cursor, 2)).assets())
                        .isEmpty();
            } else {
                assertThatThrownBy(() -> search.find(query("", Set.of(), null, cursor, 2)))
                        .hasMessageContaining("cursor: invalid");
            }
        }
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        published(AssetKind.POSTER, "");
        published(AssetKind.POSTER, "");
        var next = search.find(sorted(Sort.NEWEST, null)).next();
        assertThat(next).isNotNull();
        assertThatThrownBy(() -> search.find(sorted(Sort.TITLE, next))).hasMessageContaining("cursor: invalid");
    }

    @Test
    void words_are_found_in_whichever_form_they_stand_in_each_language() {
        var asset = published(AssetKind.POSTER, "Plakater om skolene");
        publish(asset, LanguageTag.ENGLISH, "Swimming children");
        publish(asset, new LanguageTag("fr"), "Les écoles");
        publish(asset, new LanguageTag("ru"), "Плакаты о школах");
        publish(asset, new LanguageTag("ar"), "المدارس");
        publish(asset, new LanguageTag("pl"), "Źródła");
        for (var form : List.of("plakaten skole", "swims", "ecole", "плакатов школа", "مدارس", "zrodla")) {
            assertThat(ids(query(form, Set.of(), null, null, 100))).as(form).contains(id(asset));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7e10d", "1e5x", "12e3", "3d", "0e9ff21"})
    void what_is_numbers_and_letters_is_found(String code) {
        var asset = published(AssetKind.MODEL, code + word);
        assertThat(ids(text(code + word))).containsExactly(id(asset));
    }

    @Test
    void little_words_need_not_stand_there() {
        var asset = published(AssetKind.POSTER, "Energi for the future og vann");
        assertThat(ids(text("vann og for energi"))).containsExactly(id(asset));
        assertThat(ids(text("energi månen"))).isEmpty();
    }

    @Test
    void a_title_counts_for_more_than_a_summary() {
        var summary = published(AssetKind.POSTER, "Noe annet");
        describe(summary, "Om fjellrev " + word);
        var title = published(AssetKind.POSTER, "Fjellrev");
        service.clock().tick(Duration.ofMillis(1));
        describe(summary, "Om fjellrev og mer " + word);
        assertThat(ids(byRelevance("fjellrev " + word))).containsExactly(id(title), id(summary));
        assertThat(ids(query("fjellrev " + word, Set.of(), null, null, 9))).containsExactly(id(summary), id(title));
    }

    @Test
    void a_mistyped_word_finds_what_was_meant_and_says_so() {
        var asset = published(AssetKind.POSTER, "Kvitsandstrand" + word);
        var page = search.find(byRelevance("kvitsanstrnad" + word));
        assertThat(page.assets()).extracting(SearchTest::id).containsExactly(id(asset));
        assertThat(page.meant()).isEqualTo("kvitsandstrand" + word);
        assertThat(search.find(byRelevance("kvitsandstrand" + word)).meant()).isNull();
        assertThat(search.find(byRelevance("zzzzqqqq")).meant()).isNull();
    }

    @Test
    void titles_are_sorted_as_norwegian_is() {
        var made = List.of("Ås", "Ærlig", "Zulu", "Øre", "Alfa").stream()
                .map(title -> published(AssetKind.POSTER, title))
                .toList();
        var first = search.find(sorted(Sort.TITLE, null));
        List<UUID> seen =
                new ArrayList<>(first.assets().stream().map(SearchTest::id).toList());
        for (var cursor = first.next(); cursor != null; ) {
            var page = search.find(sorted(Sort.TITLE, cursor));
            page.assets().forEach(view -> seen.add(id(view)));
            cursor = page.next();
        }
        assertThat(seen)
                .containsExactly(id(made.get(4)), id(made.get(2)), id(made.get(1)), id(made.get(3)), id(made.get(0)));
    }

    @Test
    void each_filter_counts_what_the_others_leave() {
        var poster = published(AssetKind.POSTER, "");
        publish(poster, LanguageTag.ENGLISH, "Poster " + word);
        published(AssetKind.FILM, "");
        var counts = search.find(query(word, Set.of(AssetKind.POSTER), LanguageTag.ENGLISH, null, 9))
                .counts();
        assertThat(counts.kinds()).isEqualTo(Map.of(AssetKind.POSTER, 1L));
        assertThat(counts.languages()).isEqualTo(Map.of(LanguageTag.BOKMAAL, 1L, LanguageTag.ENGLISH, 1L));
        assertThat(counts.terms().values()).containsExactly(1L);
        assertThat(counts.years().values()).containsExactly(1L);
        assertThat(counts.total()).isEqualTo(1);
    }

    @Test
    void what_stands_on_a_page_of_a_file_finds_its_asset_and_the_page_is_said() {
        var asset = published(AssetKind.REPORT, "Rapport");
        page(asset, 3, "Innledning til noe");
        page(asset, 7, "Her skriver vi om isbjørner" + word + " på Svalbard");
        var found = search.find(byRelevance("isbjørner" + word + " rapport"));
        assertThat(found.assets()).extracting(SearchTest::id).containsExactly(id(asset));
        var inside = Objects.requireNonNull(found.inside().get(id(asset)));
        assertThat(inside.page()).isEqualTo(7);
        assertThat(inside.said()).contains(new Inside.Piece("isbjørner" + word, true));
        assertThat(search.find(byRelevance("rapport " + word)).inside()).isEmpty();
    }

    @Test
    void what_a_film_says_finds_it_and_the_second_is_said() {
        var asset = published(AssetKind.FILM, "Film");
        new TestRequests(service)
                .sql(
                        "INSERT INTO caption_cue (file_id, position, start_ms, end_ms, text) VALUES (?, 0, 61000, 64000, ?)",
                        file(asset),
                        "Og så kom gaupa" + word);
        var found = search.find(byRelevance("gaupa" + word));
        assertThat(Objects.requireNonNull(found.inside().get(id(asset))).start())
                .isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void what_is_handed_out_on_request_only_is_not_found_by_what_stands_inside() {
        var asset = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST, "Foredrag " + word);
        page(asset, 1, "hemmelig" + word);
        assertThat(ids(byRelevance("hemmelig" + word))).isEmpty();
        assertThat(ids(byRelevance(word))).containsExactly(id(asset));
    }

    private void page(AssetView asset, int number, String body) {
        new TestRequests(service)
                .sql("INSERT INTO file_text (file_id, number, body) VALUES (?, ?, ?)", file(asset), number, body);
    }

    private static UUID file(AssetView asset) {
        return asset.variants().getFirst().original().orElseThrow().id();
    }

    private void publish(AssetView asset, LanguageTag language, String title) {
        assets.translated(asset, language, title);
    }

    private static Query byRelevance(String text) {
        return new Query(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, 100);
    }

    private Query sorted(Sort sort, @Nullable String cursor) {
        return new Query(word, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), sort, cursor, 1);
    }

    private AssetView published(AssetKind kind, String title) {
        return assets.published(kind, Access.FREE, title + " " + word);
    }

    private void describe(AssetView view, String summary) {
        var variant = view.variants().getFirst().variant();
        workspace.describe(
                variant.id(),
                new VariantTexts(variant.title(), summary, ""),
                workspace.byId(id(view)).asset().revision(),
                SERVICE);
    }

    private Query text(String text) {
        return query(text + " " + word, Set.of(), null, null, 10);
    }

    private static Query query(
            String text, Set<AssetKind> kinds, @Nullable LanguageTag language, @Nullable String cursor, int limit) {
        return new Query(
                text,
                kinds,
                language == null ? Set.of() : Set.of(language),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Sort.NEWEST,
                cursor,
                limit);
    }

    private List<UUID> ids(Query query) {
        return search.find(query).assets().stream().map(SearchTest::id).toList();
    }

    private static UUID id(AssetView view) {
        return view.asset().id();
    }
}
