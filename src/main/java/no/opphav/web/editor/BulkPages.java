package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Bulk;
import no.opphav.catalogue.BulkAction;
import no.opphav.catalogue.BulkChange;
import no.opphav.catalogue.BulkItem;
import no.opphav.catalogue.BulkItem.Result;
import no.opphav.catalogue.PublishingGate;
import no.opphav.catalogue.Workspace;
import no.opphav.curation.CurationKind;
import no.opphav.curation.Curations;
import no.opphav.kernel.Problem;
import no.opphav.terms.Terms;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.editor.BulkPage.Stage;
import no.opphav.web.site.TermsLabels;
import org.jspecify.annotations.Nullable;

/** Puts the pages together on which many assets are changed at once. */
@Singleton
class BulkPages {
    private static final String PATH = "/editor/assets/bulk";

    private final Bulk bulk;
    private final Workspace workspace;
    private final Curations curations;
    private final Terms terms;
    private final Choices choices;
    private final PublishingGate gate;
    private final EditorFrames frames;

    BulkPages(
            Bulk bulk,
            Workspace workspace,
            Curations curations,
            Terms terms,
            Choices choices,
            PublishingGate gate,
            EditorFrames frames) {
        this.bulk = bulk;
        this.workspace = workspace;
        this.curations = curations;
        this.terms = terms;
        this.choices = choices;
        this.gate = gate;
        this.frames = frames;
    }

    /** Asks with what it is to be done. */
    BulkPage asked(
            InterfaceLanguage lang,
            BulkAction action,
            List<UUID> ids,
            FormState form,
            @Nullable Problem problem,
            Session session) {
        return page(lang, Stage.ASK, action, form, problem, ids, List.of(), null, null, session);
    }

    /** Shows what would come of it. */
    BulkPage previewed(
            InterfaceLanguage lang,
            BulkAction action,
            List<UUID> ids,
            FormState form,
            List<BulkItem> items,
            Session session) {
        return page(lang, Stage.PREVIEW, action, form, null, ids, items, null, null, session);
    }

    /** Shows what has come of it. */
    BulkPage done(
            InterfaceLanguage lang, BulkChange change, String notice, @Nullable Problem problem, Session session) {
        var items = bulk.items(change.id());
        var form = FormState.of(Map.of("argument", change.argument()));
        return page(
                lang,
                Stage.DONE,
                change.action(),
                form,
                problem,
                items.stream().map(BulkItem::assetId).toList(),
                items,
                change,
                notice,
                session);
    }

    private BulkPage page(
            InterfaceLanguage lang,
            Stage stage,
            BulkAction action,
            FormState form,
            @Nullable Problem problem,
            List<UUID> ids,
            List<BulkItem> items,
            @Nullable BulkChange change,
            @Nullable String notice,
            Session session) {
        var title = frames.texts(lang).text("bulk-action", action);
        var around = frames.at(lang, Place.ASSETS, PATH, title, session);
        var frame = around.frame();
        var texts = frame.texts();
        var changed = items.stream()
                .filter(item -> item.result() == Result.CHANGED && !item.undone())
                .count();
        var base = frame.at(PATH);
        return new BulkPage(
                around,
                stage,
                notice == null ? null : Notice.sentence(notice, texts),
                problem == null
                        ? null
                        : stage == Stage.DONE
                                ? Refusal.command(problem, texts, base + "/" + (change == null ? "" : change.id()))
                                : Refusal.of(problem, texts, base),
                headline(action, stage == Stage.ASK ? "" : form.value("argument"), texts),
                said(stage, ids, items, texts),
                action.name().toLowerCase(Locale.ROOT),
                action.takesArgument(),
                problem == null ? form : form.refused(problem, texts),
                options(action, texts),
                ids.stream().map(UUID::toString).toList(),
                rows(items, stage, frame),
                changed > 0,
                change == null || change.undoneAt() != null || changed == 0
                        ? null
                        : base + "/" + change.id() + "/undo");
    }

