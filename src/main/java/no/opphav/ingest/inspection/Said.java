package no.opphav.ingest.inspection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import org.jspecify.annotations.Nullable;

/** Collects what a file says of itself: cleaned, each thing once, and never more than anybody would read. */
final class Said {
    /** The most things that are kept of one file. */
    static final int MOST = 60;

    private static final int MOST_OF_A_KIND = 20;

    private final Set<FileFact> facts = new LinkedHashSet<>();

    /** Notes a thing, unless there is nothing to it. */
    Said add(FactName name, @Nullable String value) {
        var text = value == null ? "" : cleaned(value, FileFact.LONGEST);
        boolean room = facts.size() < MOST
                && facts.stream().filter(fact -> fact.name() == name).count() < MOST_OF_A_KIND;
        if (!text.isEmpty() && room) {
            facts.add(new FileFact(name, text));
        }
        return this;
    }

    Said addAll(Collection<FileFact> more) {
        more.forEach(fact -> add(fact.name(), fact.value()));
        return this;
    }

    List<FileFact> facts() {
        return List.copyOf(facts);
    }

    /** The text in one line, without anything that cannot be seen, and no longer than it may be. */
    static String cleaned(String text, int longest) {
        var start = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
        var seen = start.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+", " ")
                .strip();
        if (seen.length() <= longest) {
            return seen;
        }
        int end = Character.isHighSurrogate(seen.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return seen.substring(0, end) + "…";
    }
}
