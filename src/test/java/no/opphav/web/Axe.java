package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core says of a page against WCAG 2.2 AA. */
public final class Axe {
    /** The rules of WCAG 2.2 AA, and axe-core's own advice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules whose answer a colour scheme or a narrow window can change. */
    private static final List<String> APPEARANCE =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

    private final AxeBuilder axe;

    private Axe(AxeBuilder axe) {
        this.axe = axe;
    }

    /** All that a page can do wrong. */
    public static Axe on(Page page) {
        return new Axe(in(page).withTags(RULES));
    }

    /** What a page that was looked at before can do wrong in other colours or another window. */
    static Axe onAppearanceOf(Page page) {
        return new Axe(in(page).withRules(APPEARANCE));
    }

    /**
     * Asks for what is wrong and leaves the list of all that is right short. The mode that looks into nothing of other
     * sites, of which our pages show nothing, needs no second page to put the answer together, and fails when axe does.
     */
    private static AxeBuilder in(Page page) {
        var wrong = new AxeRunOptions();
        wrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(wrong).setLegacyMode(true);
    }

    /** Passes over what a selector finds. */
    public Axe without(String selector) {
        axe.exclude(selector);
        return this;
    }

    /** Fails where a page keeps somebody out. */
    public void findsNothing(String name) {
        var results = axe.analyze();
        assertThat(results.getViolations()).as(name).isEmpty();
        assertThat(results.getPasses()).as("what axe looked at on %s", name).isNotEmpty();
    }
}
