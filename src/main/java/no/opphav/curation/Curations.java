package no.opphav.curation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.CatalogueChanged;
import no.opphav.catalogue.CatalogueState;
import no.opphav.catalogue.PublicAssets;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * Themes and collections as editors make them. Every command is written to the audit trail. One that takes the {@code
 * revision} its editor last saw refuses with {@code CHANGED_MEANWHILE} when somebody was faster.
 */
@Singleton
public class Curations {
    /** How many there are of a kind at most. */
    public static final int MOST = 200;

    /** How many assets a collection has at most. */
    public static final int LARGEST_COLLECTION = 200;

    private final CurationRows rows;
    private final CurationTextRows texts;
    private final Workspace workspace;
    private final PublicAssets catalogue;
    private final Map<CurationKind, Shown> shown = new ConcurrentHashMap<>();
    private final AuditTrail trail;
    private final ApplicationEventPublisher<CatalogueChanged> changes;
    private final IdSource ids;
    private final Clock clock;

    Curations(
            CurationRows rows,
            CurationTextRows texts,
            Workspace workspace,
            PublicAssets catalogue,
            AuditTrail trail,
            ApplicationEventPublisher<CatalogueChanged> changes,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.workspace = workspace;
        this.catalogue = catalogue;
        this.trail = trail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of a kind, in their order. */
    @Transactional(readOnly = true)
    public List<Curation> all(CurationKind kind) {
        return with(rows.findOf(kind));
    }

    /** What those of a kind are called in a language, in their order, by their codes. */
    @Transactional(readOnly = true)
    public SequencedMap<String, String> names(CurationKind kind, LanguageTag language) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        all(kind)
                .forEach(
                        each -> names.put(each.code().value(), each.in(language).name()));
        return names;
    }

    /**
     * One of them.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public Curation find(CurationKind kind, String code) {
        return Slug.parse(code)
                .flatMap(slug -> rows.find(kind, slug))
                .map(row -> with(List.of(row)).getFirst())
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    /** What is in it, in its order. */
    @Transactional(readOnly = true)
    public List<UUID> assets(UUID id) {
        return rows.findAssets(id);
    }

    /**
     * Begins one that only editors see, the last of its kind.
     *
     * @param code null for one made from its name
     * @throws Problem {@code INVALID_FIELDS} as {@link #describe}, {@code SLUG_TAKEN}; {@code INVALID_FIELDS} at {@code name-nb} ({@code too-many-entries})
     */
    @Transactional
    public Curation create(CurationKind kind, @Nullable Slug code, List<CurationText> written, Actor actor) {
        var read = read(written);
        rows.lockAll();
        if (rows.countOf(kind) >= MOST) {
            throw Problem.field("name-nb", "too-many-entries", MOST);
        }
        var chosen = code == null ? made(kind, read) : code;
        if (rows.find(kind, chosen).isPresent()) {
            throw Problem.of(ProblemCode.SLUG_TAKEN).at(Problem.FieldProblem.of("code", "taken"));
        }
        var id = ids.next();
        rows.add(id, kind, chosen, clock.instant());
        put(id, read);
        record(actor, kind, "created", id, chosen);
        return find(kind, chosen.value());
    }

    /** A code that is free, made from the name in Bokmål. */
    private Slug made(CurationKind kind, List<CurationText> read) {
        var stem = Slug.fromTitle(read.getFirst().name())
                .map(Slug::value)
                .orElse(kind == CurationKind.THEME ? "theme" : "collection");
        for (var number = 1; ; number++) {
            var slug = new Slug(number == 1 ? stem : stem + "-" + number);
            if (rows.find(kind, slug).isEmpty()) {
                return slug;
            }
        }
    }

    /**
     * Says what it is called, in all of its languages; those that are left out are written in no longer.
     *
     * @throws Problem {@code NOT_FOUND}; {@code CHANGED_MEANWHILE}; {@code INVALID_FIELDS} about {@code name-nb} ({@code
     *     required}), and about {@code name-<language>} and {@code description-<language>} ({@code required} of a name where
     *     there is a description, {@code too-long})
     */
    @Transactional
    public void describe(UUID id, List<CurationText> written, long revision, Actor actor) {
        var read = read(written);
        var row = open(id, revision);
        texts.deleteOf(id);
        put(id, read);
        rows.revise(id, row.publishedAt(), clock.instant());
        record(actor, row.kind(), "described", id, row.code());
    }

    /**
     * Shows it to everybody. What is published already stays so.
     *
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}
     */
    @Transactional
    public void publish(UUID id, long revision, Actor actor) {
        var row = open(id, revision);
        if (row.publishedAt() == null) {
            rows.revise(id, clock.instant(), clock.instant());
            record(actor, row.kind(), "published", id, row.code());
        }
    }

    /**
     * Shows it to editors alone.
     *
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}
     */
    @Transactional
    public void unpublish(UUID id, long revision, Actor actor) {
        var row = open(id, revision);
        if (row.publishedAt() != null) {
            rows.revise(id, null, clock.instant());
            record(actor, row.kind(), "unpublished", id, row.code());
        }
    }

    /**
     * Deletes it; the assets in it stay.
     *
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}
     */
    @Transactional
    public void delete(UUID id, long revision, Actor actor) {
        var row = open(id, revision);
        rows.delete(id);
        record(actor, row.kind(), "deleted", id, row.code());
    }

