package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.BulkItem.Result;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/** The same change made to many assets, each by the rules that hold for one, and each for itself. */
@Singleton
public class Bulk {
    /** How many assets are changed at once at most. */
    public static final int MOST = 1000;

    private final BulkSteps steps;
    private final BulkRows rows;
    private final BulkItemRows items;
    private final AssetThemes themes;
    private final Editing editing;
    private final IdSource ids;

    Bulk(BulkSteps steps, BulkRows rows, BulkItemRows items, AssetThemes themes, Editing editing, IdSource ids) {
        this.steps = steps;
        this.rows = rows;
        this.items = items;
        this.themes = themes;
        this.editing = editing;
        this.ids = ids;
    }

    /**
     * What would become of each, by trying it.
     *
     * @throws Problem {@code INVALID_FIELDS} at {@code argument} or {@code assets}
     */
    public List<BulkItem> preview(List<UUID> assetIds, BulkAction action, String argument, Actor actor) {
        var said = checked(assetIds, action, argument);
        var id = ids.next();
        List<BulkItem> tried = new ArrayList<>();
        for (var assetId : assetIds) {
            tried.add(tried(blank(id, tried.size(), assetId), action, said, actor));
        }
        return tried;
    }

    private BulkItem tried(BulkItem blank, BulkAction action, String argument, Actor actor) {
        try {
            steps.rehearse(blank, action, argument, actor);
            return blank;
        } catch (BulkSteps.Rehearsed rehearsed) {
            return rehearsed.item();
        } catch (Problem problem) {
            return refused(blank, problem);
        }
    }

    /**
     * Changes each that can be.
     *
     * @return the change's id
     * @throws Problem {@code INVALID_FIELDS} at {@code argument} or {@code assets}
     */
    public UUID run(List<UUID> assetIds, BulkAction action, String argument, Actor actor) {
        var said = checked(assetIds, action, argument);
        var id = ids.next();
        rows.save(new BulkChange(id, action, said, editing.now(), actor.accountId(), null));
        for (var position = 0; position < assetIds.size(); position++) {
            var blank = blank(id, position, assetIds.get(position));
            try {
                steps.run(blank, action, said, actor);
            } catch (Problem problem) {
                if (problem.code() != ProblemCode.ASSET_NOT_FOUND) {
                    steps.refused(refused(blank, problem));
                }
            }
        }
        return id;
    }

    private String checked(List<UUID> assetIds, BulkAction action, String argument) {
        var written = new Written();
        var said = action.takesArgument()
                ? written.requiredLine("argument", argument, AssetChange.LONGEST_RIGHTS_HOLDER)
                : "";
        if (assetIds.isEmpty()) {
            written.wrong("assets", "required");
        } else if (assetIds.size() > MOST) {
            written.wrong("assets", "too-many");
        }
        written.check();
        if (!isThere(action, said)) {
            throw Problem.field("argument", action == BulkAction.TERMS ? "unknown-terms" : "invalid");
        }
        return said;
    }

    private boolean isThere(BulkAction action, String argument) {
        return switch (action) {
            case ADD_THEME, REMOVE_THEME -> themes.isTheme(argument);
            case TERMS -> isId(argument);
            case RIGHTS_HOLDER, PUBLISH, WITHDRAW -> true;
        };
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static BulkItem blank(UUID id, int position, UUID assetId) {
        return new BulkItem(id, position, assetId, Result.UNCHANGED, "", 0, "", false);
    }

    private static BulkItem refused(BulkItem blank, Problem problem) {
        var reason = problem.fields().isEmpty()
                ? problem.code().code()
                : problem.fields().getFirst().field() + " "
                        + problem.fields().getFirst().reason();
        return new BulkItem(
                blank.bulkId(), blank.position(), blank.assetId(), Result.REFUSED, reason, blank.revision(), "", false);
    }

    /** A change that was made. */
    public Optional<BulkChange> find(UUID id) {
        return rows.find(id);
    }

    /** What became of each. */
    @Transactional(readOnly = true)
    public List<BulkItem> items(UUID id) {
        return items.findOf(id);
    }

    /**
     * Undoes a change wherever nothing else has changed since; once.
     *
     * @return how many were changed back
     * @throws Problem {@code CHANGED_MEANWHILE} where it was undone before, or there is none
     */
    public int undo(UUID id, Actor actor) {
        var change = find(id).orElseThrow(Editing::changedMeanwhile);
        if (rows.undo(id, editing.now()) == 0) {
            throw Editing.changedMeanwhile();
        }
        var undone = 0;
        for (var item : items(id)) {
            if (item.result() == Result.CHANGED && undo(item, change, actor) == null) {
                undone++;
            }
        }
        return undone;
    }

    private @Nullable Problem undo(BulkItem item, BulkChange change, Actor actor) {
        try {
            steps.undo(item, change.action(), change.argument(), actor);
            return null;
        } catch (Problem problem) {
            return problem;
        }
    }
}
