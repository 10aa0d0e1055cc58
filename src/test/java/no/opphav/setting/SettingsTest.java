package no.opphav.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.opphav.account.TestAccounts;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class SettingsTest {
    private final RunningService service;
    private final Settings settings;
    private final Actor.Account administrator;

    SettingsTest(RunningService service) {
        this.service = service;
        this.settings = service.bean(Settings.class);
        this.administrator =
                TestAccounts.administrator(service).session().account().actor();
    }

    @AfterEach
    void as_they_come() {
        Setting.ALL.forEach(setting -> set(setting, null));
    }

    @Test
    void gates_are_open_until_an_administrator_closes_them() {
        assertThat(settings.value(Setting.CAPTIONS_GATE)).isFalse();
        assertThat(settings.value(Setting.ALTERNATIVE_TEXT_GATE)).isFalse();
        set(Setting.CAPTIONS_GATE, "true");
        assertThat(settings.value(Setting.CAPTIONS_GATE)).isTrue();
        set(Setting.CAPTIONS_GATE, null);
        assertThat(settings.value(Setting.CAPTIONS_GATE)).isFalse();
    }

    @Test
    void the_name_of_the_service_changes_while_it_runs() {
        var site = service.bean(Site.class);
        var before = site.name();
        set(Setting.SITE_NAME, "  Utlånet \n vårt ");
        assertThat(site.name()).isEqualTo("Utlånet vårt");
        set(Setting.SITE_NAME, null);
        assertThat(site.name()).isEqualTo(before);
    }

    @Test
    void every_change_stands_in_the_trail_with_what_it_was() {
        set(Setting.ANSWER_WITHIN, "5");
        var id = service.bean(SettingRows.class).findAll().stream()
                .filter(row -> row.name().equals(Setting.ANSWER_WITHIN.name()))
                .findFirst()
                .orElseThrow()
                .id();
        var entry = service.bean(AuditTrail.class).of(id).getFirst();
        assertThat(entry.action()).isEqualTo("setting.changed");
        assertThat(entry.detail()).isEqualTo("request.answer-within: 3 → 5");
        assertThat(entry.accountId()).isEqualTo(administrator.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site.name             | ''                 | required",
                "site.contact          | redaksjonen        | not-an-address",
                "request.answer-within | 0                  | not-between",
                "request.answer-within | tre                | not-between",
                "request.answer-within | 99999999999999     | not-between",
                "rights.warn-days      | 30;7               | not-days",
                "rights.warn-days      | 1,2,3,4,5,6,7      | not-days",
                "rights.warn-days      | 0                  | not-days",
                "gate.captions         | ja                 | invalid"
            })
    void what_a_setting_cannot_be_is_refused_at_its_name(String name, String value, String reason) {
        var setting = Setting.named(name).orElseThrow();
        Refused.refused(() -> set(setting, value), ProblemCode.INVALID_FIELDS, name + ": " + reason);
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen_and_then_nothing_is_changed() {
        var seen = state(Setting.THANK_AFTER).revision();
        set(Setting.THANK_AFTER, "9");
        var changes = List.of(
                new SettingChange(
                        Setting.CAPTIONS_GATE,
                        "true",
                        state(Setting.CAPTIONS_GATE).revision()),
                new SettingChange(Setting.THANK_AFTER, "4", seen));
        Refused.refused(() -> settings.change(changes, administrator), ProblemCode.CHANGED_MEANWHILE);
        assertThat(settings.value(Setting.THANK_AFTER)).isEqualTo(9);
        assertThat(settings.value(Setting.CAPTIONS_GATE)).isFalse();
    }

    @Test
    void days_of_warning_are_read_in_any_order_and_once_each() {
        set(Setting.WARN_DAYS, "7, 90,30 , 7");
        assertThat(settings.value(Setting.WARN_DAYS)).containsExactly(90, 30, 7);
    }

    @Test
    void what_another_node_changed_holds_here_after_five_seconds() {
        settings.value(Setting.ACCESS_FOR);
        var other = new Settings(
                service.bean(SettingRows.class),
                List.of(),
                new Site.Given(
                        "a",
                        "b",
                        new no.opphav.kernel.EmailAddress("a@example.no"),
                        java.net.URI.create("http://a"),
                        java.time.ZoneOffset.UTC),
                service.bean(AuditTrail.class),
                service.bean(no.opphav.kernel.IdSource.class),
                service.clock());
        assertThat(other.value(Setting.ACCESS_FOR)).isEqualTo(7);
        set(Setting.ACCESS_FOR, "14");
        assertThat(other.value(Setting.ACCESS_FOR)).isEqualTo(7);
        service.clock().tick(Duration.ofSeconds(6));
        assertThat(other.value(Setting.ACCESS_FOR)).isEqualTo(14);
    }

    private void set(Setting<?> setting, @org.jspecify.annotations.Nullable String value) {
        settings.change(List.of(new SettingChange(setting, value, state(setting).revision())), administrator);
    }

    private SettingState state(Setting<?> setting) {
        return settings.all().stream()
                .filter(state -> state.setting().equals(setting))
                .findFirst()
                .orElseThrow();
    }
}
