package no.opphav.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.account.TestAccounts;
import no.opphav.kernel.Actor;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class AuditSearchTest {
    private final RunningService service;
    private final AuditTrail trail;
    private final Actor.Account somebody;
    private final String word = TestAssets.unique();

    AuditSearchTest(RunningService service) {
        this.service = service;
        this.trail = service.bean(AuditTrail.class);
        this.somebody = TestAccounts.editor(service).session().account().actor();
    }

    @Test
    void the_trail_is_found_by_who_what_when_and_text() {
        var before = service.clock().instant();
        var subject = record(somebody, "asset.tested", "100 % " + word);
        record(new Actor.Service(), "asset-tested.late", word.toUpperCase(java.util.Locale.ROOT));
        assertThat(found(new AuditQuery(somebody.id(), false, "asset", "", null, null)))
                .containsExactly("asset.tested");
        assertThat(found(text(word))).containsExactly("asset-tested.late", "asset.tested");
        assertThat(found(text("% " + word))).containsExactly("asset.tested");
        assertThat(found(text(subject.toString()))).containsExactly("asset.tested");
        assertThat(found(new AuditQuery(null, true, "", word, null, null))).containsExactly("asset-tested.late");
        assertThat(found(new AuditQuery(null, false, "asset.tested", word, before, null)))
                .containsExactly("asset.tested");
        assertThat(found(new AuditQuery(null, false, "", word, null, before))).isEmpty();
        assertThat(found(text("' OR 1=1 --"))).isEmpty();
        assertThat(found(text("\u0000".repeat(3) + "a".repeat(10_000)))).isEmpty();
    }

    @Test
    void every_entry_stands_on_one_page_of_the_trail() {
        for (var entry = 0; entry < 5; entry++) {
            record(somebody, "asset.tested", word + " " + entry);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = trail.find(text(word), cursor, 2);
            page.entries().forEach(entry -> seen.add(entry.detail()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly(word + " 4", word + " 3", word + " 2", word + " 1", word + " 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "////", "_____________________________w", "%00"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        Refused.refused(() -> trail.find(AuditQuery.ALL, cursor, 10), ProblemCode.INVALID_FIELDS, "cursor: invalid");
    }

    private static AuditQuery text(String text) {
        return new AuditQuery(null, false, "", text, null, null);
    }

    private List<String> found(AuditQuery query) {
        return trail.find(query, null, 50).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private UUID record(Actor actor, String action, String detail) {
        var subject = UUID.randomUUID();
        service.clock().tick(Duration.ofMillis(1));
        new TestRequests(service).inTransaction(() -> trail.record(actor, action, subject, detail));
        return subject;
    }
}
