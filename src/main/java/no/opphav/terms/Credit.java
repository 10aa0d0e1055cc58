package no.opphav.terms;

/**
 * How to credit an asset.
 *
 * @param text plain text; what comes from the asset stands in directional isolates, so that it may be of another script
 * @param html the same as a fragment of HTML, with a link to the asset, everything escaped
 * @param markdown the same as CommonMark, with a link to the asset, everything escaped
 */
public record Credit(String text, String html, String markdown) {}
