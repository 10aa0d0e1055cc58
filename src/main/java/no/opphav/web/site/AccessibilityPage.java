package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/**
 * What the service says of its own accessibility.
 *
 * @param reviewed when that was looked at last, in words
 * @param faults what is known not to be as it should
 */
public record AccessibilityPage(Frame frame, String reviewed, List<Fault> faults) implements Page {
    public AccessibilityPage {
        faults = List.copyOf(faults);
    }

    @Override
    public String template() {
        return "site/accessibility.jte";
    }

    /**
     * Something that keeps people out.
     *
     * @param criterion of WCAG 2.2 that is not met, by number and name
     */
    public record Fault(String what, String criterion, String otherwise) {}
}
