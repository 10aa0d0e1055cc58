package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.catalogue.AssetKind;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StatisticsOverApiTest {
    private static final String STATISTICS = "/api/editor/statistics";

    private final RunningService service;
    private final Office office;
    private final ApiClient anyone;

    StatisticsOverApiTest(RunningService service) {
        this.service = service;
        this.office = Office.open(service);
        this.anyone = ApiClient.without(service);
    }

    @Test
    void a_program_says_that_a_film_plays_and_an_editor_reads_the_numbers() {
        var film = new TestAssets(service).published(AssetKind.FILM, Access.FREE);
        var slug = film.asset().slug().value();
        var played = play(slug, "nb");
        assertThat(played.status()).isEqualTo(204);
        assertThat(played.headers().firstValue("Set-Cookie")).isEmpty();
        var report = office.editor().get(STATISTICS + "?by=month&asset=" + slug).ok();
        assertThat(report.at("total").text("plays")).isEqualTo("1");
        assertThat(report.first("assets").text("slug")).isEqualTo(slug);
        assertThat(report.first("languages").text("language")).isEqualTo("nb");
        assertThat(report.each("times")).hasSizeBetween(1, 2);
    }

    @Test
    void what_cannot_be_played_or_asked_for_is_refused_at_its_field() {
        play("finnes-ikke", "nb").isRefused(404, "asset-not-found");
        play("Ikke En Slug", "?").isRefused(422, "invalid-fields", "asset: invalid", "language: unknown-language");
        anyone.post("/api/plays", "{}").isRefused(422, "invalid-fields", "asset: required", "language: required");
        office.editor()
                .get(STATISTICS + "?from=i+fjor&by=hour")
                .isRefused(422, "invalid-fields", "from: not-a-date", "by: invalid");
        office.editor()
                .get(STATISTICS + "?from=2026-02-01&to=2026-01-01")
                .isRefused(422, "invalid-fields", "to: last-day-before-first");
        anyone.get(STATISTICS).isRefused(401, "sign-in-required");
    }

    private ApiClient.Answer play(String asset, String language) {
        return anyone.post("/api/plays", "{\"asset\": \"%s\", \"language\": \"%s\"}".formatted(asset, language));
    }
}
