package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.Workspace;
import no.opphav.curation.CurationKind;
import no.opphav.curation.Curations;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadState;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the table of an editor's new assets together: those that came in, were never public and are in one language. */
@Singleton
class SheetPages {
    static final String PATH = "/editor/uploads/sheet";
    private static final int MOST = 50;
    private static final int LONGEST_TITLE = 300;
    /** A file's name: words, perhaps a language that much is written in, and an extension. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<words>[^-_ ].*?)(?:[-_ .](?<language>nb|nn|en|se|uk|ru|fr|ar))?(?:\\.[A-Za-z0-9]{2,5})?",
            Pattern.CASE_INSENSITIVE);

    private final OwnUploads uploads;
    private final Workspace workspace;
    private final Drafts drafts;
    private final Curations curations;
    private final Choices choices;
    private final EditorFrames frames;

    SheetPages(
            OwnUploads uploads,
            Workspace workspace,
            Drafts drafts,
            Curations curations,
            Choices choices,
            EditorFrames frames) {
        this.uploads = uploads;
        this.workspace = workspace;
        this.drafts = drafts;
        this.curations = curations;
        this.choices = choices;
        this.frames = frames;
    }

    /**
     * The table.
     *
     * @param sent what was written in each row, by the assets' ids
     * @param problems what is wrong with each
     */
    SheetPage page(
            InterfaceLanguage lang,
            Map<UUID, FormState> sent,
            Map<UUID, Problem> problems,
            String notice,
            Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.UPLOADS, PATH, texts.text("sheet.headline"), session);
        List<SheetPage.Row> rows = new ArrayList<>();
        arrived(session)
                .forEach((upload, view) -> rows.add(row(
                        rows.size() + 1,
                        upload,
                        view,
                        sent.get(view.asset().id()),
                        problems.get(view.asset().id()),
                        around.frame().at("/editor/assets/" + view.asset().slug()),
                        texts)));
        return new SheetPage(
                around,
                Notice.sentence(notice, texts),
                rows,
                problems.size(),
                choices.languages(texts, List.of()),
                choices.terms(texts, null, null, true),
                themes(texts));
    }

    private Map<Upload, AssetView> arrived(Session session) {
        Map<Upload, AssetView> arrived = new LinkedHashMap<>();
        List<UUID> seen = new ArrayList<>();
        for (var upload : uploads.own(session)) {
            var id = upload.assetId();
            if (upload.state() == UploadState.ACCEPTED && id != null && seen.size() < MOST && !seen.contains(id)) {
                find(id).filter(SheetPages::isNew).ifPresent(view -> {
                    seen.add(id);
                    arrived.put(upload, view);
                });
            }
        }
        return arrived;
    }

    private static boolean isNew(AssetView view) {
        return view.asset().state() == AssetState.DRAFT
                && view.asset().publishedAt() == null
                && view.variants().size() == 1;
    }

    private Optional<AssetView> find(UUID id) {
        try {
            return Optional.of(workspace.byId(id));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    private List<Option> themes(Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("sheet.no-theme")));
        curations.names(CurationKind.THEME, texts.language().tag()).entrySet().stream()
                .map(theme -> Option.of(theme.getKey(), theme.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private SheetPage.Row row(
            int number,
            Upload upload,
            AssetView view,
            @Nullable FormState sent,
            @Nullable Problem problem,
            String href,
            Texts texts) {
        var variant = view.variants().getFirst();
        var working = drafts.of(variant.variant().id());
        var facts = upload.fileId() == null ? List.<FileFact>of() : workspace.facts(upload.fileId());
        var unwritten = working.version() == 1
                ? suggested(view, upload.name().value(), facts)
                : filled(view, working.texts().title(), working.texts().alternativeText());
        var form = sent == null ? unwritten : sent;
        var isAsked = sent != null && form.value("version").matches("\\d{1,18}");
        return new SheetPage.Row(
                number,
                view.asset().id().toString(),
                isAsked ? Long.parseLong(form.value("version")) : working.version(),
                upload.name().value(),
                href,
                EditorPictures.of(view.asset().kind(), variant, texts),
                problem == null ? form : form.refused(problem, texts),
                problem == null ? null : ofRow(problem, texts),
                values(facts, FactName.TITLE),
                values(facts, FactName.CREDIT));
    }

    /** What is wrong with the row as a whole; null where its fields say it all. */
    private static @Nullable String ofRow(Problem problem, Texts texts) {
        if (problem.fields().isEmpty()) {
            return texts.title(problem);
        }
        return problem.fields().stream()
                .filter(field -> !SheetController.isField(field.field()))
                .findFirst()
                .map(field -> field.field().endsWith(".file") ? texts.text("sheet.no-file") : texts.field(field))
                .orElse(null);
    }

    /** What an asset that nobody has written about is likely to be called, and its language, by its content and its name. */
    private static FormState suggested(AssetView view, String name, List<FileFact> facts) {
        var form = filled(view, view.variants().getFirst().variant().title(), "");
        Map<String, String> values = new LinkedHashMap<>(form.values());
        var parts = NAMED.matcher(name);
        if (parts.matches()) {
            var words = parts.group("words").replaceAll("[-_ ]+", " ").strip();
            values.put("title", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
            if (parts.group("language") != null) {
                values.put("language", parts.group("language").toLowerCase(Locale.ROOT));
            }
        }
        values(facts, FactName.TITLE).stream()
                .filter(title -> title.length() <= LONGEST_TITLE)
                .findFirst()
                .ifPresent(title -> values.put("title", title));
        return FormState.of(values);
    }

    private static FormState filled(AssetView view, String title, String alternativeText) {
        var terms = view.terms() == null ? "" : view.terms().id().toString();
        return FormState.of(Map.of(
                "title",
                title,
                "language",
                view.variants().getFirst().variant().language().value(),
                "alternativeText",
                alternativeText,
                "terms",
                terms,
                "rightsHolder",
                view.asset().rightsHolder(),
                "theme",
                ""));
    }

    private static List<String> values(List<FileFact> facts, FactName name) {
        return facts.stream()
                .filter(fact -> fact.name() == name)
                .map(FileFact::value)
                .distinct()
                .limit(3)
                .toList();
    }
}
