package no.opphav.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of texts that an editor wrote. */
public sealed interface TextsOutcome {
    /**
     * They are kept.
     *
     * @param isMerged whether there is something of somebody else's in them, in other fields
     */
    record Kept(WorkingTexts now, boolean isMerged) implements TextsOutcome {}

    /**
     * Somebody else has changed the same fields since, and nothing is kept.
     *
     * @param before what stood there when the editor began; null where that is not known any more
     * @param mine what the editor wrote, with the others' changes of other fields
     * @param writer who changed them last; null for the service
     * @param fields that both have changed
     */
    record Clash(
            @Nullable VariantTexts before,
            VariantTexts mine,
            WorkingTexts theirs,
            @Nullable String writer,
            Instant at,
            List<TextField> fields)
            implements TextsOutcome {
        public Clash {
            fields = List.copyOf(fields);
        }
    }
}
