package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class SettingsPageTest {
    private static final Pattern REVISION = Pattern.compile("name=\"revision-rights.warn-days\" value=\"(\\d+)\"");

    private final EditorBrowser editor;
    private final EditorBrowser administrator;

    SettingsPageTest(RunningService service) {
        this.editor = new EditorBrowser(service);
        this.administrator = new EditorBrowser(service, TestAccounts.administrator(service));
    }

    @Test
    void an_administrator_changes_a_setting_and_sets_it_back_on_the_page() {
        for (var page : Map.of("nb", "Innstillinger", "nn", "Innstillingar", "en", "Settings")
                .entrySet()) {
            var answer = administrator.open("/" + page.getKey() + "/editor/settings");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<h1>" + page.getValue(), "name=\"gate.captions\"");
        }
        var changed = change("90, 14", revision());
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(administrator.follow(changed).body()).contains("value=\"90, 14\"", "av Kari Nordmann");
        assertThat(change("", revision()).statusCode()).isEqualTo(303);
        assertThat(administrator.open("/nb/editor/settings").body()).contains("value=\"60, 30, 7\"");
    }

    @Test
    void a_value_that_cannot_be_comes_back_with_a_sentence_at_its_field() {
        var refused = change("alltid", revision());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-rights.warn-days\"", "value=\"alltid\"");
    }

    @Test
    void a_form_from_before_somebody_else_s_change_is_refused() {
        var seen = revision();
        change("80, 14", seen);
        var late = change("70", seen);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"70\"");
        change("", revision());
    }

    @Test
    void an_editor_does_not_come_to_the_settings() {
        assertThat(editor.open("/nb/editor/settings").statusCode()).isEqualTo(403);
        assertThat(editor.open("/nb/editor/assets").body()).doesNotContain("/nb/editor/settings");
    }

    private java.net.http.HttpResponse<String> change(String days, String revision) {
        return administrator.post(
                "/nb/editor/settings", Map.of("rights.warn-days", days, "revision-rights.warn-days", revision));
    }

    private String revision() {
        var found = REVISION.matcher(administrator.open("/nb/editor/settings").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
