package no.opphav.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an editor gives a presenter.
 *
 * @param fileIds exact versions of files of the presentation
 * @param expiresAt when access ends
 * @param downloads how many there may be from now on, each file counting for itself; null where they are not limited
 */
public record GrantWish(
        List<UUID> fileIds, Instant expiresAt, @Nullable Integer downloads) {
    /** More is as good as no limit. */
    static final int MOST_DOWNLOADS = 1000;

    public GrantWish {
        fileIds = List.copyOf(fileIds);
    }
}
