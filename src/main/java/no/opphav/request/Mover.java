package no.opphav.request;

import java.util.UUID;
import no.opphav.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Who it is that acts on a request. */
sealed interface Mover {
    /** Whoever holds the link to it. */
    record Requester() implements Mover {}

    record Editor(Actor.Account account) implements Mover {}

    record Service() implements Mover {}

    /** The service, by what an administrator has approved beforehand. */
    record Rule(UUID id, String name, Actor.Account author) implements Mover {}

    default Party party() {
        return switch (this) {
            case Requester() -> Party.REQUESTER;
            case Editor _ -> Party.EDITOR;
            case Service(), Rule _ -> Party.SERVICE;
        };
    }

    /** Null unless it is an editor. */
    default Actor.@Nullable Account account() {
        return this instanceof Editor(var account) ? account : null;
    }

    /** Whose decision it is: the editor's, or of who wrote the rule; null where nobody decides. */
    default Actor.@Nullable Account decider() {
        return this instanceof Rule(var _, var _, var author) ? author : account();
    }

    /** Null unless it is a rule. */
    default @Nullable UUID ruleId() {
        return this instanceof Rule(var id, var _, var _) ? id : null;
    }
}
