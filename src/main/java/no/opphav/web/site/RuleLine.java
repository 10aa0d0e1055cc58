package no.opphav.web.site;

import no.opphav.web.Icon;
import no.opphav.web.Words;

/**
 * One permission, duty or prohibition as it stands on a label: You <b>may</b> download it.
 *
 * @param css {@code can}, {@code must} or {@code cannot}
 * @param verb the verb that says which kind it is
 * @param rest what it is about
 */
public record RuleLine(Icon icon, String css, String verb, Words rest) {}
