package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class SettingsOverApiTest {
    private static final String SETTINGS = "/api/editor/settings";

    private final RunningService service;
    private final ApiClient administrator;

    SettingsOverApiTest(RunningService service) {
        this.service = service;
        this.administrator = new ApiClient(service, TestAccounts.cookie(TestAccounts.administrator(service)));
    }

    @Test
    void an_administrator_reads_changes_and_sets_back_a_setting() {
        var path = SETTINGS + "/gate.alternative-text";
        assertThat(administrator.get(SETTINGS).ok().each("settings"))
                .extracting(setting -> setting.text("name"))
                .contains("site.name", "gate.captions", "gate.alternative-text");
        var before = administrator.get(path).ok();
        assertThat(before.text("value")).isEqualTo("false");
        var changed = put(path, "\"true\"", before.text("revision")).ok();
        assertThat(changed.text("value")).isEqualTo("true");
        assertThat(changed.text("isUsual")).isEqualTo("false");
        put(path, "\"false\"", before.text("revision")).isRefused(409, "changed-meanwhile");
        assertThat(put(path, "null", changed.text("revision")).ok().text("isUsual"))
                .isEqualTo("true");
    }

    @Test
    void what_a_setting_cannot_be_is_refused_at_the_value() {
        put(SETTINGS + "/request.answer-within", "\"100\"", "0").isRefused(422, "invalid-fields", "value: not-between");
        administrator
                .put(SETTINGS + "/request.answer-within", "{\"value\": \"4\"}")
                .isRefused(422, "invalid-fields", "revision: required");
        put(SETTINGS + "/request.unheard-of", "\"1\"", "0").isRefused(404, "not-found");
    }

    @Test
    void editors_and_strangers_see_no_settings() {
        new ApiClient(service, TestAccounts.cookie(TestAccounts.editor(service)))
                .get(SETTINGS)
                .isRefused(403, "forbidden");
        ApiClient.without(service).get(SETTINGS).isRefused(401, "sign-in-required");
    }

    private ApiClient.Answer put(String path, String value, String revision) {
        return administrator.put(path, "{\"value\": %s, \"revision\": %s}".formatted(value, revision));
    }
}
