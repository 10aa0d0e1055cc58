package no.opphav.web.site;

import no.opphav.web.Icon;
import no.opphav.web.Words;

/**
 * One permission, duty or prohibition as it stands on a label.
 *
 * @param css {@code can}, {@code must} or {@code cannot}
 * @param kind the kind in words, for whoever cannot see the icon
 */
public record RuleLine(Icon icon, String css, String kind, Words text) {}
