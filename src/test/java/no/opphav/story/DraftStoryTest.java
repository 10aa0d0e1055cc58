package no.opphav.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import no.opphav.account.SignedIn;
import no.opphav.account.TestAccounts;
import no.opphav.account.http.SessionCookie;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What editors write is kept while they write it, also where two meet and where the session ends. */
@ExtendWith({RunningService.class, Chromium.class})
class DraftStoryTest {
    private final RunningService service;
    private final Drafts drafts;
    private final AssetView asset;
    private final BrowserContext kari;
    private final BrowserContext ola;

    DraftStoryTest(RunningService service, Browser browser) {
        this.service = service;
        this.drafts = service.bean(Drafts.class);
        this.asset = new TestAssets(service).published(AssetKind.POSTER, Access.FREE, "Valg i livet");
        this.kari = signedIn(browser, TestAccounts.editor(service));
        this.ola = signedIn(browser, TestAccounts.editor(service));
    }

    @AfterEach
    void leave() {
        kari.close();
        ola.close();
    }

    @Test
    void what_is_written_is_kept_as_a_draft_without_a_button() {
        var page = open(kari);
        page.getByLabel("Tittel").fill("Valg hele livet");
        assertThat(page.getByText("Kladden ble lagret kl.")).isVisible();
        assertThat(title()).isEqualTo("Valg hele livet");
        page.reload();
        assertThat(page.getByLabel("Tittel")).hasValue("Valg hele livet");
        assertThat(page.getByText("Publikum ser fortsatt det som er lagret.")).isVisible();
    }

    @Test
    void two_who_write_in_different_fields_both_keep_what_they_wrote() {
        var first = open(kari);
        var second = open(ola);
        first.getByLabel("Tittel").fill("Karis tittel");
        assertThat(first.getByText("Kladden ble lagret kl.")).isVisible();
        second.getByLabel("Beskrivelse", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Olas beskrivelse");
        assertThat(second.getByText("begge deler er med")).isVisible();
        assertThat(second.getByLabel("Tittel")).hasValue("Karis tittel");
        assertThat(title()).isEqualTo("Karis tittel");
    }

    @Test
    void two_who_write_in_the_same_field_choose_between_both() {
        var first = open(kari);
        var second = open(ola);
        first.getByLabel("Tittel").fill("Karis tittel");
        assertThat(first.getByText("Kladden ble lagret kl.")).isVisible();
        second.getByLabel("Tittel").fill("Olas tittel");
        second.getByText("Sammenlign og velg").click();
        assertThat(second.getByText("Dere har endret det samme")).isVisible();
        assertThat(title()).isEqualTo("Karis tittel");
        second.getByText("Lagre det jeg har valgt").click();
        assertThat(second.getByLabel("Tittel")).hasValue("Olas tittel");
        assertThat(title()).isEqualTo("Olas tittel");
    }

    @Test
    void what_is_written_after_the_session_has_ended_is_there_after_signing_in_again() {
        var page = open(kari);
        kari.clearCookies();
        page.getByLabel("Tittel").fill("Skrevet uten innlogging");
        assertThat(page.getByText("Du er logget ut.")).isVisible();
        assertThat(title()).isEqualTo("Valg i livet");
        cookie(kari, TestAccounts.editor(service));
        page.reload();
        assertThat(page.getByLabel("Tittel")).hasValue("Skrevet uten innlogging");
        assertThat(page.getByText("Kladden ble lagret kl.")).isVisible();
        assertThat(title()).isEqualTo("Skrevet uten innlogging");
    }

    private Page open(BrowserContext editor) {
        var page = editor.newPage();
        page.navigate(service.url("/nb/editor/assets/" + asset.asset().slug()).toString());
        return page;
    }

    private BrowserContext signedIn(Browser browser, SignedIn editor) {
        var context = browser.newContext();
        cookie(context, editor);
        return context;
    }

    private void cookie(BrowserContext context, SignedIn editor) {
        context.addCookies(List.of(new Cookie(SessionCookie.NAME, editor.token().secret())
                .setUrl(service.url("/").toString())));
    }

    private String title() {
        return drafts.of(asset.variants().getFirst().variant().id()).texts().title();
    }
}
