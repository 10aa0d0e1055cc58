package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Icon;
import no.opphav.web.Words;

/**
 * One permission, duty or prohibition as it stands on a label: You <b>may</b> download it.
 *
 * @param css {@code can}, {@code must} or {@code cannot}
 * @param verb the verb that says which kind it is
 * @param rest what it is about
 * @param limits what narrows it, each in words
 */
public record RuleLine(Icon icon, String css, String verb, Words rest, List<String> limits) {
    public RuleLine {
        limits = List.copyOf(limits);
    }
}
