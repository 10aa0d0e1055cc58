package no.opphav.request;

/**
 * What is counted of some requests.
 *
 * @param asked those that came to the editors
 * @param approved those to which something was granted, also where that has ended
 * @param declined those that were declined
 * @param downloads each file counting for itself
 * @param expected how many were expected at the events of the approved ones, as far as anybody said
 * @param reported how many saw it, as far as anybody has told
 * @param reports how many have told
 */
public record Figures(
        long asked, long approved, long declined, long downloads, long expected, long reported, long reports) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures more) {
        return new Figures(
                asked + more.asked,
                approved + more.approved,
                declined + more.declined,
                downloads + more.downloads,
                expected + more.expected,
                reported + more.reported,
                reports + more.reports);
    }
}
