package no.opphav.web;

import java.util.Locale;

/** What a state means to whoever reads it; its colour never says it alone. */
public enum Tone {
    GOOD,
    WARN,
    BAD,
    QUIET;

    /** As the stylesheet names it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
