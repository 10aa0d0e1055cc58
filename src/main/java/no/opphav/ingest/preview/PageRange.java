package no.opphav.ingest.preview;

/** Pages or slides that follow each other, counted from one. */
public record PageRange(int first, int last) {
    /** The first page, which stands for the file. */
    public static final PageRange COVER = new PageRange(1, 1);

    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("No pages: " + first + " to " + last);
        }
    }

    /** As many pages at most, after these. */
    public PageRange next(int count) {
        return new PageRange(last + 1, last + count);
    }
}
