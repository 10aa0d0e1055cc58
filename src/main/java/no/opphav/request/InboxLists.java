package no.opphav.request;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.opphav.kernel.SearchWords;
import no.opphav.request.InboxList.InboxEntry;
import org.jspecify.annotations.Nullable;

/** Finding requests in the editors' inbox. */
@Singleton
public class InboxLists {
    private static final int MOST_WORDS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(3000, 1, 1);

    private final InboxRows rows;
    private final AssignmentRows assignments;
    private final RuleRows ruleRows;
    private final Covers covers;
    private final Duplicates duplicates;
    private final ServiceLevel level;

    InboxLists(
            InboxRows rows,
            AssignmentRows assignments,
            RuleRows ruleRows,
            Covers covers,
            Duplicates duplicates,
            ServiceLevel level) {
        this.ruleRows = ruleRows;
        this.rows = rows;
        this.assignments = assignments;
        this.covers = covers;
        this.duplicates = duplicates;
        this.level = level;
    }

    /**
     * A page of what a query finds.
     *
     * @param accountId who looks
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours
     */
    @Transactional(readOnly = true)
    public InboxList find(InboxQuery query, UUID accountId) {
        var sought = new Sought(query);
        var today = covers.today();
        var holders = today.holders(accountId);
        var found =
                found(query, sought, holders).stream().map(RequestRow::request).toList();
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        return new InboxList(
                entries(shown, today),
                counts(sought, holders),
                found.size() > shown.size()
                        ? after(query.view(), shown.getLast()).toString()
                        : null);
    }

    /** How many requests wait for an editor's word. */
    public long waitingForEditors() {
        return rows.countUnanswered() + rows.countAskedAgain();
    }

    private List<RequestRow> found(InboxQuery query, Sought sought, List<UUID> holders) {
        var view = query.view();
        var states = query.state() == null ? view.states() : Set.of(query.state());
        var cursor = cursor(query);
        if (isAnswered(view)) {
            return rows.findDone(
                    sought.words,
                    sought.language,
                    sought.assetId,
                    sought.from,
                    sought.to,
                    states,
                    view == InboxView.ASKED_AGAIN,
                    cursor.instant(),
                    cursor.id(),
                    query.limit() + 1);
        }
        return rows.findUrgent(
                sought.words,
                sought.language,
                sought.assetId,
                sought.from,
                sought.to,
                states,
                view != InboxView.MINE,
                holders,
                view == InboxView.OVERDUE ? level.today() : LAST_DAY,
                cursor.day(),
                cursor.id(),
                query.limit() + 1);
    }

    /** Whether it has what is answered, the last first. */
    private static boolean isAnswered(InboxView view) {
        return view == InboxView.DONE || view == InboxView.ASKED_AGAIN;
    }

    private static InboxCursor cursor(InboxQuery query) {
        var isDone = isAnswered(query.view());
        if (query.cursor() == null) {
            return isDone ? InboxCursor.LAST_MOVED : InboxCursor.FIRST_DUE;
        }
        return InboxCursor.parse(query.cursor(), !isDone);
    }

    private static InboxCursor after(InboxView view, PresentationRequest last) {
        return isAnswered(view) ? InboxCursor.afterMoved(last) : InboxCursor.afterDue(last);
    }

    private List<InboxEntry> entries(List<PresentationRequest> shown, Covers.Today today) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var holders = assignments
                .findAmong(shown.stream().map(PresentationRequest::id).toList())
                .stream()
                .collect(toMap(HolderRow::id, row -> today.holder(row.accountId(), row.name())));
        var rules = rules(shown);
        var twins = duplicates.among(shown.stream().map(PresentationRequest::id).toList());
        return shown.stream()
                .map(request -> new InboxEntry(
                        request, holders.get(request.id()), rules.get(request.id()), twins.contains(request.id())))
                .toList();
    }

    /** Which of them a rule approved, and nobody has decided otherwise since. */
    private Map<UUID, String> rules(List<PresentationRequest> shown) {
        var approved = shown.stream()
                .filter(request -> request.decision() != null)
                .map(PresentationRequest::id)
                .toList();
        return approved.isEmpty()
                ? Map.of()
                : ruleRows.findAmong(approved).stream().collect(toMap(DecidingRuleRow::id, DecidingRuleRow::name));
    }

    private Map<InboxView, Long> counts(Sought sought, List<UUID> holders) {
        var waiting = rows.countUrgent(
                sought.words, sought.language, sought.assetId, sought.from, sought.to, holders, level.today());
        Map<InboxView, Long> counts = new EnumMap<>(InboxView.class);
        counts.put(InboxView.NEW, waiting.unanswered());
        counts.put(InboxView.MINE, waiting.mine());
        counts.put(InboxView.WAITING_FOR_THEM, waiting.asked());
        counts.put(InboxView.OVERDUE, waiting.overdue());
        counts.put(
                InboxView.DONE, rows.countDone(sought.words, sought.language, sought.assetId, sought.from, sought.to));
        counts.put(
                InboxView.ASKED_AGAIN,
                rows.countAskedAgain(sought.words, sought.language, sought.assetId, sought.from, sought.to));
        return counts;
    }

    /** What is looked for, as the statements take it. */
    private static final class Sought {
        private final String words;
        private final @Nullable String language;
        private final @Nullable UUID assetId;
        private final LocalDate from;
        private final LocalDate to;

        Sought(InboxQuery query) {
            this.words = tsquery(query.text());
            this.language = query.language() == null ? null : query.language().value();
            this.assetId = query.assetId();
            this.from = query.from() == null ? FIRST_DAY : query.from();
            this.to = query.to() == null ? LAST_DAY : query.to();
        }

        /** Every word, or one that begins so; words have no character that would mean something to PostgreSQL. */
        private static String tsquery(String text) {
            return SearchWords.of(text).words().stream()
                    .limit(MOST_WORDS)
                    .map(word -> "'" + word + "':*")
                    .collect(joining(" & "));
        }
    }
}
