package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.AssetKind;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script that loads everything follows the address of the next page until there is none. */
@ExtendWith(RunningService.class)
class PagingTest {
    private final RunningService service;

    PagingTest(RunningService service) {
        this.service = service;
    }

    @Test
    void pages_lead_to_each_other_and_keep_what_was_asked_for() {
        var assets = new TestAssets(service);
        var word = TestAssets.unique();
        assets.published(AssetKind.POSTER, Access.FREE, "Ære & " + word);
        List<String> made = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            made.addFirst(assets.published(AssetKind.FILM, Access.FREE, "Ære & " + word)
                    .asset()
                    .slug()
                    .value());
        }

        var client = ApiClient.without(service);
        var page = client.get("/api/assets?kind=film&language=nb&limit=2&q=%C3%A6re+%26+" + word)
                .ok();
        List<String> seen = new ArrayList<>();
        page.each("assets").forEach(asset -> seen.add(asset.text("slug")));
        while (!page.isNull("next")) {
            page = client.get(page.text("next")).ok();
            assertThat(page.each("assets")).hasSizeLessThanOrEqualTo(2);
            page.each("assets").forEach(asset -> seen.add(asset.text("slug")));
        }
        assertThat(seen).isEqualTo(made);
        assertThat(page.at("counts").at("kinds").text("poster")).isEqualTo("1");
    }
}
