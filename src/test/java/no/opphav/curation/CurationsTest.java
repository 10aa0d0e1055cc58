package no.opphav.curation;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.search.Query;
import no.opphav.search.Search;
import no.opphav.terms.Access;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What editors put together. */
@ExtendWith(RunningService.class)
class CurationsTest {
    private final Curations curations;
    private final Search search;
    private final TestAssets assets;
    private final String name = "Samling " + TestAssets.unique();

    CurationsTest(RunningService service) {
        this.curations = service.bean(Curations.class);
        this.search = service.bean(Search.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void what_is_made_is_seen_by_editors_alone_until_it_is_published_and_found_by_then() {
        var theme = curations.create(CurationKind.THEME, null, texts(name), SERVICE);
        var asset = published();
        curations.add(theme.id(), asset, SERVICE);
        var code = theme.code().value();
        assertThat(curations.published(CurationKind.THEME, code)).isEmpty();
        assertThat(search.find(Query.ofTheme(code, null)).assets()).isEmpty();
        curations.publish(theme.id(), revision(theme), SERVICE);
        assertThat(curations.published(CurationKind.THEME, code).orElseThrow().assets())
                .isEqualTo(1);
        assertThat(search.find(Query.ofTheme(code, null)).assets()).hasSize(1);
        curations.unpublish(theme.id(), revision(theme), SERVICE);
        assertThat(search.find(Query.ofTheme(code, null)).assets()).isEmpty();
    }

    @Test
    void a_collection_has_its_assets_in_the_order_that_editors_give_and_is_a_filter_of_the_search() {
        var collection = curations.create(CurationKind.COLLECTION, null, texts(name), SERVICE);
        var first = published();
        var second = published();
        var draft = assets.draft(AssetKind.POSTER).asset().id();
        List.of(first, draft, second).forEach(id -> curations.add(collection.id(), id, SERVICE));
        curations.arrange(collection.id(), List.of(second), revision(collection), SERVICE);
        curations.publish(collection.id(), revision(collection), SERVICE);
        assertThat(curations.assets(collection.id())).isEqualTo(List.of(second, first, draft));
        assertThat(curations.offered(collection.id())).isEqualTo(List.of(second, first));
        var code = collection.code().value();
        var query = new Query(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(code), Set.of(), null, null, Query.DEFAULT_LIMIT);
        assertThat(search.find(query).assets()).hasSize(2);
        assertThat(search.find(query).counts().collections()).containsEntry(code, 2L);
        curations.remove(collection.id(), first, SERVICE);
        assertThat(search.find(query).assets()).hasSize(1);
        curations.delete(collection.id(), revision(collection), SERVICE);
        assertThat(search.find(query).assets()).isEmpty();
    }

    @Test
    void it_is_called_something_in_bokmaal_and_in_whichever_languages_else() {
        Refused.refused(
                () -> curations.create(
                        CurationKind.THEME,
                        null,
                        List.of(
                                new CurationText(LanguageTag.ENGLISH, "Choices", ""),
                                new CurationText(LanguageTag.NYNORSK, "", "Noko")),
                        SERVICE),
                ProblemCode.INVALID_FIELDS,
                "name-nb: required",
                "name-nn: required");
        var theme = curations.create(CurationKind.THEME, null, texts(name), SERVICE);
        var arabic = new CurationText(new LanguageTag("ar"), "خيارات", "");
        curations.describe(
                theme.id(),
                List.of(new CurationText(LanguageTag.BOKMAAL, "Valg", "Om valg"), arabic),
                revision(theme),
                SERVICE);
        var described = curations.find(CurationKind.THEME, theme.code().value());
        assertThat(described.in(new LanguageTag("ar"))).isEqualTo(arabic);
        assertThat(described.in(LanguageTag.ENGLISH).name()).isEqualTo("Valg");
        Refused.refused(
                () -> curations.describe(theme.id(), texts("Sent"), theme.revision(), SERVICE),
                ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void those_of_a_kind_stand_in_the_order_that_editors_give() {
        var first = curations.create(CurationKind.THEME, null, texts(name), SERVICE);
        var second = curations.create(CurationKind.THEME, null, texts(name), SERVICE);
        assertThat(second.code().value()).isEqualTo(first.code() + "-2");
        curations.order(CurationKind.THEME, List.of(second.code().value()), SERVICE);
        assertThat(curations.all(CurationKind.THEME).getFirst().id()).isEqualTo(second.id());
        Refused.refused(
                () -> curations.order(CurationKind.THEME, List.of("finnes-ikke"), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "codes: invalid");
    }

    private UUID published() {
        return assets.published(AssetKind.POSTER, Access.FREE).asset().id();
    }

    private long revision(Curation curation) {
        return curations.find(curation.kind(), curation.code().value()).revision();
    }

    private static List<CurationText> texts(String name) {
        return List.of(new CurationText(LanguageTag.BOKMAAL, name, ""));
    }
}
