package no.opphav.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Soundness;
import no.opphav.catalogue.StoredObjects;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreUnavailable;
import no.opphav.testing.RunningService;
import no.opphav.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class FixityTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final RunningService service;
    private final TickingClock clock;
    private final Fixity fixity;
    private final Custody custody;
    private final KeptFile kept;
    private final AssetFile file;

    FixityTest(RunningService service) {
        this.service = service;
        this.clock = service.clock();
        this.fixity = service.bean(Fixity.class);
        this.custody = service.bean(Custody.class);
        this.kept = KeptFile.orphan(service);
        this.file = kept.named();
    }

    @Test
    void what_has_gone_long_without_is_read_and_found_sound() {
        kept.verifiedAt(LONG_AGO);
        fixity.checkWhatIsDue(() -> false);
        assertThat(kept.row().verifiedAt()).isEqualTo(clock.instant());
        assertThat(kept.row().damage()).isNull();
        assertThat(trail()).isEmpty();
    }

    @Test
    void what_was_stored_a_while_ago_is_not_due() {
        clock.tick(Duration.ofDays(29));
        fixity.checkWhatIsDue(() -> false);
        assertThat(kept.row().verifiedAt()).isNull();
    }

    @Test
    void a_turned_bit_is_damage() {
        kept.rot();
        check();
        assertThat(kept.row().damage()).isEqualTo(Damage.DAMAGED);
        assertThat(kept.row().damageFoundAt()).isEqualTo(clock.instant());
        assertThat(trail()).containsExactly("file.damaged");
        assertThat(custody.damageAmong(List.of(file.id()))).containsEntry(file.id(), Damage.DAMAGED);
        assertThat(custody.damaged()).anyMatch(damaged -> damaged.fileId().equals(file.id()));
    }

    @Test
    void a_lost_end_is_damage() {
        kept.cutShort();
        check();
        assertThat(kept.row().damage()).isEqualTo(Damage.DAMAGED);
    }

    @Test
    void a_lost_object_is_missing() {
        kept.lose();
        check();
        assertThat(kept.row().damage()).isEqualTo(Damage.MISSING);
        assertThat(trail()).containsExactly("file.missing");
    }

    @Test
    void what_is_found_again_and_again_is_one_finding() {
        kept.rot();
        check();
        var found = kept.row().damageFoundAt();
        clock.tick(Duration.ofDays(2));
        fixity.checkWhatIsDue(() -> false);
        check();
        assertThat(kept.row().damageFoundAt()).isEqualTo(found);
        assertThat(trail()).containsExactly("file.damaged");
    }

    @Test
    void bytes_that_were_brought_back_are_sound_again() {
        kept.rot();
        check();
        kept.restore();
        assertThat(custody.verify(file.id())).isEqualTo(new ObjectState(null, null, clock.instant(), false));
        assertThat(trail()).containsExactly("file.sound-again", "file.damaged");
        assertThat(custody.damageAmong(List.of(file.id()))).isEmpty();
    }

    @Test
    void the_same_bytes_uploaded_again_repair_what_is_damaged() {
        kept.rot();
        check();
        var objects = service.bean(StoredObjects.class);
        assertThat(objects.claim(kept.checksum())).isTrue();
        kept.replace();
        objects.sound(kept.checksum());
        assertThat(kept.row().damage()).isNull();
        assertThat(objects.claim(kept.checksum())).isFalse();
        check();
        assertThat(kept.row().damage()).isNull();
    }

    @Test
    void a_reading_that_a_repair_overtook_says_nothing() {
        var before = kept.row();
        kept.verifiedAt(clock.instant());
        service.bean(Findings.class).record(before, new ObjectReading.Outcome.Unsound(Damage.DAMAGED));
        assertThat(kept.row().damage()).isNull();
    }

    @Test
    void an_object_that_breaks_off_three_times_is_damaged() {
        var findings = service.bean(Findings.class);
        var brokenOff = new ObjectReading.Outcome.BrokenOff("Input/output error");
        findings.record(kept.row(), brokenOff);
        findings.record(kept.row(), brokenOff);
        assertThat(kept.row().damage()).isNull();
        findings.record(kept.row(), brokenOff);
        assertThat(kept.row().damage()).isEqualTo(Damage.DAMAGED);
    }

    @Test
    void a_store_that_is_away_is_not_damage() throws IOException {
        kept.verifiedAt(LONG_AGO);
        KeptFile.away(service, () -> {
            fixity.checkWhatIsDue(() -> false);
            assertThatThrownBy(() -> custody.verify(file.id()))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE));
        });
        assertThat(kept.row().damage()).isNull();
        assertThat(kept.row().verifiedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void one_object_that_the_store_cannot_give_keeps_no_other_from_being_checked() {
        kept.verifiedAt(LONG_AGO.minusSeconds(1));
        var other = KeptFile.orphan(service);
        other.named();
        other.verifiedAt(LONG_AGO);
        var store = service.bean(ObjectStore.class);
        var denied = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("open") && arguments[0].equals(kept.checksum())) {
                        throw new StoreUnavailable("Permission denied", new IOException());
                    }
                    return method.invoke(store, arguments);
                });
        var checking = new Fixity(
                service.bean(ObjectRows.class),
                new ObjectReading(denied),
                denied,
                service.bean(Findings.class),
                service.bean(CustodyCounts.class),
                service.bean(FixitySettings.class),
                clock);
        for (var look = 0; look < 3; look++) {
            checking.checkWhatIsDue(() -> false);
            clock.tick(Duration.ofHours(1));
        }
        assertThat(other.row().verifiedAt()).isAfter(LONG_AGO);
        assertThat(kept.row().damage()).isEqualTo(Damage.DAMAGED);
    }

    @Test
    void bytes_in_doubt_are_checked_before_their_turn() {
        kept.rot();
        fixity.checkWhatIsDue(() -> false);
        assertThat(kept.row().damage()).isNull();
        service.bean(Soundness.class).doubt(kept.checksum());
        fixity.checkWhatIsDue(() -> false);
        assertThat(kept.row().damage()).isEqualTo(Damage.DAMAGED);
    }

    @Test
    void a_run_ends_when_the_service_stops() {
        kept.verifiedAt(LONG_AGO);
        fixity.checkWhatIsDue(() -> true);
        assertThat(kept.row().verifiedAt()).isEqualTo(LONG_AGO);
    }

    private void check() {
        try {
            fixity.check(kept.row(), Pace.UNBOUNDED);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> trail() {
        return service.bean(AuditTrail.class).of(kept.assetOf(file)).stream()
                .map(AuditEntry::action)
                .filter(action -> action.matches("file\\.(damaged|missing|sound-again)"))
                .toList();
    }
}
