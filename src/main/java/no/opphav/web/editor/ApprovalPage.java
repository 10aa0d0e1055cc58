package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * One version of a presentation's file, and whether it may be sent.
 *
 * @param what the rendition
 * @param version its number and name, in words
 * @param href its own address, below which its forms go
 * @param rendition the address of all versions
 * @param history what was approved and recalled of it, newest first
 * @param approve what an approval is written with; null where a newer version is approved
 * @param canHaveSlide whether its format can carry a slide with the credit
 * @param earliest the first day that an approval can end on
 * @param recall what a recall is written with; null where there is nothing to recall
 */
public record ApprovalPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        Words what,
        String badge,
        String version,
        String href,
        String rendition,
        Pill standing,
        List<Entry> history,
        @Nullable FormState approve,
        boolean canHaveSlide,
        String earliest,
        @Nullable FormState recall)
        implements EditorPage {
    public ApprovalPage {
        history = List.copyOf(history);
    }

    @Override
    public String template() {
        return "editor/approval.jte";
    }

    /**
     * An approval of the version, or what ended it.
     *
     * @param note the reason of a recall; may be empty
     */
    public record Entry(String what, String at, String note) {}
}
