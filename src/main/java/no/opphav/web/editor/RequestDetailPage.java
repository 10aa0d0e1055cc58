package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
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
 * @param with who has it, and who else can; null where nobody has to any more
 * @param kind of what kind the organisation is, to correct it
 * @param note what is to be noted for the other editors
 * @param answer the forms to approve, to decline and to ask; null where nobody waits for an answer
 * @param access the forms to give access anew and to refuse it; null where none was given
 * @param undelivered a sentence for each mail that did not arrive
 * @param hints what an editor should know before answering
 * @param address the form by which the presenter's address is put right; null once it is erased
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
        @Nullable With with,
        FormState kind,
        List<Option> kinds,
        FormState note,
        @Nullable Answer answer,
        @Nullable Access access,
        List<String> undelivered,
        List<String> hints,
        @Nullable FormState address)
        implements EditorPage {
    public RequestDetailPage {
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
        timeline = List.copyOf(timeline);
        undelivered = List.copyOf(undelivered);
        hints = List.copyOf(hints);
    }

    @Override
    public String template() {
        return "editor/request.jte";
    }

    /**
     * Something that happened.
     *
     * @param note what was written with it; may be empty
     * @param isInternal whether editors alone read that
     * @param corrected what was corrected
     */
    public record Happened(Step step, String note, boolean isInternal, List<Changed> corrected) {
        public Happened {
            corrected = List.copyOf(corrected);
        }

        /** With nothing corrected. */
        public Happened(Step step, String note, boolean isInternal) {
            this(step, note, isInternal, List.of());
        }
    }

    /** Something that was corrected, as it was and as it is; each may be empty. */
    public record Changed(String what, String before, String after) {}

    /**
     * Who has the request.
     *
     * @param canTake whether nobody has it
     * @param canGiveBack whether who looks may give it back
     * @param give the form by which somebody gets it
     */
    public record With(String sentence, boolean canTake, boolean canGiveBack, List<Option> colleagues, FormState give) {
        public With {
            colleagues = List.copyOf(colleagues);
        }
    }

    /**
     * What an editor can answer.
     *
     * @param approve expiry and message
     * @param decline the reason
     * @param ask the question; null where the presenter has yet to answer one
     * @param files the approved versions
     * @param note what is missing of what was asked for; empty where nothing is
     * @param presentation where versions are approved
     * @param earliest the first day that an access can end on
     * @param approveReplies what is often written with an approval, in the presenter's language
     * @param declineReplies the same with a refusal
     * @param askReplies the same with a question
     * @param reasons why it can be declined, none of them first; empty where there is no list
     */
    public record Answer(
            FormState approve,
            FormState decline,
            @Nullable FormState ask,
            List<Choice> files,
            String note,
            String presentation,
            String earliest,
            List<Option> approveReplies,
            List<Option> declineReplies,
            List<Option> askReplies,
            List<Option> reasons) {
        public Answer {
            files = List.copyOf(files);
            approveReplies = List.copyOf(approveReplies);
            declineReplies = List.copyOf(declineReplies);
            askReplies = List.copyOf(askReplies);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What an editor can do about access that was given.
     *
     * @param heading that somebody asks for a new link, or that access can be extended
     * @param isAsked whether somebody asks for a new link
     * @param words what was written with that; may be empty
     * @param extend expiry, downloads and message
     * @param refuse the reason to give no new link
     * @param revoke the reason to end the access; null where it has ended
     * @param files the approved versions
     * @param note what is missing of what was asked for; empty where nothing is
     * @param presentation where versions are approved
     * @param earliest the first day that an access can end on
     */
    public record Access(
            String heading,
            boolean isAsked,
            String words,
            FormState extend,
            FormState refuse,
            @Nullable FormState revoke,
            List<Choice> files,
            String note,
            String presentation,
            String earliest) {
        public Access {
            files = List.copyOf(files);
        }
    }

    /** An exact version of a file to choose. */
    public record Choice(String id, String label, String facts, boolean checked) {}
}
