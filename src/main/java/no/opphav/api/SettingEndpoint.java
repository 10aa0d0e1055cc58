package no.opphav.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.setting.Setting;
import no.opphav.setting.SettingChange;
import no.opphav.setting.Settings;

/** What administrators change while the service runs. */
@Controller("/api/editor/settings")
@Secured("ADMINISTRATOR")
class SettingEndpoint {
    private final Settings settings;

    SettingEndpoint(Settings settings) {
        this.settings = settings;
    }

    @Get
    SettingListJson list() {
        return new SettingListJson(settings.all().stream().map(SettingJson::of).toList());
    }

    @Get("/{name}")
    SettingJson get(@PathVariable String name) {
        var wanted = named(name);
        return settings.all().stream()
                .filter(state -> state.setting().equals(wanted))
                .map(SettingJson::of)
                .findFirst()
                .orElseThrow();
    }

    @Put("/{name}")
    SettingJson change(@PathVariable String name, @Body SettingBody body, Session session) {
        var setting = named(name);
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        var change = fields.make(() -> new SettingChange(setting, body.value(), revision));
        try {
            settings.change(List.of(change), session.account().actor());
        } catch (Problem problem) {
            throw problem.fields().isEmpty() ? problem : atValue(problem);
        }
        return get(name);
    }

    /** The field is called {@code value} here. */
    private static Problem atValue(Problem problem) {
        return Problem.fields(problem.fields().stream()
                .map(field -> new Problem.FieldProblem("value", field.reason(), field.arguments()))
                .toList());
    }

    private static Setting<?> named(String name) {
        return Setting.named(name).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }
}
