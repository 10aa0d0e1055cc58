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
import java.util.List;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.setting.SettingChange;
import no.opphav.setting.SettingState;
import no.opphav.setting.Settings;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** What administrators change while the service runs. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/settings")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class SettingsController {
    private final Settings settings;
    private final SettingsPages pages;
    private final Answers answers;

    SettingsController(Settings settings, SettingsPages pages, Answers answers) {
        this.settings = settings;
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> settings(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(pages.page(lang, notice, session));
    }

    /** Only what was changed in the form is changed; what was left empty goes back to what it usually is. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        try {
            settings.change(changes(form), session.account().actor());
            return Answers.done("/" + lang.code() + Place.SETTINGS.path(), Notice.SAVED);
        } catch (Problem problem) {
            return answers.refused(problem, pages.refused(lang, form, problem, session));
        }
    }

    private List<SettingChange> changes(FormState form) {
        return settings.all().stream()
                .filter(state -> form.values().containsKey(state.setting().name()))
                .filter(state -> !form.value(state.setting().name()).strip().equals(state.value()))
                .map(state -> change(form, state))
                .toList();
    }

    private static SettingChange change(FormState form, SettingState state) {
        var name = state.setting().name();
        var written = form.value(name).strip();
        var seen = form.value("revision-" + name);
        return new SettingChange(
                state.setting(),
                written.isEmpty() || written.equals(state.usual()) ? null : written,
                seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1);
    }
}
