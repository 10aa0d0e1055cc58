package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.SearchWords;
import no.opphav.kernel.Written;

/** What administrators have approved beforehand. */
@Singleton
public class StandingRules {
    /** For so many days after the event access is mostly given. */
    public static final int USUAL_DAYS = 7;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_DAYS = 90;

    private final RuleRows rows;
    private final Workspace workspace;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    StandingRules(RuleRows rows, Workspace workspace, AuditTrail trail, IdSource ids, Clock clock) {
        this.rows = rows;
        this.workspace = workspace;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them by name, those that have ended last. */
    @Transactional(readOnly = true)
    public List<StandingRule> all() {
        return rows.findAll().stream()
                .map(row -> row.rule(rows.findAssets(row.id())))
                .toList();
    }

    /**
     * Writes a rule down. It approves what is verified from now on.
     *
     * @param value the organisation's name, or the domain
     * @param days so many days after the event the access ends
     * @param assetIds the presentations that it is for; empty for all
     * @throws Problem {@code INVALID_FIELDS} about {@code name} ({@code required}, {@code too-long}), {@code value} ({@code
     *     required}, {@code too-long}, {@code not-a-domain}), {@code days} ({@code not-so-many-days}) or {@code presentations}
     *     ({@code unknown-presentation})
     */
    @Transactional
    public UUID add(
            String name, StandingRule.Kind kind, String value, int days, List<UUID> assetIds, Actor.Account by) {
        var written = new Written();
        var called = written.requiredLine("name", name, LONGEST_NAME);
        var meant = written.requiredLine("value", value, LONGEST_VALUE);
        var matched = kind == StandingRule.Kind.DOMAIN
                ? domain(meant).orElse("")
                : SearchWords.of(meant).toString();
        if (matched.isEmpty() && !meant.isEmpty()) {
            written.wrong("value", kind == StandingRule.Kind.DOMAIN ? "not-a-domain" : "required");
        }
        if (days < 0 || days > MOST_DAYS) {
            written.wrong("days", "not-so-many-days");
        }
        var assets = assetIds.stream().distinct().toList();
        if (!presentations().containsAll(assets)) {
            written.wrong("presentations", "unknown-presentation");
        }
        written.check();
        var id = ids.next();
        rows.add(id, called, kind, meant, matched, days, clock.instant(), by.id());
        assets.forEach(asset -> rows.addAsset(id, asset));
        trail.record(by, "standing-rule.added", id, called);
        return id;
    }

    /** Ends a rule: it approves nothing more, and what it approved stays so. Doing it again changes nothing. */
    @Transactional
    public void end(UUID id, Actor.Account by) {
        if (rows.end(id, clock.instant(), by.id()) > 0) {
            trail.record(by, "standing-rule.ended", id, "");
        }
    }

    /** The domain as addresses are compared with it, with or without the {@code @} before it. */
    private static Optional<String> domain(String value) {
        return EmailAddress.parse("a@" + value.replaceFirst("^@", "")).map(StandingRules::domain);
    }

    static String domain(EmailAddress address) {
        var comparable = address.comparable();
        return comparable.substring(comparable.lastIndexOf('@') + 1);
    }

    private List<UUID> presentations() {
        return workspace.assets(new AssetFilter("", AssetKind.PRESENTATION, null)).stream()
                .map(view -> view.asset().id())
                .toList();
    }
}
