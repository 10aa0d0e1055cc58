package no.opphav.terms;

/**
 * How to credit an asset.
 *
 * @param text plain text; what comes from the asset stands in directional isolates, so that it may be of another script,
 *     and a line that runs from right to left begins with a mark of that
 * @param html the same as a fragment of HTML that tells its language, with a link to the asset, everything escaped
 * @param markdown the same as CommonMark, with a link to the asset, everything escaped
 */
public record Credit(String text, String html, String markdown) {}
