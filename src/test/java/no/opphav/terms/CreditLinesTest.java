package no.opphav.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final LanguageTag AR = new LanguageTag("ar");

    private final CreditLines lines = new CreditLines();

    @Test
    void a_credit_says_what_whose_when_and_under_which_terms() {
        var credit = lines.credit(subject("Etikk i praksis", NB), terms(), Medium.WEB, NB);
        assertThat(credit.text())
                .isEqualTo("«Etikk i praksis», Direktoratet (2026). Brukt etter vilkårene Fri bruk."
                        + " https://opphav.example/nb/assets/etikk");
        assertThat(credit.html()).contains("<a href=\"https://opphav.example/nb/assets/etikk\">");
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void a_credit_links_to_the_asset_in_every_medium(Medium medium) {
        assertThat(lines.credit(subject("Etikk", NB), terms(), medium, NB).html())
                .containsOnlyOnce("<a href=\"https://opphav.example/nb/assets/etikk\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en", "uk", "ru", "fr", "ar"})
    void every_language_credits_in_its_own_words(String language) {
        var credit = lines.credit(subject("Tittel", NB), terms(), Medium.PRINT, new LanguageTag(language));
        assertThat(credit.text()).contains("Tittel", "Direktoratet", "2026");
    }

    @Test
    void a_language_without_templates_is_credited_in_the_nearest_one() {
        var subject = subject("Tittel", NB);
        assertThat(lines.credit(subject, terms(), Medium.PRINT, new LanguageTag("fr-CA")))
                .isEqualTo(lines.credit(subject, terms(), Medium.PRINT, new LanguageTag("fr")));
        assertThat(lines.credit(subject, terms(), Medium.PRINT, new LanguageTag("se")))
                .isEqualTo(lines.credit(subject, terms(), Medium.PRINT, NB));
    }

    @Test
    void a_title_that_runs_the_other_way_is_isolated() {
        assertThat(lines.credit(subject("ما هو الإرشاد", AR), terms(), Medium.PRINT, NB)
                        .text())
                .contains("«\u2068ما هو الإرشاد\u2069»");
        assertThat(lines.credit(subject("Etikk", NB), terms(), Medium.PRINT, AR).text())
                .contains("\u2068Etikk\u2069");
    }

    @Test
    void markup_in_a_title_is_only_text() {
        var credit = lines.credit(subject("<script>\"{url}\" $1 & co", NB), terms(), Medium.WEB, NB);
        assertThat(credit.text()).contains("«<script>\"{url}\" $1 & co»");
        assertThat(credit.html())
                .contains("&lt;script&gt;&quot;{url}&quot; $1 &amp; co")
                .doesNotContain("<script");
    }

    private static CreditSubject subject(String title, LanguageTag language) {
        return new CreditSubject(
                title, language, "Direktoratet", 2026, URI.create("https://opphav.example/nb/assets/etikk"), "POSTER");
    }

    private static TermsVersion terms() {
        return new TermsVersion(
                new UUID(1, 1),
                new Slug("fri-bruk"),
                1,
                null,
                Access.FREE,
                null,
                List.of(),
                Map.of(NB, new TermsTranslation("Fri bruk.", "Bruk det.", "Bruk det fritt.")));
    }
}
