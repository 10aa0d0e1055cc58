package no.opphav.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Takes in what mail servers say of mails that they took before. */
@Singleton
public class Bounces {
    private final BounceReader reader;
    private final OutboxRows rows;
    private final Clock clock;

    Bounces(BounceReader reader, OutboxRows rows, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes at its mail what a notification says; the same notification again changes nothing. */
    @Transactional
    public Taken take(byte[] message) {
        return reader.read(message).map(this::take).orElseGet(Taken.Unreadable::new);
    }

    private Taken take(Bounce bounce) {
        return about(bounce)
                .<Taken>map(row -> {
                    if (!bounce.isFinal()) {
                        return new Taken.NotFinal(row.entry());
                    }
                    rows.markBounced(row.id(), clock.instant(), bounce.reason());
                    return new Taken.Returned(row.entry());
                })
                .orElseGet(Taken.Unknown::new);
    }

    private Optional<OutboxRow> about(Bounce bounce) {
        return bounce.messageIds().stream()
                .map(rows::findByMessageId)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What came of a notification. */
    public sealed interface Taken {
        /** The mail has come back. */
        record Returned(OutboxEntry mail) implements Taken {}

        /** The mail is late or was delivered; nothing changes. */
        record NotFinal(OutboxEntry mail) implements Taken {}

        /** It is about no mail that is known here. */
        record Unknown() implements Taken {}

        /** It is no delivery status notification. */
        record Unreadable() implements Taken {}
    }
}
