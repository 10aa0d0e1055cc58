package no.opphav.web.editor;

import java.util.Map;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import org.jspecify.annotations.Nullable;

/**
 * What an editor just tried on an asset's page, as the page comes back.
 *
 * @param notice what was done, as addresses say it; empty where nothing was
 * @param problem why it was refused; null where it was not
 * @param part the form that it was tried with
 * @param sent what was written in that form
 */
record Attempt(String notice, @Nullable Problem problem, Part part, FormState sent) {
    /** A form of the asset's page, or its buttons. */
    enum Part {
        NONE,
        TEXTS,
        SHARED,
        SCHEDULE,
        COMMAND
    }

    static Attempt none(String notice) {
        return new Attempt(notice, null, Part.NONE, FormState.empty());
    }

    static Attempt refused(Problem problem, Part part, FormState sent) {
        return new Attempt("", problem, part, sent);
    }

    static Attempt refused(Problem problem) {
        return refused(problem, Part.COMMAND, FormState.of(Map.of()));
    }
}
