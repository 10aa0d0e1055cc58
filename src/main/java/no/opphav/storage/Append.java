package no.opphav.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** One content on its way to the end of an object, digested and counted while it is written. */
final class Append {
    /** Progress is shown wherever an object's size is a multiple of this. */
    static final long BYTES_BETWEEN_PROGRESS = 64L * 1024 * 1024;

    /** Progress is shown after this time at the latest, as soon as the next bytes have come. */
    static final Duration TIME_BETWEEN_PROGRESS = Duration.ofSeconds(5);

    private static final int AT_ONCE = 256 * 1024;

    private final UUID id;
    private final PartialAdapter.Growth growth;
    private final Clock clock;
    private final Consumer<PartialObject> progress;
    private final Sha256 digest;
    private final byte[] buffer = new byte[AT_ONCE];
    private long size;
    private long kept;
    private Instant keptAt;

    Append(PartialObject object, PartialAdapter.Growth growth, Clock clock, Consumer<PartialObject> progress) {
        this.id = object.id();
        this.growth = growth;
        this.clock = clock;
        this.progress = progress;
        this.digest = Sha256.resume(object.digest());
        this.size = object.size();
        this.kept = object.size();
        this.keptAt = clock.instant();
    }

    /** Takes the content to its end. */
    PartialObject all(InputStream content) {
        try {
            for (var read = read(content); read >= 0; read = read(content)) {
                add(read);
            }
        } catch (IOException e) {
            showProgress();
            throw new UncheckedIOException("The content cannot be read to its end", e);
        }
        return keep();
    }

    private int read(InputStream content) throws IOException {
        var toNextProgress = BYTES_BETWEEN_PROGRESS - size % BYTES_BETWEEN_PROGRESS;
        return content.read(buffer, 0, (int) Math.min(buffer.length, toNextProgress));
    }

    private void add(int count) {
        growth.write(buffer, 0, count);
        digest.update(buffer, 0, count);
        size += count;
        if (size % BYTES_BETWEEN_PROGRESS == 0 || !clock.instant().isBefore(keptAt.plus(TIME_BETWEEN_PROGRESS))) {
            showProgress();
        }
    }

    private void showProgress() {
        if (size > kept) {
            progress.accept(keep());
        }
    }

    private PartialObject keep() {
        var object = new PartialObject(id, size, digest.state(), growth.keep());
        kept = size;
        keptAt = clock.instant();
        return object;
    }
}