    /**
     * Adds an asset at the end, published or not. One that is there stays where it is.
     *
     * @throws Problem {@code NOT_FOUND}, {@code ASSET_NOT_FOUND}; {@code INVALID_FIELDS} at {@code asset} ({@code too-many-entries})
     */
    @Transactional
    public void add(UUID id, UUID assetId, Actor actor) {
        var row = open(id);
        var asset = workspace.byId(assetId).asset();
        if (row.kind() == CurationKind.COLLECTION && row.assets() >= LARGEST_COLLECTION) {
            throw Problem.field("asset", "too-many-entries", LARGEST_COLLECTION);
        }
        if (rows.addAsset(id, assetId) > 0) {
            rows.revise(id, row.publishedAt(), clock.instant());
            record(actor, row.kind(), "asset-added", id, asset.slug());
        }
    }

    /**
     * Takes an asset out. Doing it again changes nothing.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    @Transactional
    public void remove(UUID id, UUID assetId, Actor actor) {
        var row = open(id);
        if (rows.removeAsset(id, assetId) > 0) {
            rows.revise(id, row.publishedAt(), clock.instant());
            record(
                    actor,
                    row.kind(),
                    "asset-removed",
                    id,
                    workspace.byId(assetId).asset().slug());
        }
    }

    /**
     * Puts what is in it in an order: what is named comes first, the rest as it was.
     *
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}; {@code INVALID_FIELDS} at {@code assets} ({@code invalid})
     *     for what is not in it
     */
    @Transactional
    public void arrange(UUID id, List<UUID> order, long revision, Actor actor) {
        var row = open(id, revision);
        var there = rows.findAssets(id);
        var arranged = ordered(there, order, "assets");
        if (!arranged.equals(there)) {
            for (var place = 0; place < arranged.size(); place++) {
                rows.placeAsset(id, arranged.get(place), place + 1);
            }
            rows.revise(id, row.publishedAt(), clock.instant());
            record(actor, row.kind(), "arranged", id, row.code());
        }
    }

    /**
     * Puts all of a kind in an order: those that are named come first, the others as they were.
     *
     * @throws Problem {@code INVALID_FIELDS} at {@code codes} ({@code invalid}) for one that there is not
     */
    @Transactional
    public void order(CurationKind kind, List<String> codes, Actor actor) {
        rows.lockAll();
        var all = rows.findOf(kind);
        var there = all.stream().map(row -> row.code().value()).toList();
        var ordered = ordered(there, codes, "codes");
        if (!ordered.equals(there)) {
            all.forEach(row -> rows.place(row.id(), ordered.indexOf(row.code().value()) + 1));
            record(actor, kind, "ordered", all.getFirst().id(), all.getFirst().code());
        }
    }

    private static <T> List<T> ordered(List<T> there, List<T> first, String field) {
        if (new HashSet<>(first).size() != first.size() || !there.containsAll(first)) {
            throw Problem.field(field, "invalid");
        }
        List<T> ordered = new ArrayList<>(first);
        there.stream().filter(each -> !first.contains(each)).forEach(ordered::add);
        return ordered;
    }

    /** What the public sees of a kind, in its order, without what has nothing in it that they may have. */
    @Transactional(readOnly = true)
    public List<Curation> published(CurationKind kind) {
        var known = shown.get(kind);
        if (known != null && known.state().holds()) {
            return known.curations();
        }
        var state = catalogue.state();
        var read = with(rows.findPublished(kind, clock.instant()).stream()
                .filter(row -> row.assets() > 0)
                .toList());
        shown.put(kind, new Shown(state, read));
        return read;
    }

    /** One that the public sees. */
    @Transactional(readOnly = true)
    public Optional<Curation> published(CurationKind kind, String code) {
        return Slug.parse(code)
                .flatMap(slug -> rows.findPublished(kind, slug, clock.instant()))
                .map(row -> with(List.of(row)).getFirst());
    }

    /** What of it the public may have, in its order, as many as a collection has at most. */
    @Transactional(readOnly = true)
    public List<UUID> offered(UUID id) {
        return rows.findOffered(id, clock.instant(), LARGEST_COLLECTION);
    }

    private CurationRow open(UUID id) {
        return rows.lock(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private CurationRow open(UUID id, long revision) {
        var row = open(id);
        if (row.revision() != revision) {
            throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        return row;
    }

    private void put(UUID id, List<CurationText> read) {
        read.forEach(text -> texts.add(id, text.language(), text.name(), text.description()));
    }

    private void record(Actor actor, CurationKind kind, String what, UUID id, Slug detail) {
        var subject = kind == CurationKind.THEME ? "theme" : "collection";
        changes.publishEvent(new CatalogueChanged());
        trail.record(actor, subject + "." + what, id, detail.value());
    }

    /** What is written, without the languages in which nothing is; Bokmål first. */
    private static List<CurationText> read(List<CurationText> given) {
        var written = new Written();
        Map<LanguageTag, CurationText> read = new LinkedHashMap<>();
        read.put(LanguageTag.BOKMAAL, new CurationText(LanguageTag.BOKMAAL, "", ""));
        given.forEach(text -> read.put(text.language(), text));
        List<CurationText> texts = new ArrayList<>();
        read.forEach((language, text) -> {
            var name = written.line("name-" + language, text.name(), CurationText.LONGEST_NAME);
            var description =
                    written.text("description-" + language, text.description(), CurationText.LONGEST_DESCRIPTION);
            if (language.equals(LanguageTag.BOKMAAL) || !description.isEmpty()) {
                written.require("name-" + language, name);
            }
            if (!name.isEmpty()) {
                texts.add(new CurationText(language, name, description));
            }
        });
        written.check();
        return texts;
    }

    private List<Curation> with(List<CurationRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var written = texts.findOf(found.stream().map(CurationRow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        CurationTextRow::curationId, Collectors.mapping(CurationTextRow::text, Collectors.toList())));
        return found.stream()
                .map(row -> row.with(written.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Counting what is in them takes long where that is much, so it is remembered until the catalogue changes. */
    private record Shown(CatalogueState state, List<Curation> curations) {}
}
