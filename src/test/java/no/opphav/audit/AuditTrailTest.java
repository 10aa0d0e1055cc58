package no.opphav.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import java.sql.Connection;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class AuditTrailTest {
    private static final Actor SERVICE = new Actor.Service();

    private final RunningService service;
    private final AuditTrail trail;
    private final UUID subject = UUID.randomUUID();

    AuditTrailTest(RunningService service) {
        this.service = service;
        this.trail = service.bean(AuditTrail.class);
    }

    @Test
    void what_was_done_to_a_subject_is_told_newest_first() {
        record("asset.created", true);
        record("asset.published", true);
        assertThat(trail.of(subject))
                .extracting(AuditEntry::action)
                .containsExactly("asset.published", "asset.created");
        assertThat(trail.of(subject).getFirst().at()).isEqualTo(service.clock().instant());
        assertThat(trail.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_was_not_done_after_all_is_not_told() {
        record("asset.created", false);
        assertThat(trail.of(subject)).isEmpty();
    }

    @Test
    void nothing_is_told_outside_the_transaction_that_does_it() {
        assertThatThrownBy(() -> trail.record(SERVICE, "asset.created", subject, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @SuppressWarnings("unchecked")
    private void record(String action, boolean done) {
        TransactionOperations<Connection> transactions = service.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            trail.record(SERVICE, action, subject, "");
            if (!done) {
                status.setRollbackOnly();
            }
            return "";
        });
    }
}
