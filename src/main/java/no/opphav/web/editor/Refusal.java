package no.opphav.web.editor;

import java.util.Set;
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
    private static final Set<String> STATES = Set.of("withdrawn", "expired", "needs-information");
    private static final Set<String> DECISIONS = Set.of("approved", "declined", "revoked");

    /** The refusal of a form, which comes back with what was written; null where its fields say it all. */
    static @Nullable Refusal of(Problem problem, Texts texts, String address) {
        return switch (problem.code()) {
            case CHANGED_MEANWHILE ->
                new Refusal(texts.text("refusal.changed.title"), texts.text("refusal.changed.detail"), address);
            case ALREADY_DECIDED -> new Refusal(texts.title(problem), decided(problem, texts), address);
            case WRONG_STATE -> new Refusal(texts.title(problem), stands(problem, texts), address);
            default ->
                problem.fields().isEmpty() ? new Refusal(texts.title(problem), texts.detail(problem), null) : null;
        };
    }

    /** The refusal of a command that nothing was written for. */
    static Refusal command(Problem problem, Texts texts, String address) {
        var refusal = of(problem, texts, address);
        var title = refusal == null ? texts.title(problem) : refusal.title();
        var detail = refusal == null || problem.code() == ProblemCode.CHANGED_MEANWHILE
                ? texts.detail(problem)
                : refusal.detail();
        return new Refusal(title, detail, address);
    }

    /** Where the request stands, where that says why. */
    private static String stands(Problem problem, Texts texts) {
        var said = problem.arguments();
        return said.size() == 1 && STATES.contains(said.getFirst().toString())
                ? texts.text("refusal.stands." + said.getFirst())
                : texts.detail(problem);
    }

    /** Who decided, and how, where the problem says it. */
    private static String decided(Problem problem, Texts texts) {
        var said = problem.arguments();
        return said.size() == 2 && DECISIONS.contains(said.get(1).toString())
                ? texts.text("refusal.decided." + said.get(1), said.getFirst())
                : texts.detail(problem);
    }
}
