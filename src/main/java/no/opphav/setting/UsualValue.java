package no.opphav.setting;

/**
 * What a setting is where no administrator has said anything, as the environment says it. Whoever reads that part of the
 * environment has it as a bean.
 *
 * @param value as it is written
 */
public record UsualValue(Setting<?> setting, String value) {}
