package no.opphav.catalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which terms apply to an asset at one instant.
 *
 * @param general the version that applies to the asset; null where none does
 * @param own the versions that apply to renditions that have had terms of their own; empty where these have ended
 */
record AppliedTerms(@Nullable UUID general, Map<UUID, Optional<UUID>> own) {
    AppliedTerms {
        own = Map.copyOf(own);
    }

    /** What applies by these assignments, which stand in the order in which they begin. */
    static AppliedTerms at(Instant now, List<TermsAssignment> assignments) {
        UUID general = null;
        Map<UUID, Optional<UUID>> own = new HashMap<>();
        for (var assignment : assignments) {
            var applies = assignment.appliesAt(now);
            if (assignment.renditionId() == null) {
                general = applies ? assignment.termsVersionId() : general;
            } else if (assignment.hasBegun(now)) {
                own.put(
                        assignment.renditionId(),
                        applies ? Optional.of(assignment.termsVersionId()) : Optional.empty());
            }
        }
        return new AppliedTerms(general, own);
    }

    /** The version that applies to a rendition. */
    Optional<UUID> to(UUID renditionId) {
        return own.getOrDefault(renditionId, Optional.ofNullable(general));
    }
}
