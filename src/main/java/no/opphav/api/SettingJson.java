package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import no.opphav.setting.SettingState;
import org.jspecify.annotations.Nullable;

/** Something that administrators change while the service runs. */
@Serdeable
record SettingJson(
        String name,
        String kind,
        String value,
        String usual,
        boolean isUsual,
        int least,
        int most,
        long revision,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy) {
    static SettingJson of(SettingState state) {
        var setting = state.setting();
        return new SettingJson(
                setting.name(),
                Names.of(setting.kind()),
                state.value(),
                state.usual(),
                state.isUsual(),
                setting.least(),
                setting.most(),
                state.revision(),
                state.changedAt(),
                state.changedBy());
    }
}
