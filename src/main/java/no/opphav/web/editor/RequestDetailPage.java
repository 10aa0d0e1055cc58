package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.site.RequestPage.Fact;
import no.opphav.web.site.RequestPage.Step;
import org.jspecify.annotations.Nullable;

/**
 * One request, with what can be done about it.
 *
 * @param headline when an answer is due, or what the answer was
 * @param message what the presenter wrote; may be empty
 * @param contact the presenter's address; null once it is erased
 * @param answer the forms to approve, to decline and to ask; null where nobody waits for an answer
 * @param canRevoke whether there is an access to end
 * @param undelivered a sentence for each mail that did not arrive
 */
public record RequestDetailPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String href,
        String reference,
        String headline,
        Pill state,
        String message,
        @Nullable String contact,
        Words presentation,
        List<Fact> facts,
        List<Happened> timeline,
        @Nullable Answer answer,
        boolean canRevoke,
        List<String> undelivered)
        implements EditorPage {
    public RequestDetailPage {
        facts = List.copyOf(facts);
        timeline = List.copyOf(timeline);
        undelivered = List.copyOf(undelivered);
    }

    @Override
    public String template() {
        return "editor/request.jte";
    }

    /**
     * Something that happened.
     *
     * @param note what was written with it; may be empty
     */
    public record Happened(Step step, String note) {}

    /**
     * What an editor can answer.
     *
     * @param approve expiry and message
     * @param decline the reason
     * @param ask the question; null where the presenter has yet to answer one
     * @param files the current versions
     * @param earlier versions that have been replaced
     * @param earliest the first day that an access can end on
     */
    public record Answer(
            FormState approve,
            FormState decline,
            @Nullable FormState ask,
            List<Choice> files,
            List<Choice> earlier,
            String earliest) {
        public Answer {
            files = List.copyOf(files);
            earlier = List.copyOf(earlier);
        }
    }

    /** An exact version of a file to choose. */
    public record Choice(String id, String label, String facts, boolean checked) {}
}
