package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.site.RuleLine;
import org.jspecify.annotations.Nullable;

/** The usage terms in force, and what stands under each. */
public record TermsUsePage(Workspace workspace, @Nullable String notice, List<Entry> entries, List<Begun> begun)
        implements EditorPage {
    public TermsUsePage {
        entries = List.copyOf(entries);
        begun = List.copyOf(begun);
    }

    @Override
    public String template() {
        return "editor/terms.jte";
    }

    /**
     * Usage terms in their current version.
     *
     * @param used how many assets stand under them, and under an earlier version
     * @param draft the address of their next version
     * @param isBegun whether that is being written already
     */
    public record Entry(
            String code,
            Words name,
            Words summary,
            String version,
            String used,
            Pill access,
            List<RuleLine> rules,
            String href,
            String draft,
            boolean isBegun) {
        public Entry {
            rules = List.copyOf(rules);
        }
    }

    /** Usage terms of which nothing has been published yet. */
    public record Begun(String name, String href) {}
}
