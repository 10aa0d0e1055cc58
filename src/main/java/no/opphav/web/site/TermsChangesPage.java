package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.site.TermsPage.Link;
import org.jspecify.annotations.Nullable;

/**
 * What is different between a version of usage terms and the one before it.
 *
 * @param same whether nothing is
 */
public record TermsChangesPage(Frame frame, Words name, Link before, Link after, boolean same, List<Part> parts)
        implements Page {
    public TermsChangesPage {
        parts = List.copyOf(parts);
    }

    @Override
    public String template() {
        return "site/terms-changes.jte";
    }

    /**
     * A part of the terms in which something is different.
     *
     * @param kept how much of it is as it was, in words; empty where nothing is
     */
    public record Part(String title, List<Change> changes, String kept) {
        public Part {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One difference.
     *
     * @param lead what it is about, such as the verb of a rule; may be empty
     */
    public record Change(
            Pill fate,
            String lead,
            @Nullable Words before,
            @Nullable Words after) {}
}
