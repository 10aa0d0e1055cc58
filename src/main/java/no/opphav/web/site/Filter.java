package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Chip;

/** One way to keep some of what was found, each value with how many it would leave. */
public record Filter(String label, List<Chip> values) {
    public Filter {
        values = List.copyOf(values);
    }

    /** Whether anything of it is chosen. */
    public boolean isUsed() {
        return values.stream().anyMatch(Chip::current);
    }
}
