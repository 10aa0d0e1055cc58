package no.opphav.ingest.inspection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import org.jspecify.annotations.Nullable;

/** Collects what a file says of itself: cleaned, each thing once, and never more than anybody would read. */
final class Said {
    /** The most things that are kept of one file. */
    static final int MOST = 60;

    private static final int MOST_OF_A_KIND = 20;
    private static final Pattern PDF_DATE = Pattern.compile(
            "D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:Z|Z?([+-]\\d\\d)'(\\d\\d)'?)?(?:00'00'?)?");

    private final Set<FileFact> facts = new LinkedHashSet<>();

    /** Notes a thing, unless there is nothing to it. */
    Said add(FactName name, @Nullable String value) {
        var text = value == null ? "" : cleaned(value, FileFact.LONGEST);
        if (name == FactName.CREATED) {
            text = moment(text);
        }
        boolean room = facts.size() < MOST
                && facts.stream().filter(fact -> fact.name() == name).count() < MOST_OF_A_KIND;
        if (!text.isEmpty() && room) {
            facts.add(new FileFact(name, text));
        }
        return this;
    }

    /** A PDF's date (ISO 32000-2, 7.9.4) as others write it, without fractions; empty for the beginning of a program's time. */
    private static String moment(String text) {
        var pdf = PDF_DATE.matcher(text);
        if (pdf.matches()) {
            var zone = pdf.group(7) == null ? "" : pdf.group(7) + ":" + pdf.group(8);
            return "%s-%s-%sT%s:%s:%s%s"
                    .formatted(
                            pdf.group(1), pdf.group(2), pdf.group(3), pdf.group(4), pdf.group(5), pdf.group(6), zone);
        }
        boolean unset = text.startsWith("1970-01-01T00:00:00") || text.startsWith("1904-01-01T00:00:00");
        return unset ? "" : text.replaceFirst("(T\\d\\d:\\d\\d:\\d\\d)\\.\\d+", "$1");
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
