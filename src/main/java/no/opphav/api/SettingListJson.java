package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All settings. */
@Serdeable
record SettingListJson(List<SettingJson> settings) {
    SettingListJson {
        settings = List.copyOf(settings);
    }
}
