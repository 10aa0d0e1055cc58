package no.opphav.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one thing is.
 *
 * @param count of what was found: mails, jobs, objects; bytes that are free on the disk or that the database takes
 * @param total bytes of the disk; else 0
 * @param since when it is so; null where that is not known or it is well
 */
public record Check(
        Part part,
        State state,
        Finding finding,
        long count,
        long total,
        @Nullable Instant since) {
    /** What is looked at. */
    public enum Part {
        DATABASE,
        STORE,
        /** Whether stored files are what they were. */
        BYTES,
        DISK,
        MAIL,
        JOBS,
        /** The processes that look into files. */
        WORKERS
    }

    /** Whether somebody has to do something. */
    public enum State {
        GOOD,
        /** Soon. */
        POOR,
        /** Now. */
        BAD
    }

    /** What is so. */
    public enum Finding {
        WELL,
        AWAY,
        UNSOUND,
        NEARLY_FULL,
        WAITING,
        NO_SERVER,
        RETURNED,
        FAILING,
        LATE
    }

    static Check well(Part part) {
        return new Check(part, State.GOOD, Finding.WELL, 0, 0, null);
    }

    static Check well(Part part, long count, long total) {
        return new Check(part, State.GOOD, Finding.WELL, count, total, null);
    }

    static Check found(Part part, State state, Finding finding, long count, @Nullable Instant since) {
        return new Check(part, state, finding, count, 0, since);
    }
}
