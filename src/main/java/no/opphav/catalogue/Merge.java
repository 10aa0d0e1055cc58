package no.opphav.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two editors wrote into the same texts, field by field.
 *
 * @param merged the changes of both, and what the first wrote where both changed the same
 * @param taken the same, with the other's changes left out: what the first has seen or written
 * @param clashes the fields that both have changed into something else
 * @param isMerged whether the other has changed anything
 */
record Merge(VariantTexts merged, VariantTexts taken, List<TextField> clashes, boolean isMerged) {
    Merge {
        clashes = List.copyOf(clashes);
    }

    /**
     * @param before what both began with; null where that is not known, and everything that differs clashes
     * @param mine what the first wrote
     * @param theirs what stands there now
     * @param own what stands in the variant itself, where theirs is a draft
     */
    static Merge of(@Nullable VariantTexts before, VariantTexts mine, VariantTexts theirs, VariantTexts own) {
        var merged = mine;
        var taken = mine;
        var isMerged = false;
        List<TextField> clashes = new ArrayList<>();
        for (var field : TextField.values()) {
            var wrote = field.of(mine);
            var stands = field.of(theirs);
            if (wrote.equals(stands) || (before != null && stands.equals(field.of(before)))) {
                continue;
            }
            if (before != null && wrote.equals(field.of(before))) {
                merged = field.in(merged, stands);
                taken = field.in(taken, field.of(own));
                isMerged = true;
            } else {
                clashes.add(field);
            }
        }
        return new Merge(merged, taken, clashes, isMerged);
    }
}