    private String headline(BulkAction action, String argument, Texts texts) {
        var name = texts.text("bulk-action", action);
        return argument.isEmpty() ? name : texts.text("bulk.headline", name, named(action, argument, texts));
    }

    private String named(BulkAction action, String argument, Texts texts) {
        var language = texts.language().tag();
        return switch (action) {
            case ADD_THEME, REMOVE_THEME ->
                curations.names(CurationKind.THEME, language).getOrDefault(argument, argument);
            case TERMS ->
                FormReading.uuid(argument)
                        .flatMap(terms::byId)
                        .map(version -> TermsLabels.name(version, language).text())
                        .orElse("");
            case RIGHTS_HOLDER, PUBLISH, WITHDRAW -> argument;
        };
    }

    private static String said(Stage stage, List<UUID> ids, List<BulkItem> items, Texts texts) {
        var changed = count(items, Result.CHANGED);
        var refused = count(items, Result.REFUSED);
        var same = count(items, Result.UNCHANGED);
        return switch (stage) {
            case ASK -> texts.text("bulk.chosen", ids.size());
            case PREVIEW -> texts.text("bulk.would", changed, same, refused);
            case DONE -> texts.text("bulk.did", changed, same, refused);
        };
    }

    private static long count(List<BulkItem> items, Result result) {
        return items.stream().filter(item -> item.result() == result).count();
    }

    private List<Option> options(BulkAction action, Texts texts) {
        return switch (action) {
            case ADD_THEME, REMOVE_THEME ->
                curations.names(CurationKind.THEME, texts.language().tag()).entrySet().stream()
                        .map(theme -> Option.of(theme.getKey(), theme.getValue()))
                        .sorted(Comparator.comparing(Option::label))
                        .toList();
            case TERMS -> choices.terms(texts, null, null, false);
            case RIGHTS_HOLDER, PUBLISH, WITHDRAW -> List.of();
        };
    }

    private List<BulkPage.Row> rows(List<BulkItem> items, Stage stage, Frame frame) {
        List<BulkPage.Row> rows = new ArrayList<>();
        for (var item : items) {
            find(item.assetId()).ifPresent(view -> rows.add(row(item, view, stage, frame)));
        }
        return rows;
    }

    private Optional<AssetView> find(UUID id) {
        try {
            return Optional.of(workspace.byId(id));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    private BulkPage.Row row(BulkItem item, AssetView view, Stage stage, Frame frame) {
        var texts = frame.texts();
        return new BulkPage.Row(
                frame.at("/editor/assets/" + view.asset().slug()),
                Titles.of(view, texts.language().tag()),
                texts.text("kind", view.asset().kind()),
                States.of(view.asset(), texts),
                result(item, stage, texts),
                why(item, view, texts));
    }

    private static Pill result(BulkItem item, Stage stage, Texts texts) {
        if (item.undone()) {
            return new Pill(Tone.QUIET, texts.text("bulk.undone"));
        }
        return switch (item.result()) {
            case CHANGED -> new Pill(Tone.GOOD, texts.text(stage == Stage.DONE ? "bulk.changed" : "bulk.will-change"));
            case UNCHANGED -> new Pill(Tone.QUIET, texts.text("bulk.same"));
            case REFUSED -> new Pill(Tone.BAD, texts.text("bulk.refused"));
        };
    }

    /** The sentence of the field's reason, or of the problem. */
    private String why(BulkItem item, AssetView view, Texts texts) {
        if (item.result() != Result.REFUSED) {
            return "";
        }
        var reason = item.reason().split(" ", 2);
        if (reason.length == 1) {
            return texts.textOr("problem." + reason[0] + ".title", "bulk.refused");
        }
        return switch (reason[0]) {
            case "terms" ->
                reason[1].equals("required")
                        ? texts.text("asset-edit.missing.terms")
                        : texts.text("field." + reason[1]);
            default -> {
                var missing = new Missing(view, "", texts).before(gate);
                yield missing.isEmpty()
                        ? texts.textOr("field." + reason[1], "bulk.refused")
                        : missing.getFirst().sentence();
            }
        };
    }
}
