package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Arrival;
import no.opphav.catalogue.Arrivals;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Many new assets filled in as a table, and published together. */
@Controller("/" + InterfaceLanguage.IN_PATH + SheetPages.PATH)
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class SheetController {
    private static final List<String> FIELDS =
            List.of("title", "language", "alternativeText", "terms", "rightsHolder", "theme");
    private static final int MOST = 50;

    private final Arrivals arrivals;
    private final Workspace workspace;
    private final Drafts drafts;
    private final SheetPages pages;
    private final Answers answers;

    SheetController(Arrivals arrivals, Workspace workspace, Drafts drafts, SheetPages pages, Answers answers) {
        this.arrivals = arrivals;
        this.workspace = workspace;
        this.drafts = drafts;
        this.pages = pages;
        this.answers = answers;
    }

    static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    @Get
    HttpResponse<String> sheet(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(pages.page(lang, Map.of(), Map.of(), notice, session));
    }

    /** Keeps every row that can be kept; and publishes all that are ticked, where all of them can be. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> fill(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        var rows = rows(form);
        Map<UUID, Problem> problems = new HashMap<>();
        rows.forEach((asset, row) -> {
            try {
                arrivals.fill(arrival(asset, row), session.account().actor());
            } catch (Problem problem) {
                problems.put(asset, problem);
            }
        });
        var wanted = rows.keySet().stream()
                .filter(asset -> row(rows, asset).value("publish").equals("yes"))
                .toList();
        var publishes = form.value("do").equals("publish");
        if (publishes && problems.isEmpty() && !wanted.isEmpty()) {
            try {
                arrivals.publish(wanted, session.account().actor());
            } catch (Arrivals.Unready unready) {
                unready.problems().forEach((asset, problem) -> problems.put(asset, atFields(problem)));
            }
        }
        if (problems.isEmpty()) {
            return Answers.done(
                    "/" + lang.code() + SheetPages.PATH,
                    publishes && !wanted.isEmpty() ? Notice.SHEET_PUBLISHED : Notice.SHEET_SAVED);
        }
        var kept = new LinkedHashMap<UUID, FormState>();
        rows.forEach((asset, row) -> kept.put(asset, problems.containsKey(asset) ? stale(asset, row, problems) : row));
        return answers.refused(
                Problem.of(ProblemCode.INVALID_FIELDS), pages.page(lang, saved(kept, problems), problems, "", session));
    }

    /** The rows that were refused; the others are shown as they are kept. */
    private static Map<UUID, FormState> saved(Map<UUID, FormState> rows, Map<UUID, Problem> problems) {
        Map<UUID, FormState> refused = new HashMap<>(rows);
        refused.keySet().retainAll(problems.keySet());
        return refused;
    }

    /** A row as it was sent; one that was kept and only not published is at the version that it has now. */
    private FormState stale(UUID asset, FormState row, Map<UUID, Problem> problems) {
        var problem = problems.get(asset);
        if (problem == null || problem.code() != ProblemCode.NOT_READY_TO_PUBLISH) {
            return row;
        }
        var values = new HashMap<>(row.values());
        values.remove("version");
        return FormState.of(values);
    }

    private static FormState row(Map<UUID, FormState> rows, UUID asset) {
        return rows.getOrDefault(asset, FormState.empty());
    }

    /** What a language lacks, at the field of the row. */
    private static Problem atFields(Problem problem) {
        return problem.at(problem.fields().stream()
                .map(field -> Problem.FieldProblem.of(
                        field.field().endsWith(".title") ? "title" : field.field(), field.reason()))
                .toArray(Problem.FieldProblem[]::new));
    }

    private static Map<UUID, FormState> rows(FormState form) {
        Map<UUID, FormState> rows = new LinkedHashMap<>();
        for (var number = 1; number <= MOST; number++) {
            var end = "." + number;
            var values = new HashMap<String, String>();
            form.values().forEach((name, value) -> {
                if (name.endsWith(end)) {
                    values.put(name.substring(0, name.length() - end.length()), value);
                }
            });
            FormReading.uuid(values.getOrDefault("asset", ""))
                    .ifPresent(asset -> rows.put(asset, FormState.of(values)));
        }
        return rows;
    }

    private Arrival arrival(UUID asset, FormState row) {
        var reading = new FormReading(row);
        var language = reading.read("language", "unknown-language", LanguageTag::parse, LanguageTag.NONE);
        var terms = reading.id("terms", "unknown-terms");
        var variant = workspace.byId(asset).variants().getFirst().variant().id();
        return reading.all(() -> new Arrival(
                asset,
                language,
                new VariantTexts(
                        row.value("title"), drafts.of(variant).texts().summary(), row.value("alternativeText")),
                reading.version(),
                row.value("rightsHolder"),
                terms,
                row.value("theme")));
    }
}
