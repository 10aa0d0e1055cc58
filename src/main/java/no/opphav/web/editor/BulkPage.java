package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A change of many assets: what it is to be, what would come of it, and what has.
 *
 * @param headline what is done
 * @param said what comes of it, in a sentence
 * @param form what it is done with
 * @param options to choose that from; empty where it is written
 * @param assets the ids of those that are chosen
 * @param rows what becomes of each; empty while it is asked with what
 * @param undo the address that undoes it; null where that cannot be
 */
public record BulkPage(
        Workspace workspace,
        Stage stage,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String headline,
        String said,
        String action,
        boolean takesArgument,
        FormState form,
        List<Option> options,
        List<String> assets,
        List<Row> rows,
        boolean changesAny,
        @Nullable String undo)
        implements EditorPage {
    public BulkPage {
        options = List.copyOf(options);
        assets = List.copyOf(assets);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/bulk.jte";
    }

    /** How far it has come. */
    public enum Stage {
        ASK,
        PREVIEW,
        DONE
    }

    /**
     * One asset.
     *
     * @param why it cannot be changed; empty where it can
     */
    public record Row(String href, Words title, String kind, Pill state, Pill result, String why) {}
}
