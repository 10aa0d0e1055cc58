package no.opphav.web.editor;

import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import org.jspecify.annotations.Nullable;

/**
 * What an editor just tried with a draft of usage terms, as its page comes back.
 *
 * @param notice what was done, as addresses say it; empty where nothing was
 * @param problem why it was refused; null where it was not
 * @param part the form that it was tried with
 * @param sent what was written in that form
 */
record TermsAttempt(String notice, @Nullable Problem problem, Part part, FormState sent) {
    enum Part {
        NONE,
        TEXTS,
        RULES,
        LANGUAGES,
        PUBLISHING
    }

    static TermsAttempt none(String notice) {
        return new TermsAttempt(notice, null, Part.NONE, FormState.empty());
    }

    static TermsAttempt refused(Problem problem, Part part, FormState sent) {
        return new TermsAttempt("", problem, part, sent);
    }
}
