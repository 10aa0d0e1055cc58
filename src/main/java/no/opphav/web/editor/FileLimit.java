package no.opphav.web.editor;

/**
 * The largest file that is taken in.
 *
 * @param words the same in words: 2 GB
 */
public record FileLimit(long bytes, String words) {
    private static final int MEGABYTE = 20;
    private static final int GIGABYTE = 30;

    static FileLimit of(long bytes) {
        var whole = bytes % (1L << GIGABYTE) == 0;
        return new FileLimit(bytes, whole ? (bytes >> GIGABYTE) + " GB" : (bytes >> MEGABYTE) + " MB");
    }
}
