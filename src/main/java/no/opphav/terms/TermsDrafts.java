package no.opphav.terms;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;

/**
 * The versions of usage terms that are being written, one of each at a time. A command that takes the {@code revision} its
 * editor last saw refuses with {@code CHANGED_MEANWHILE} when the draft has changed since, and with {@code TERMS_NOT_FOUND}
 * where there is no draft.
 */
@Singleton
public class TermsDrafts {
    private final DraftRows rows;
    private final Terms terms;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;
    private final ObjectMapper json;

    TermsDrafts(DraftRows rows, Terms terms, AuditTrail trail, IdSource ids, Clock clock, ObjectMapper json) {
        this.rows = rows;
        this.terms = terms;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** All of them, by code. */
    public List<TermsDraft> all() {
        return rows.findAll().stream().map(this::draft).toList();
    }

    public Optional<TermsDraft> of(Slug code) {
        return rows.find(code.value()).map(this::draft);
    }

    /**
     * Begins usage terms with a draft of their first version.
     *
     * @throws Problem {@code SLUG_TAKEN} at {@code code}
     */
    @Transactional
    public TermsDraft begin(Slug code, Access access, Actor actor) {
        var id = ids.next();
        if (rows.insertTerms(id, code.value(), clock.instant()) == 0) {
            throw Problem.of(ProblemCode.SLUG_TAKEN).at(FieldProblem.of("code", "taken"));
        }
        return begin(id, code, TermsContent.empty(access), actor);
    }

    /** Begins the next version as a copy of the last; where it has been begun already, that is the draft. */
    @Transactional
    public TermsDraft beginNext(Slug code, Actor actor) {
        var id = lock(code);
        return of(code).orElseGet(() -> begin(id, code, TermsContent.of(last(code)), actor));
    }

    private TermsVersion last(Slug code) {
        return terms.current(code).orElseThrow(TermsDrafts::notFound);
    }

    private TermsDraft begin(UUID id, Slug code, TermsContent content, Actor actor) {
        rows.insert(id, written(content), clock.instant());
        trail.record(actor, "terms.draft-begun", id, code.value());
        return of(code).orElseThrow();
    }

    /** Writes a draft. To write what it already says changes nothing. */
    @Transactional
    public TermsDraft change(Slug code, TermsContent content, long revision, Actor actor) {
        var id = lock(code);
        var draft = of(code).orElseThrow(TermsDrafts::notFound);
        if (content.equals(draft.content())) {
            return draft;
        }
        if (rows.revise(id, written(content), clock.instant(), revision) == 0) {
            throw changedMeanwhile();
        }
        trail.record(actor, "terms.draft-changed", id, code.value());
        return of(code).orElseThrow();
    }

    /** Throws a draft away, and its usage terms where nothing of them was ever published. */
    @Transactional
    public void discard(Slug code, long revision, Actor actor) {
        var id = remove(code, revision);
        trail.record(actor, "terms.draft-discarded", id, code.value());
        rows.deleteUnpublished(id);
    }

    /**
     * Makes a numbered version of a draft, which never changes again.
     *
     * @throws Problem {@code INVALID_FIELDS} for all that is missing: {@code nb.name} with {@code bokmaal-needed}, {@code rules}
     *     with {@code no-rules}, {@code en.summary} or {@code en.rules.0} with {@code required}; for all that contradicts itself, at
     *     {@code rules.0}, {@code licence} and {@code access}; {@code version} with {@code unchanged-version} where it says what
     *     the version before does
     */
    @Transactional
    public TermsVersion publish(Slug code, long revision, Actor actor) {
        lock(code);
        var draft = of(code).orElseThrow(TermsDrafts::notFound);
        if (draft.revision() != revision) {
            throw changedMeanwhile();
        }
        var finished = draft.content().finished(code);
        var last = terms.current(code).map(TermsContent::of);
        if (last.filter(draft.content()::equals).isPresent()) {
            throw Problem.field("version", "unchanged-version");
        }
        remove(code, revision);
        return terms.publish(finished, actor);
    }

    private UUID remove(Slug code, long revision) {
        var id = lock(code);
        if (rows.find(code.value()).isEmpty()) {
            throw notFound();
        }
        if (rows.delete(id, revision) == 0) {
            throw changedMeanwhile();
        }
        return id;
    }

    private UUID lock(Slug code) {
        return rows.lockTerms(code.value()).orElseThrow(TermsDrafts::notFound);
    }

    private TermsDraft draft(DraftRow row) {
        return new TermsDraft(
                row.usageTermsId(),
                new Slug(row.code()),
                row.number(),
                read(row.content()),
                row.changedAt(),
                row.revision());
    }

    private String written(TermsContent content) {
        try {
            return json.writeValueAsString(DraftDocument.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TermsContent read(String content) {
        try {
            return Objects.requireNonNull(json.readValue(content, DraftDocument.class))
                    .content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem notFound() {
        return Problem.of(ProblemCode.TERMS_NOT_FOUND);
    }

    private static Problem changedMeanwhile() {
        return Problem.of(ProblemCode.CHANGED_MEANWHILE);
    }
}
