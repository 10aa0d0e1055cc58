package no.opphav.request;

import no.opphav.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Who it is that acts on a request. */
sealed interface Mover {
    /** Whoever holds the link to it. */
    record Requester() implements Mover {}

    record Editor(Actor.Account account) implements Mover {}

    record Service() implements Mover {}

    default Party party() {
        return switch (this) {
            case Requester() -> Party.REQUESTER;
            case Editor _ -> Party.EDITOR;
            case Service() -> Party.SERVICE;
        };
    }

    /** Null unless it is an editor. */
    default Actor.@Nullable Account account() {
        return this instanceof Editor(var account) ? account : null;
    }
}
