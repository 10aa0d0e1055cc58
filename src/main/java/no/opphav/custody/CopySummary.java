package no.opphav.custody;

/**
 * What came of copying to another store.
 *
 * @param copied how many objects were copied
 * @param bytes of those
 * @param there how many had been copied before
 * @param failed how many could not be copied
 */
public record CopySummary(long copied, long bytes, long there, long failed) {
    static final CopySummary NOTHING = new CopySummary(0, 0, 0, 0);
    static final CopySummary THERE = new CopySummary(0, 0, 1, 0);
    static final CopySummary FAILED = new CopySummary(0, 0, 0, 1);

    static CopySummary copied(long bytes) {
        return new CopySummary(1, bytes, 0, 0);
    }

    CopySummary plus(CopySummary more) {
        return new CopySummary(copied + more.copied, bytes + more.bytes, there + more.there, failed + more.failed);
    }

    /** Whether everything is in the other store now. */
    public boolean isComplete() {
        return failed == 0;
    }

    @Override
    public String toString() {
        return "%d objects copied (%d bytes), %d there before, %d failed".formatted(copied, bytes, there, failed);
    }
}
