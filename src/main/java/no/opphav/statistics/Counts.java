package no.opphav.statistics;

/** What was counted of something. */
public record Counts(long downloads, long plays, long requests) {
    public static final Counts NONE = new Counts(0, 0, 0);

    static Counts of(Measure measure, long count) {
        return switch (measure) {
            case DOWNLOAD -> new Counts(count, 0, 0);
            case PLAY -> new Counts(0, count, 0);
            case REQUEST -> new Counts(0, 0, count);
        };
    }

    Counts plus(Counts more) {
        return new Counts(downloads + more.downloads, plays + more.plays, requests + more.requests);
    }

    /** All together. */
    public long sum() {
        return downloads + plays + requests;
    }

    public long of(Measure measure) {
        return switch (measure) {
            case DOWNLOAD -> downloads;
            case PLAY -> plays;
            case REQUEST -> requests;
        };
    }
}
