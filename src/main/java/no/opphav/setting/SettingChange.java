package no.opphav.setting;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a setting to be.
 *
 * @param value as it is written; null for what it usually is
 * @param revision that was last seen
 */
public record SettingChange(Setting<?> setting, @Nullable String value, long revision) {}
