package no.opphav.custody;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.StoredObjects;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how stored objects turned out to be, in the trail of each asset that they belong to when that is news, and has
 * made anew what the service made itself.
 */
@Singleton
class Findings {
    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);
    private static final Actor SERVICE = new Actor.Service();

    /** So often an object may break off before it is taken to be the object's own fault. */
    private static final int BREAKS = 3;

    private static final Duration BETWEEN_BREAKS = Duration.ofHours(1);

    /** When damaged bytes are read again: somebody may have brought them back by hand. */
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    private final ObjectRows rows;
    private final StoredObjects objects;
    private final UseRows uses;
    private final AuditTrail audit;
    private final Clock clock;

    Findings(ObjectRows rows, StoredObjects objects, UseRows uses, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.objects = objects;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before as the object stood when its reading began */
    @Transactional
    void record(ObjectRow before, ObjectReading.Outcome outcome) {
        switch (outcome) {
            case ObjectReading.Outcome.Sound() -> sound(before);
            case ObjectReading.Outcome.Unsound(var damage) -> unsound(before, damage);
            case ObjectReading.Outcome.BrokenOff(var reason) -> brokenOff(before, reason);
        }
    }

    private void sound(ObjectRow before) {
        objects.sound(before.checksum());
        if (before.damage() != null) {
            LOG.info("Object {} is sound again", before.checksum());
            trail(before.checksum(), "file.sound-again");
        }
    }

    private void unsound(ObjectRow before, Damage damage) {
        var now = clock.instant();
        if (before.damage() == damage) {
            rows.postpone(before.checksum(), now.plus(BETWEEN_LOOKS));
            objects.unsound(before.checksum());
            return;
        }
        var marked = rows.markDamaged(before.checksum(), damage, now, now.plus(BETWEEN_LOOKS), before.verifiedAt());
        if (marked > 0) {
            LOG.error("Object {} is {}", before.checksum(), damage);
            objects.unsound(before.checksum());
            trail(before.checksum(), "file." + damage.name().toLowerCase(Locale.ROOT));
        }
    }

    private void brokenOff(ObjectRow before, String reason) {
        if (before.unreadable() + 1 >= BREAKS) {
            unsound(before, Damage.DAMAGED);
        } else {
            LOG.warn("Object {} could not be read to its end: {}", before.checksum(), reason);
            rows.markUnreadable(before.checksum(), clock.instant().plus(BETWEEN_BREAKS));
        }
    }

    private void trail(Checksum checksum, String action) {
        uses.findUses(checksum)
                .forEach(use -> audit.record(
                        SERVICE, action, use.assetId(), use.fileId().toString()));
    }
}
