package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/** Why requests are declined: a list that administrators keep, from which editors choose. */
@Singleton
public class DeclineReasons {
    /** The languages that mails are written in; each reason has a text in every one of them. */
    public static final List<LanguageTag> LANGUAGES =
            List.of(LanguageTag.BOKMAAL, new LanguageTag("nn"), new LanguageTag("en"));

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST = 2000;

    private final ReasonRows rows;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    DeclineReasons(ReasonRows rows, AuditTrail trail, IdSource ids, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that can be chosen now, in their order. */
    public List<DeclineReason> all() {
        Map<UUID, Map<LanguageTag, DeclineReason.Text>> texts = new LinkedHashMap<>();
        for (var row : rows.findAll()) {
            texts.computeIfAbsent(row.reasonId(), id -> new HashMap<>())
                    .put(new LanguageTag(row.language()), new DeclineReason.Text(row.title(), row.text()));
        }
        return texts.entrySet().stream()
                .map(reason -> new DeclineReason(reason.getKey(), reason.getValue()))
                .toList();
    }

    public Optional<DeclineReason> find(UUID id) {
        return all().stream().filter(reason -> reason.id().equals(id)).findFirst();
    }

    /**
     * Adds a reason at the end, or changes one. What was declined for it before keeps its words.
     *
     * @param id null for a new one
     * @param texts for each of {@link #LANGUAGES}
     * @throws Problem {@code NOT_FOUND} where there is none to change; {@code INVALID_FIELDS} about {@code title-nb}, {@code
     *     text-nb} and the same of the other languages ({@code required}, {@code too-long})
     */
    @Transactional
    public UUID save(@Nullable UUID id, Map<LanguageTag, DeclineReason.Text> texts, Actor.Account by) {
        if (id != null && find(id).isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        var written = new Written();
        Map<LanguageTag, DeclineReason.Text> read = new LinkedHashMap<>();
        for (var language : LANGUAGES) {
            var given = texts.getOrDefault(language, new DeclineReason.Text("", ""));
            var title = written.requiredLine("title-" + language.value(), given.title(), LONGEST_TITLE);
            var text = written.text("text-" + language.value(), given.text(), LONGEST);
            written.require("text-" + language.value(), text);
            read.put(language, new DeclineReason.Text(title, text));
        }
        written.check();
        var saved = id == null ? ids.next() : id;
        if (id == null) {
            rows.add(saved);
        }
        read.forEach((language, text) -> rows.put(saved, language.value(), text.title(), text.text()));
        trail.record(by, "decline-reason.saved", saved, "");
        return saved;
    }

    /** Takes a reason off the list. Doing it again changes nothing. */
    @Transactional
    public void remove(UUID id, Actor.Account by) {
        if (rows.remove(id, clock.instant()) > 0) {
            trail.record(by, "decline-reason.removed", id, "");
        }
    }

    /** Remembers for which reason a request was declined. */
    @Transactional(propagation = Propagation.MANDATORY)
    void chosen(PresentationRequest request, DeclineReason reason) {
        rows.decline(request.id(), reason.id());
    }
}
