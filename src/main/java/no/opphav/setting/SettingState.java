package no.opphav.setting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it stands.
 *
 * @param value as it is written
 * @param usual what it is where no administrator has said anything
 * @param isUsual whether none has, or it was set back
 * @param revision of the setting; 0 where nobody ever changed it
 * @param changedAt null where nobody ever did
 * @param changedBy the account that did
 */
public record SettingState(
        Setting<?> setting,
        String value,
        String usual,
        boolean isUsual,
        long revision,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy) {}
