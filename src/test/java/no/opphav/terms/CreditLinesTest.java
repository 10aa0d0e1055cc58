package no.opphav.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreditLinesTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final LanguageTag AR = new LanguageTag("ar");

    private final CreditLines lines = new CreditLines();

    @Test
    void a_credit_says_what_whose_when_and_under_which_terms() {
        var credit = lines.credit(subject("Etikk i praksis", NB), terms(), Medium.WEB, NB);
        assertThat(credit.text())
                .isEqualTo("«Etikk i praksis», Direktoratet (2026). Brukt etter vilkårene «Fri bruk»."
                        + " https://opphav.example/nb/assets/etikk");
        assertThat(credit.html()).contains("<a href=\"https://opphav.example/nb/assets/etikk\">");
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void a_credit_links_to_the_asset_in_every_medium(Medium medium) {
        assertThat(lines.credit(subject("Etikk", NB), terms(), medium, NB).html())
                .containsOnlyOnce("<a href=\"https://opphav.example/nb/assets/etikk\">");
    }

    /** What markup languages and directions could stumble over. */
    static List<String> names() {
        return List.of(
                "*Etikk* _i_ `praksis` ~~nå~~ ``x``",
                "[Etikk](http://x.example) ![a](b) [c] <http://x.example>",
                "<b>Etikk</b> & \"<i>\" &amp; &#42; &copy;",
                "| # \\ \\* {a} {title} $1 \\[ ] }",
                "“Etikk” 'i' \"praksis\" 🎓 👩🏽‍🏫",
                "1. Etikk - + = #",
                "ما هو <الإرشاد> المهني؟",
                "אתיקה & (Etikk)",
                "Etikk\u200Eog\u200Fmer\u061C");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_reader_of_markdown_or_html_reads_every_name_as_it_is_in_every_line(String name) {
        var subject = new CreditSubject(
                name, NB, name, 2026, URI.create("https://opphav.example/nb/assets/etikk?a=1&b='2'"), "POSTER");
        var terms = terms(name);
        for (var language : lines.languages()) {
            for (var medium : Medium.values()) {
                for (var use : Use.values()) {
                    var credit = lines.credit(subject, terms, medium, use, language);
                    assertThat(readAsMarkdown(credit.markdown())).isEqualTo(credit.text());
                    assertThat(readAsHtml(credit.html())).isEqualTo(withoutDirections(credit.text()));
                    assertThat(credit.text()).contains(name);
                }
            }
        }
    }

    /** The text of a paragraph in which there is nothing but text and one link. */
    private static String readAsMarkdown(String markdown) {
        var text = new StringBuilder();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                assertThat(parent).isInstanceOfAny(Document.class, Paragraph.class, Link.class);
                if (parent instanceof Link link) {
                    assertThat(link.getDestination()).isEqualTo("https://opphav.example/nb/assets/etikk?a=1&b='2'");
                }
                super.visitChildren(parent);
            }

            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }
        });
        return text.toString();
    }

    private static String readAsHtml(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String withoutDirections(String text) {
        return text.replaceAll("^\u200F|[\u2068\u2069]", "");
    }

    @Test
    void signs_that_turn_the_direction_and_breaks_of_lines_do_not_get_out_of_a_title() {
        var credit = lines.credit(subject("A\u202EB\u2067C\nD\u2029E\u200Fא", NB), terms(), Medium.PRINT, NB);
        assertThat(credit.text()).startsWith("«\u2068ABC D E\u200Fא\u2069», ");
        assertThat(credit.html())
                .contains("«<a href=\"https://opphav.example/nb/assets/etikk\"><bdi>ABC D E\u200Fא</bdi></a>»");
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

    /** As the Unicode Bidirectional Algorithm (UAX #9) orders it, wherever it is put in. */
    @ParameterizedTest
    @EnumSource(Medium.class)
    void an_arabic_line_runs_from_right_to_left_around_latin_names_numbers_and_addresses(Medium medium) {
        var text = lines.credit(subject("Etikk i praksis (2)", NB), terms(), medium, AR)
                .text();
        var order = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(order.baseIsLeftToRight()).isFalse();
        for (var latin :
                List.of("Etikk i praksis (2)", "Direktoratet", "2026", "https://opphav.example/nb/assets/etikk")) {
            var start = text.indexOf(latin);
            if (start >= 0) {
                assertThat(levels(order, start, latin.length()))
                        .as(latin)
                        .containsOnly(order.getLevelAt(start))
                        .allMatch(level -> level % 2 == 0);
            }
        }
        assertThat(text.chars().filter(sign -> "«»،".indexOf(sign) >= 0)).isNotEmpty();
        IntStream.range(0, text.length())
                .filter(at -> "«»،".indexOf(text.charAt(at)) >= 0)
                .forEach(at -> assertThat(order.getLevelAt(at)).isEqualTo(1));
    }

    private static List<Integer> levels(Bidi order, int start, int length) {
        return IntStream.range(start, start + length)
                .mapToObj(order::getLevelAt)
                .toList();
    }

    @Test
    void a_fragment_of_html_tells_its_language_and_direction_and_those_of_what_is_in_another() {
        assertThat(lines.credit(subject("Etikk", NB), terms(), Medium.PRINT, AR).html())
                .startsWith("<span lang=\"ar\" dir=\"rtl\">")
                .contains("<bdi lang=\"nb\">Etikk</bdi>", "<bdi lang=\"nb\">Fri bruk</bdi>");
        assertThat(lines.credit(subject("Etikk", NB), terms(), Medium.PRINT, NB).html())
                .startsWith("<span lang=\"nb\">")
                .contains("<bdi>Etikk</bdi>", "<bdi>Fri bruk</bdi>");
        assertThat(lines.credit(subject("Etikk", LanguageTag.NONE), terms(), Medium.PRINT, AR)
                        .html())
                .contains("<bdi>Etikk</bdi>");
    }

    @Test
    void the_nearest_language_is_the_one_that_is_wanted_in_any_of_its_regions() {
        assertThat(lines.nearest(new LanguageTag("fr-CA"))).contains(new LanguageTag("fr"));
        assertThat(lines.nearest(LanguageTag.NONE)).isEmpty();
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
        return terms("Fri bruk");
    }

    private static TermsVersion terms(String name) {
        return new TermsVersion(
                new UUID(1, 1),
                new Slug("fri-bruk"),
                1,
                null,
                Access.FREE,
                null,
                List.of(),
                Map.of(NB, new TermsTranslation(name + ".", "Bruk det.", "Bruk det fritt.")));
    }
}
