package no.opphav.web.editor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.setting.Setting;
import no.opphav.setting.SettingState;
import no.opphav.setting.Settings;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Writes the page with the settings. */
@Singleton
class SettingsPages {
    private final Settings settings;
    private final Accounts accounts;
    private final EditorFrames frames;

    SettingsPages(Settings settings, Accounts accounts, EditorFrames frames) {
        this.settings = settings;
        this.accounts = accounts;
        this.frames = frames;
    }

    SettingsPage page(InterfaceLanguage lang, String notice, Session session) {
        return page(lang, notice, FormState.empty(), null, session);
    }

    SettingsPage refused(InterfaceLanguage lang, FormState sent, Problem problem, Session session) {
        return page(lang, "", sent, problem, session);
    }

    private SettingsPage page(
            InterfaceLanguage lang, String notice, FormState sent, @Nullable Problem problem, Session session) {
        var around = frames.at(lang, Place.SETTINGS, session);
        var frame = around.frame();
        var texts = frame.texts();
        var states = settings.all();
        Map<String, String> values = new HashMap<>();
        states.forEach(state -> values.put(state.setting().name(), state.value()));
        values.putAll(sent.values());
        var form = FormState.of(values);
        return new SettingsPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(Place.SETTINGS.path())),
                problem == null ? form : form.refused(problem, texts),
                List.of(Option.of("true", texts.text("settings.on")), Option.of("false", texts.text("settings.off"))),
                groups(states, texts));
    }

    private List<SettingsPage.Group> groups(List<SettingState> states, Texts texts) {
        var names = accounts.all().stream().collect(toMap(Account::id, Account::name));
        return states.stream()
                .collect(groupingBy(state -> state.setting().group(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new SettingsPage.Group(
                        group.getKey(),
                        texts.text("settings-group." + group.getKey()),
                        group.getValue().stream()
                                .map(state -> field(state, names, texts))
                                .toList()))
                .toList();
    }

    private static SettingsPage.Field field(SettingState state, Map<UUID, String> names, Texts texts) {
        var key = state.setting().name().replace('.', '-');
        return new SettingsPage.Field(
                state.setting(),
                texts.text("setting." + key),
                texts.text("setting-hint." + key) + " " + texts.text("settings.usual", usual(state, texts)),
                state.changedAt() == null
                        ? null
                        : texts.text(
                                "settings.changed",
                                texts.dayAndTime(state.changedAt()),
                                names.getOrDefault(state.changedBy(), "")),
                state.revision());
    }

    private static String usual(SettingState state, Texts texts) {
        return state.setting().kind() == Setting.Kind.SWITCH
                ? texts.text(state.usual().equals("true") ? "settings.on" : "settings.off")
                : state.usual();
    }
}
