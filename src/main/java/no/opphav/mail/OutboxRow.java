package no.opphav.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

@MappedEntity("outbox_message")
record OutboxRow(
        @Id UUID id,
        String template,
        UUID subjectId,
        String recipient,
        String language,
        String messageId,
        Instant createdAt,
        Instant nextAttemptAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        @Nullable Failure failure,
        @Nullable Instant bouncedAt,
        @Nullable Instant settledAt,
        @Nullable UUID againId) {
    static OutboxRow of(UUID id, OutboxMessage message, String domain, Instant now) {
        return new OutboxRow(
                id,
                message.template(),
                message.subjectId(),
                message.recipient().value(),
                message.language().value(),
                "<" + id + "@" + domain + ">",
                now,
                now,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    OutboxMessage message() {
        return new OutboxMessage(template, subjectId, new EmailAddress(recipient), new LanguageTag(language));
    }

    OutboxEntry entry() {
        return new OutboxEntry(
                id, message(), state(), createdAt, nextAttemptAt, attempts, lastError, sentAt, settledAt);
    }

    private OutboxEntry.State state() {
        if (bouncedAt != null) {
            return OutboxEntry.State.BOUNCED;
        }
        if (sentAt != null) {
            return OutboxEntry.State.SENT;
        }
        return switch (failure) {
            case null -> OutboxEntry.State.WAITING;
            case REFUSED -> OutboxEntry.State.REFUSED;
            case GIVEN_UP -> OutboxEntry.State.FAILED;
            case OBSOLETE -> OutboxEntry.State.OBSOLETE;
        };
    }

    /** Why a mail is tried no more. */
    enum Failure {
        REFUSED,
        GIVEN_UP,
        OBSOLETE
    }

    /** Never its address. */
    @Override
    public String toString() {
        return "(message " + id + ")";
    }
}
