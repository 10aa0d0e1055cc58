package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The presenter's own page about a request.
 *
 * @param reference what people call the request
 * @param headline the answer, or when it comes
 * @param message what the editor wrote; may be empty
 * @param facts what was asked for, name and value in turn
 */
public record RequestPage(
        Frame frame,
        String reference,
        String headline,
        String sentence,
        String message,
        List<Step> steps,
        @Nullable Picture picture,
        List<Fact> facts)
        implements Page {
    public RequestPage {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "site/request.jte";
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
     */
    public record Step(String what, String detail, Progress progress) {
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
