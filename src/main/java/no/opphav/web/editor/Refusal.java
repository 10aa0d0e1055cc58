package no.opphav.web.editor;

import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Why something could not be done, where no field of a form is to blame.
 *
 * @param reload the address that shows how things stand now; null where looking again does not help
 */
public record Refusal(String title, String detail, @Nullable String reload) {
    /** The refusal of a problem on the page at an address; null where its fields say it all. */
    static @Nullable Refusal of(Problem problem, Texts texts, String address) {
        return switch (problem.code()) {
            case INVALID_FIELDS -> null;
            case CHANGED_MEANWHILE ->
                new Refusal(texts.text("refusal.changed.title"), texts.text("refusal.changed.detail"), address);
            case ALREADY_DECIDED -> new Refusal(texts.title(problem), decided(problem, texts), address);
            default -> problem.fields().isEmpty() ? of(problem, texts) : null;
        };
    }

    private static Refusal of(Problem problem, Texts texts) {
        return new Refusal(texts.title(problem), texts.detail(problem), null);
    }

    /** Who decided, and how, where the problem says it. */
    private static String decided(Problem problem, Texts texts) {
        var said = problem.arguments();
        return said.size() < 2 || problem.code() != ProblemCode.ALREADY_DECIDED
                ? texts.detail(problem)
                : texts.text("refusal.decided." + said.get(1), said.get(0));
    }
}
