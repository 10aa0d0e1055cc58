package no.opphav.web.editor;

import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.stream.Stream;
import no.opphav.web.Chromium;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.LookedAt;
import no.opphav.web.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at every page of the editors as axe-core does, in both colour schemes and down to the narrowest window (WCAG 1.4.10). */
@ExtendWith(Chromium.class)
class EditorAccessibilityTest {
    private static final Map<String, Page> PAGES = new EditorSamplePages(InterfaceLanguage.NB).all();

    private final LookedAt pages = new LookedAt(PAGES);

    static Stream<String> names() {
        return PAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_for_everybody_in_light_and_wide_and_in_the_dark_and_narrow(String name, Browser browser) {
        pages.isForEverybody(name, browser);
    }
}
