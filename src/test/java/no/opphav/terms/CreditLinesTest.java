package no.opphav.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | «Tittel», Direktoratet (2026). Brukt etter vilkårene Fri bruk.",
                "nn | «Tittel», Direktoratet (2026). Brukt etter vilkåra Fri bruk.",
                "en | “Tittel”, Direktoratet (2026). Used under the terms Fri bruk.",
                "uk | «Tittel», Direktoratet (2026). Використано на умовах «Fri bruk».",
                "ru | «Tittel», Direktoratet (2026). Используется на условиях «Fri bruk».",
                "fr | «\u00a0Tittel\u00a0», Direktoratet (2026). Utilisé selon les conditions «\u00a0Fri bruk\u00a0».",
                "ar | «\u2068Tittel\u2069»، \u2068Direktoratet\u2069 (\u20682026\u2069). مستخدَم وفق الشروط «\u2068Fri bruk\u2069».",
            })
    void every_language_credits_in_its_own_words(String language, String line) {
        var credit = lines.credit(subject("Tittel", NB), terms(), Medium.PRINT, new LanguageTag(language));
        assertThat(credit.text()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Bearbeidet etter «Tittel», | Oversatt fra «Tittel»,",
                "nn | Omarbeidd etter «Tittel», | Omsett frå «Tittel»,",
                "en | Adapted from “Tittel”, | Translated from “Tittel”,",
                "uk | Адаптовано. Оригінал: «Tittel», | Перекладено. Оригінал: «Tittel»,",
                "ru | Адаптировано. Оригинал: «Tittel», | Переведено. Оригинал: «Tittel»,",
                "fr | D’après «\u00a0Tittel\u00a0», | Traduit de «\u00a0Tittel\u00a0»,",
                "ar | مقتبس بتصرف من «\u2068Tittel\u2069»، | مترجم عن «\u2068Tittel\u2069»،",
            })
    void what_was_made_of_a_work_is_said_before_the_work(String language, String adapted, String translated) {
        var tag = new LanguageTag(language);
        assertThat(lines.credit(subject("Tittel", NB), terms(), Medium.SLIDE, Use.ADAPTED, tag)
                        .text())
                .startsWith(adapted);
        assertThat(lines.credit(subject("Tittel", NB), terms(), Medium.SLIDE, Use.TRANSLATED, tag)
                        .text())
                .startsWith(translated);
    }

    @Test
    void every_language_has_a_template_for_every_medium_and_use_and_no_other_name_in_braces() {
        for (var language : lines.languages()) {
            for (var medium : Medium.values()) {
                for (var use : Use.values()) {
                    var credit = lines.credit(subject("Tittel", NB), terms(), medium, use, language);
                    assertThat(credit.text())
                            .as("%s %s %s", language, medium, use)
                            .contains("Tittel", "Direktoratet", "2026")
                            .doesNotContain("{", "}");
                }
            }
        }
        assertThat(lines.languages())
                .extracting(LanguageTag::value)
                .containsExactly("nb", "nn", "en", "uk", "ru", "fr", "ar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Etikk* _i_ `praksis`",
                "[Etikk](http://x.example) ![a](b)",
                "<b>Etikk</b> & <http://x.example> &amp; &#42;",
                "~~Etikk~~ | # \\ \\* {a} \\[",
                "“Etikk” 'i' \"praksis\" 🎓",
            })
    void a_reader_of_markdown_reads_the_title_as_it_is(String title) {
        var credit = lines.credit(subject(title, NB), terms(), Medium.PRINT, NB);
        var shown = TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(credit.markdown()));
        assertThat(shown)
                .startsWith("«\"" + title + "\" (https://opphav.example/nb/assets/etikk)», Direktoratet (2026).");
    }

    @Test
    void signs_that_turn_the_direction_and_breaks_of_lines_do_not_get_out_of_a_title() {
        var credit = lines.credit(subject("A\u202EB\u2067C\nD\u2029E\u200Fא", NB), terms(), Medium.PRINT, NB);
        assertThat(credit.text()).startsWith("«\u2068ABC D E\u200Fא\u2069», ");
        assertThat(credit.html()).contains("<bdi lang=\"nb\">ABC D E\u200Fא</bdi>");
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
