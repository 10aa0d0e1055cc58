package no.opphav.rights;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.Ending;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;

/**
 * How it stands with the rights of everything there is. No list has more than {@link RightsHealth#MOST} entries; the counts
 * count all.
 *
 * @param months this one and the twelve that follow
 * @param ending what ends within a year, the first end first
 * @param ended what is published and may not be offered, the last end first
 * @param withoutTerms files to which no terms apply
 * @param withoutCredit what has no title by which it could be credited
 * @param undescribed pictures without an alternative text
 * @param notWritten public files that could carry their rights, and do not
 * @param named public files that named somebody before their rights were written in them
 * @param outdated versions of terms to which there are newer ones, and where they still apply
 */
public record RightsReport(
        List<Month> months,
        List<RightsEnd> ending,
        List<RightsEnd> ended,
        Counted withoutTerms,
        Counted withoutCredit,
        long unwrittenCount,
        List<Unwritten> unwritten,
        Counted undescribed,
        Counted notWritten,
        long namedCount,
        List<Named> named,
        List<Outdated> outdated) {
    public RightsReport {
        months = List.copyOf(months);
        ending = List.copyOf(ending);
        ended = List.copyOf(ended);
        unwritten = List.copyOf(unwritten);
        named = List.copyOf(named);
        outdated = List.copyOf(outdated);
    }

    /** How many ends there are in a month, by what ends. */
    public record Month(YearMonth month, Map<Ending.Cause, Long> ends) {
        public Month {
            ends = Map.copyOf(ends);
        }

        public long count(Ending.Cause cause) {
            return ends.getOrDefault(cause, 0L);
        }

        public long count() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Some of what is to be mended, and how many there are. */
    public record Counted(long count, List<Unmended> first) {
        public Counted {
            first = List.copyOf(first);
        }
    }

    /** A language of an asset that its terms are not written in. */
    public record Unwritten(Unmended language, Slug terms, int number) {}

    /**
     * A file that said something of its rights itself.
     *
     * @param former what; empty where it could not be read and gave way
     */
    public record Named(Slug asset, String title, LanguageTag language, String file, UUID renditionId, String former) {}

    /** A version of terms, and some of what stands under it. */
    public record Outdated(OutdatedTerms terms, List<Unmended> first) {
        public Outdated {
            first = List.copyOf(first);
        }
    }
}
