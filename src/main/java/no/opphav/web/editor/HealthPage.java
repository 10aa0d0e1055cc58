package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * How the service and what it stands on are, for administrators.
 *
 * @param headline the whole in a sentence
 */
public record HealthPage(Workspace workspace, String headline, List<Line> lines, List<JobLine> jobs)
        implements EditorPage {
    public HealthPage {
        lines = List.copyOf(lines);
        jobs = List.copyOf(jobs);
    }

    @Override
    public String template() {
        return "editor/health.jte";
    }

    /**
     * One thing.
     *
     * @param sentence how it is
     * @param todo what to do about it; null where there is nothing to do
     * @param href where to look; null where there is no page
     */
    public record Line(
            String name,
            Pill state,
            String sentence,
            @Nullable String todo,
            @Nullable String href) {}

    /** Work in the background. */
    public record JobLine(String name, String code, Pill state, String last, String next) {}
}
