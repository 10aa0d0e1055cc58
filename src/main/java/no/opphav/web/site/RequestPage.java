package no.opphav.web.site;

import java.util.List;
import java.util.Map;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Option;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The presenter's own page about a request.
 *
 * @param reference what people call the request
 * @param headline the answer, or when it comes
 * @param message what the editor wrote; may be empty
 * @param notice what was just done, or why it could not be; null where nothing was
 * @param facts what was asked for and who asks, name and value in turn
 * @param written what the presenter wrote with the form; may be empty
 * @param privacy for what the data is kept, and for how long
 * @param deeds what the presenter can do now
 */
public record RequestPage(
        Frame frame,
        String reference,
        String headline,
        String sentence,
        String message,
        @Nullable String notice,
        List<Step> steps,
        @Nullable Picture picture,
        List<Fact> facts,
        String written,
        String privacy,
        Deeds deeds)
        implements Page {
    public RequestPage {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
    }

    /** What the fields of a correction are called. */
    public Map<String, String> labels() {
        return RequestLabels.of(frame.texts());
    }

    @Override
    public String template() {
        return "site/request.jte";
    }

    /**
     * What the presenter can do.
     *
     * @param href to which the forms are sent, with the deed's name behind it
     * @param inform to write something; null where nobody waits for it
     * @param isAsked whether an editor has asked for it
     * @param reschedule to change the date; null where it does not matter any more
     * @param earliest the first date that an event can have, as ISO 8601 writes it
     * @param canVerifyAgain whether the mail by which the address is verified can be sent again
     * @param canSendAgain whether the mail with the link to the presentation can be
     * @param correct to correct what the form said; null while the address is not verified
     * @param kinds of organisations, to choose from
     * @param hasPlace whether the event is anywhere
     * @param data where everything that is held can be saved from
     */
    public record Deeds(
            String href,
            @Nullable FormState inform,
            boolean isAsked,
            @Nullable FormState reschedule,
            String earliest,
            boolean canVerifyAgain,
            boolean canSendAgain,
            boolean canWithdraw,
            @Nullable FormState correct,
            List<Option> kinds,
            boolean hasPlace,
            String data) {
        public Deeds {
            kinds = List.copyOf(kinds);
        }

        /** Nothing. */
        public static Deeds none() {
            return new Deeds("", null, false, null, "", false, false, false, null, List.of(), false, "");
        }
    }

    /** Where a step of the request stands. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD,
        STOPPED
    }

    /**
     * Something that has happened to the request, or will.
     *
     * @param detail when it happened; empty where it has not
     * @param note what was written with it; may be empty
     */
    public record Step(String what, String detail, Progress progress, String note) {
        /** With nothing written. */
        public Step(String what, String detail, Progress progress) {
            this(what, detail, progress, "");
        }

        /** As the stylesheet names it; null where it is done. */
        public @Nullable String css() {
            return switch (progress) {
                case DONE, NOW -> null;
                case AHEAD -> "ahead";
                case STOPPED -> "stopped";
            };
        }

        public boolean isNow() {
            return progress == Progress.NOW;
        }
    }

    public record Fact(String name, String value) {}
}
