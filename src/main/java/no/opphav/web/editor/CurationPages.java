package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.curation.Curation;
import no.opphav.curation.CurationKind;
import no.opphav.curation.Curations;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Puts the pages of themes and collections together. */
@Singleton
class CurationPages {
    private static final int MOST_FOUND = 20;

    private final Curations curations;
    private final Workspace workspace;
    private final Choices choices;
    private final EditorFrames frames;

    CurationPages(Curations curations, Workspace workspace, Choices choices, EditorFrames frames) {
        this.curations = curations;
        this.workspace = workspace;
        this.choices = choices;
        this.frames = frames;
    }

    /**
     * All of them.
     *
     * @param tried the kind that something was tried with; null where nothing was
     */
    CurationsPage all(
            InterfaceLanguage lang,
            String notice,
            @Nullable Problem problem,
            @Nullable CurationKind tried,
            FormState sent,
            Session session) {
        var around = frames.at(lang, Place.CURATIONS, session);
        var frame = around.frame();
        var texts = frame.texts();
        List<CurationsPage.Shelf> shelves = new ArrayList<>();
        for (var kind : List.of(CurationKind.COLLECTION, CurationKind.THEME)) {
            var form = tried != kind ? FormState.empty() : problem == null ? sent : sent.refused(problem, texts);
            shelves.add(shelf(kind, form, frame));
        }
        return new CurationsPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(Place.CURATIONS.path())),
                shelves);
    }

    private CurationsPage.Shelf shelf(CurationKind kind, FormState form, Frame frame) {
        var texts = frame.texts();
        var base = frame.at("/editor/" + segment(kind));
        List<CurationsPage.Row> rows = new ArrayList<>();
        for (var each : curations.all(kind)) {
            var href = base + "/" + each.code();
            rows.add(new CurationsPage.Row(
                    href,
                    name(each, texts),
                    texts.text("curation.count", each.assets()),
                    state(each, texts),
                    rows.isEmpty() ? null : href + "/up"));
        }
        return new CurationsPage.Shelf(
                segment(kind),
                texts.text("curations", kind),
                texts.text("curation-explained", kind),
                texts.text("curations-nothing", kind),
                texts.text("curation", kind),
                base,
                texts.text("curation-new", kind),
                rows,
                form);
    }

    /** One of them, with what was tried with its texts. */
    CurationEditPage one(
            InterfaceLanguage lang,
            Curation curation,
            String text,
            String notice,
            @Nullable Problem problem,
            @Nullable FormState sent,
            Session session) {
        var path = "/editor/" + segment(curation.kind()) + "/" + curation.code();
        var name = curation.in(lang.tag()).name();
        var around = frames.at(lang, Place.CURATIONS, path, name, session);
        var frame = around.frame();
        var texts = frame.texts();
        var form = form(curation, problem, sent, texts);
        var ids = curations.assets(curation.id());
        List<CurationEditPage.Row> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(row(workspace.byId(id), rows.isEmpty(), frame)));
        var languages = languages(curation, form);
        return new CurationEditPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(path)),
                texts.text("curation", curation.kind()),
                name(curation, texts),
                state(curation, texts),
                frame.at(path),
                curation.isPublished() ? frame.at("/" + segment(curation.kind()) + "/" + curation.code()) : null,
                curation.revision(),
                curation.isPublished(),
                form,
                languages.stream()
                        .map(tag -> Option.of(tag.value(), Choices.language(tag, texts)))
                        .toList(),
                others(languages, texts),
                curation.kind() == CurationKind.COLLECTION,
                rows,
                text,
                found(text, new HashSet<>(ids), frame));
    }

    private static FormState form(Curation curation, @Nullable Problem problem, @Nullable FormState sent, Texts texts) {
        if (sent != null) {
            return problem == null ? sent : sent.refused(problem, texts);
        }
        Map<String, String> values = new HashMap<>();
        curation.texts().forEach(text -> {
            values.put("name-" + text.language(), text.name());
            values.put("description-" + text.language(), text.description());
        });
        return FormState.of(values);
    }

    /** Those that the pages speak, those that are written, and one that was chosen to be written in. */
    private static Set<LanguageTag> languages(Curation curation, FormState form) {
        Set<LanguageTag> languages = new LinkedHashSet<>();
        for (var spoken : InterfaceLanguage.values()) {
            languages.add(spoken.tag());
        }
        curation.texts().forEach(text -> languages.add(text.language()));
        form.values().keySet().stream()
                .filter(field -> field.startsWith("name-"))
                .flatMap(field -> LanguageTag.parse(field.substring("name-".length())).stream())
                .forEach(languages::add);
        return languages;
    }

    private List<Option> others(Set<LanguageTag> languages, Texts texts) {
        List<LanguageTag> taken = new ArrayList<>(languages);
        taken.add(LanguageTag.NONE);
        List<Option> others = new ArrayList<>();
        others.add(Option.of("", texts.text("curation-edit.no-other")));
        others.addAll(choices.languages(texts, taken));
        return others;
    }

    private List<CurationEditPage.Row> found(String text, Set<UUID> there, Frame frame) {
        if (text.isBlank()) {
            return List.of();
        }
        return workspace.assets(new AssetFilter(text, null, null)).stream()
                .filter(view -> !there.contains(view.asset().id()))
                .limit(MOST_FOUND)
                .map(view -> row(view, true, frame))
                .toList();
    }

    private static CurationEditPage.Row row(AssetView view, boolean first, Frame frame) {
        var texts = frame.texts();
        var asset = view.asset();
        return new CurationEditPage.Row(
                asset.slug().value(),
                frame.at("/editor/assets/" + asset.slug()),
                Titles.of(view, texts.language().tag()),
                texts.text("kind", asset.kind()),
                States.of(asset.state(), texts),
                first);
    }

    private static Words name(Curation curation, Texts texts) {
        var text = curation.in(texts.language().tag());
        return new Words(text.name(), text.language());
    }

    private static Pill state(Curation curation, Texts texts) {
        return curation.isPublished()
                ? new Pill(Tone.GOOD, texts.text("curation-edit.published"))
                : new Pill(Tone.WARN, texts.text("curation-edit.draft"));
    }

    static String segment(CurationKind kind) {
        return switch (kind) {
            case THEME -> "themes";
            case COLLECTION -> "collections";
        };
    }
}
