package no.opphav.overview;

import java.util.List;
import no.opphav.ingest.Upload;
import no.opphav.request.InboxList;
import no.opphav.rights.RightsEnd;

/**
 * What an editor meets first. No list has more than a few entries; the counts count all.
 *
 * @param requests that wait for an editor's word, the most urgent first, with how many there are in each part of the inbox
 * @param uploads files that were refused or are in quarantine: of the editor, and for an administrator of everybody
 * @param damaged how many files' bytes are not sound; 0 for who does not look after them
 * @param ended what is published and may not be offered any more
 * @param ending what ends within {@link Overview#SOON}, the first end first
 * @param languages published assets with gaps between their languages
 * @param mine the assets that the editor changed last
 * @param others the assets that others changed last
 */
public record Home(
        InboxList requests,
        Some<Upload> uploads,
        long damaged,
        Some<RightsEnd> ended,
        Some<RightsEnd> ending,
        Matrix languages,
        List<Change> mine,
        List<Change> others,
        Figures figures) {
    public Home {
        mine = List.copyOf(mine);
        others = List.copyOf(others);
    }

    /** The first of something, and how much there is of it. */
    public record Some<T>(List<T> first, long count) {
        public Some {
            first = List.copyOf(first);
        }

        static <T> Some<T> of(List<T> all) {
            return new Some<>(all.subList(0, Math.min(all.size(), Overview.FIRST)), all.size());
        }
    }

    /** Whether there is nothing in the catalogue at all. */
    public boolean isEmpty() {
        return figures.published() == 0 && figures.drafts() == 0 && mine.isEmpty() && others.isEmpty();
    }
}
