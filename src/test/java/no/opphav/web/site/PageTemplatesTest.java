package no.opphav.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Icon;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Pill;
import no.opphav.web.TestFrames;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import org.junit.jupiter.api.Test;

class PageTemplatesTest {
    private final Pages pages = new Pages();

    @Test
    void a_script_in_a_title_is_shown_and_not_run() {
        assertThat(catalogueWith(new Words("<script>alert(1)</script>", LanguageTag.ENGLISH)))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_search_that_holds_a_quote_stays_within_its_field() {
        var page = new CataloguePage(
                TestFrames.frame(InterfaceLanguage.EN, ""),
                "\"><b>",
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null);
        assertThat(pages.html(page)).contains("value=\"&#34;>&lt;b>\"");
    }

    @Test
    void arabic_runs_from_right_to_left_on_a_page_that_does_not() {
        assertThat(catalogueWith(new Words("ما هو التوجيه المهني؟", new LanguageTag("ar"))))
                .contains("<html lang=\"nb\">", "<h3 lang=\"ar\" dir=\"rtl\">");
    }

    private String catalogueWith(Words title) {
        var card = new Card(
                "/nb/assets/x",
                title,
                "Film",
                new Pill(Tone.GOOD, "Fri"),
                new Picture(null, true, Icon.FILM, "3:12"),
                null);
        return pages.html(new CataloguePage(
                TestFrames.frame(InterfaceLanguage.NB, ""),
                "",
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(card),
                1,
                null));
    }
}
