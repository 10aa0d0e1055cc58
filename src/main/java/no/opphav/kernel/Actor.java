package no.opphav.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On whose behalf something is done: an account's, or the service's own. */
public sealed interface Actor {
    /** An editor or administrator who is signed in. */
    record Account(UUID id) implements Actor {}

    /** The service itself: the sample catalogue, a scheduled task. */
    record Service() implements Actor {}

    /** The account's id as the tables keep it; null for the service. */
    default @Nullable UUID accountId() {
        return switch (this) {
            case Account account -> account.id();
            case Service() -> null;
        };
    }
}
