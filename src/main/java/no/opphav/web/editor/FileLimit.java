package no.opphav.web.editor;

import no.opphav.ingest.UploadSettings;

/**
 * The largest file that is taken in.
 *
 * @param words the same in words: 2 GB
 */
public record FileLimit(long bytes, String words) {
    static FileLimit of(UploadSettings settings) {
        return new FileLimit(settings.maxSize(), settings.words());
    }
}
