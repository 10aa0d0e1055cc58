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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.request.StandingRule;
import no.opphav.request.StandingRules;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Tone;
import org.jspecify.annotations.Nullable;

/** What is approved beforehand, which administrators keep. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/rules")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class RulesController {
    private static final String PATH = "/editor/rules";

    private final StandingRules rules;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final Answers answers;

    RulesController(StandingRules rules, Workspace workspace, EditorFrames frames, Answers answers) {
        this.rules = rules;
        this.workspace = workspace;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> rules(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(page(lang, notice, null, FormState.empty(), List.of(), session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        var chosen = FormReading.several(body, "presentations");
        try {
            var reading = new FormReading(form);
            var kind = reading.choice("kind", StandingRule.Kind.values());
            var days = reading.read("days", "not-so-many-days", RulesController::days, 0);
            var assets = chosen.stream()
                    .flatMap(each -> FormReading.uuid(each).stream())
                    .toList();
            if (assets.size() < chosen.size()) {
                reading.note("presentations", "unknown-presentation");
            }
            reading.check();
            rules.add(
                    form.value("name"),
                    kind,
                    form.value("value"),
                    days,
                    assets,
                    session.account().actor());
            return Answers.done("/" + lang.code() + PATH, Notice.SAVED);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, "", problem, form, chosen, session));
        }
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        rules.end(id, session.account().actor());
        return Answers.done("/" + lang.code() + PATH, Notice.SAVED);
    }

    private static Optional<Integer> days(String written) {
        return written.strip().matches("\\d{1,4}") ? Optional.of(Integer.valueOf(written.strip())) : Optional.empty();
    }

    private RulesPage page(
            InterfaceLanguage lang,
            String notice,
            @Nullable Problem problem,
            FormState form,
            List<String> chosen,
            Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.REQUESTS, PATH, texts.text("rules.headline"), session);
        var frame = around.frame();
        var values = new HashMap<>(form.values());
        values.putIfAbsent("kind", named(StandingRule.Kind.DOMAIN));
        values.putIfAbsent("days", Integer.toString(StandingRules.USUAL_DAYS));
        var filled = FormState.of(values);
        var titles = titles(lang);
        return new RulesPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(PATH)),
                rules.all().stream().map(rule -> row(rule, titles, frame)).toList(),
                problem == null ? filled : filled.refused(problem, texts),
                Arrays.stream(StandingRule.Kind.values())
                        .map(kind -> new Option(
                                named(kind), texts.text("rule-kind", kind), texts.text("rule-kind-hint", kind)))
                        .toList(),
                titles.entrySet().stream()
                        .map(title -> Option.of(title.getKey().toString(), title.getValue()))
                        .toList(),
                chosen);
    }

    private Map<UUID, String> titles(InterfaceLanguage lang) {
        Map<UUID, String> titles = new java.util.LinkedHashMap<>();
        workspace
                .assets(new AssetFilter("", AssetKind.PRESENTATION, null))
                .forEach(view -> titles.put(
                        view.asset().id(), Titles.of(view, lang.tag()).text()));
        return titles;
    }

    private static RulesPage.Row row(StandingRule rule, Map<UUID, String> titles, Frame frame) {
        var texts = frame.texts();
        var what = rule.assetIds().isEmpty()
                ? texts.text("rules.all")
                : texts.list(rule.assetIds().stream()
                        .map(titles::get)
                        .filter(Objects::nonNull)
                        .toList());
        return new RulesPage.Row(
                rule.name(),
                texts.text("rules.about", texts.text("rule-kind", rule.kind()), rule.value(), what, rule.days()),
                rule.by(),
                rule.endedAt() == null
                        ? new Pill(Tone.GOOD, texts.text("rules.applies"))
                        : new Pill(Tone.QUIET, texts.text("rules.ended")),
                rule.endedAt() == null ? frame.at(PATH) + "/" + rule.id() + "/end" : null);
    }

    private static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
