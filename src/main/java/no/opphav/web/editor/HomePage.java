package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What an editor meets first.
 *
 * @param headline how many things wait
 * @param steps to the first published asset; none once there is an asset
 * @param waiting what there is to do, by what it is about; only what there is anything of
 * @param recent what was changed last
 * @param figures how much there is
 */
public record HomePage(
        Workspace workspace,
        String headline,
        List<Step> steps,
        List<Waiting> waiting,
        List<Recent> recent,
        List<Figure> figures)
        implements EditorPage {
    public HomePage {
        steps = List.copyOf(steps);
        waiting = List.copyOf(waiting);
        recent = List.copyOf(recent);
        figures = List.copyOf(figures);
    }

    @Override
    public String template() {
        return "editor/home.jte";
    }

    /** A step on the way to the first published asset. */
    public record Step(String title, String explained, String href, String verb, boolean done) {}

    /**
     * Things of one kind.
     *
     * @param all the address that shows all of them
     * @param more what that link says
     */
    public record Waiting(String id, String heading, List<Line> lines, String all, String more) {
        public Waiting {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing.
     *
     * @param href where it is done
     * @param about small facts; may be empty
     * @param deeds several places where it is done, each with its own state; empty where there is one
     */
    public record Line(
            String href,
            Words title,
            String about,
            @Nullable Pill state,
            List<Deed> deeds) {
        public Line {
            deeds = List.copyOf(deeds);
        }
    }

    /** Where one language of an asset is mended. */
    public record Deed(String href, String label, Pill state) {}

    /** What some people changed last. */
    public record Recent(String id, String heading, String nothing, List<Line> lines) {
        public Recent {
            lines = List.copyOf(lines);
        }
    }

    /** How much there is of something; the address is null where nothing shows it. */
    public record Figure(
            String count, String label, @Nullable String href) {}
}
