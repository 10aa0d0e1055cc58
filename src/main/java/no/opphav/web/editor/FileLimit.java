package no.opphav.web.editor;

/**
 * The largest file that is taken in.
 *
 * @param words the same in words: 2 GB
 */
public record FileLimit(long bytes, String words) {}
