package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import no.opphav.custody.ObjectState;
import org.jspecify.annotations.Nullable;

/** How a file's bytes are, as far as is known. */
@Serdeable
record SoundnessJson(
        @Nullable String damage,
        @Nullable Instant damageFoundAt,
        @Nullable Instant verifiedAt,
        boolean beingVerified) {
    static SoundnessJson of(ObjectState state) {
        return new SoundnessJson(
                state.damage() == null ? null : Names.of(state.damage()),
                state.damageFoundAt(),
                state.verifiedAt(),
                state.beingVerified());
    }
}
