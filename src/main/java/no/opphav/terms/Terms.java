package no.opphav.terms;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Slug;

/** The usage terms there are, in all their published versions. */
@Singleton
public class Terms {
    private final TermsRows rows;
    private final PublishedTerms versions;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    Terms(TermsRows rows, PublishedTerms versions, AuditTrail trail, IdSource ids, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** The current version of each, by code. */
    public List<TermsVersion> published() {
        var current = rows.findCurrent();
        var found = versions.byId(current);
        return current.stream().map(found::get).toList();
    }

    /** A published version, current or not. */
    public Optional<TermsVersion> version(Slug code, int number) {
        return rows.findVersion(code.value(), number).flatMap(this::byId);
    }

    /** A published version, current or not. */
    public Optional<TermsVersion> byId(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** Published versions, current or not, under their ids. */
    public Map<UUID, TermsVersion> byIds(Collection<UUID> ids) {
        return versions.byId(ids);
    }

    /** The last version published. */
    public Optional<TermsVersion> current(Slug code) {
        return rows.findCurrent(code.value()).flatMap(this::byId);
    }

    /** The numbers of the published versions, from the first. */
    public List<Integer> numbers(Slug code) {
        return rows.findNumbers(code.value());
    }

    /** Publishes terms as the next version of their code. Assets that stand under an earlier version stay there. */
    @Transactional
    public TermsVersion publish(NewTerms terms, Actor actor) {
        var now = clock.instant();
        rows.insertTerms(ids.next(), terms.code().value(), now);
        var termsId = rows.lockTerms(terms.code().value());
        var id = ids.next();
        var number = rows.nextNumber(termsId);
        var licenseUri = terms.licenseUri() == null ? null : terms.licenseUri().toString();
        rows.insertVersion(id, termsId, number, licenseUri, terms.access());
        insertTranslations(id, terms);
        insertRules(id, terms);
        rows.publish(id, now);
        trail.record(actor, "terms.published", id, terms.code() + " " + number);
        return byId(id).orElseThrow();
    }

    private void insertTranslations(UUID id, NewTerms terms) {
        terms.translations()
                .forEach((language, translation) -> rows.insertTranslation(
                        id, language.value(), translation.name(), translation.summary(), translation.fullText()));
    }

    private void insertRules(UUID id, NewTerms terms) {
        for (var position = 0; position < terms.rules().size(); position++) {
            var rule = terms.rules().get(position);
            rows.insertRule(id, position, rule.kind(), rule.action().term());
            insertConstraints(id, position, rule.constraints());
            for (var language : terms.translations().keySet()) {
                rows.insertRuleText(id, position, language.value(), rule.in(language));
            }
        }
    }

    private void insertConstraints(UUID id, int position, List<TermsConstraint> constraints) {
        for (var sequence = 0; sequence < constraints.size(); sequence++) {
            var constraint = constraints.get(sequence);
            rows.insertConstraint(
                    id,
                    position,
                    sequence,
                    constraint.left().term(),
                    constraint.operator().term(),
                    constraint.right());
        }
    }
}
