package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class AxeTest {
    @Test
    void a_picture_that_says_nothing_is_found(Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setContent(
                    "<!doctype html><html lang='nb'><title>Side</title><main><h1>Side</h1><img src='a.png'></main>");
            assertThatThrownBy(() -> Axe.on(page).findsNothing("a page")).hasMessageContaining("image-alt");
        }
    }

    @Test
    void words_too_pale_to_read_are_found(Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setContent(
                    "<!doctype html><html lang='nb'><title>Side</title><main><h1 style='color: #ccc'>Side</h1></main>");
            assertThatThrownBy(() -> Axe.onAppearanceOf(page).findsNothing("a page"))
                    .hasMessageContaining("color-contrast");
        }
    }
}
