package no.opphav.web.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.Limits;
import no.opphav.ingest.UploadState;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Chip;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Icon;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Page;
import no.opphav.web.Pill;
import no.opphav.web.TestFrames;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.editor.AssetEditPage.LanguageStep;
import no.opphav.web.site.AssetPage;
import no.opphav.web.site.FileRights;
import no.opphav.web.site.Picture;
import no.opphav.web.site.RequestPage.Fact;
import no.opphav.web.site.RequestPage.Progress;
import no.opphav.web.site.RequestPage.Step;
import no.opphav.web.site.RuleLine;
import no.opphav.web.site.TermsLabel;
import org.jspecify.annotations.Nullable;

/** One page of each kind, filled as on a working day. */
final class EditorSamplePages {
    private static final LanguageTag ARABIC = new LanguageTag("ar");
    private static final Words POSTER = bokmaal("Valg hele livet");
    private static final Words DECK = bokmaal("Rammeverket på 20 minutter");
    private static final FileLimit LARGEST = new FileLimit(2_000_000_000L, "2 GB");

    private final InterfaceLanguage language;

    EditorSamplePages(InterfaceLanguage language) {
        this.language = language;
    }

    Map<String, Page> all() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("home", home());
        pages.put("home-first", firstHome());
        pages.put("languages", languages(true));
        pages.put("languages-nothing", languages(false));
        pages.put("assets", assets(rows()));
        pages.put("assets-nothing", assets(List.of()));
        pages.put("uploads", uploads());
        pages.put(
                "uploads-nothing",
                new UploadsPage(at(Place.UPLOADS), null, null, kinds(), languages(), LARGEST, List.of(), false));
        pages.put("new-asset", newAsset(FormState.of(Map.of("language", "nb"))));
        pages.put("new-asset-refused", newAsset(refused()));
        pages.put("bulk-ask", bulk(BulkPage.Stage.ASK));
        pages.put("bulk-preview", bulk(BulkPage.Stage.PREVIEW));
        pages.put("bulk-done", bulk(BulkPage.Stage.DONE));
        pages.put("sheet", sheet());
        pages.put("texts-clash", clash());
        pages.put("texts-history", history());
        pages.put("asset-draft", asset(AssetEditPage.Step.PUBLISH, true, null));
        pages.put("asset-published", asset(AssetEditPage.Step.WITHDRAW, false, LanguageStep.TAKE_BACK));
        pages.put("new-language", newLanguage());
        pages.put("rights", rights(FormState.empty()));
        pages.put("rights-refused", rights(refusedAt("endsAt")));
        for (var kind : RightsFormPage.Kind.values()) {
            pages.put("rights-form-" + kind.name().toLowerCase(Locale.ROOT), rightsForm(kind));
        }
        pages.put("rights-health", rightsHealth());
        pages.put("numbers", numbers(true));
        pages.put("numbers-none", numbers(false));
        pages.put("new-file", newFile());
        pages.put("rendition", rendition());
        pages.put("approval", approval());
        pages.put("preview", preview());
        pages.put("requests", requests());
        pages.put("request-waiting", request(true));
        pages.put("request-approved", request(false));
        pages.put("mails", mails());
        pages.put(
                "mail",
                new MailPage(at(Place.MAILS), "Svar på OPP-2026-0147", "kari@example.no", "Hei\n\nLenken: https://x"));
        pages.put("editor-terms", terms());
        pages.put("new-terms", newTerms());
        pages.put("terms-draft", termsDraft());
        pages.put("people", people());
        pages.put("damage", damage());
        pages.put("webhooks", webhooks());
        pages.put("webhook", webhook());
        pages.put(
                "webhook-added",
                new WebhookAddedPage(at(Place.WEBHOOKS), "/nb/a", "Skjemaet", "whsec_" + "abcdefghijk".repeat(4)));
        pages.put(
                "invited",
                new InvitedPage(
                        at(Place.PEOPLE),
                        "ola@example.no",
                        "redaktør",
                        "https://opphav.test/nb/invitations/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq",
                        "1. desember 2026"));
        pages.put("account", account());
        return pages;
    }

    private Page home() {
        var missing = new Pill(Tone.QUIET, "Mangler");
        var line = new HomePage.Line("#line", POSTER, "Svar innen 3. des", new Pill(Tone.BAD, "Over tiden"), List.of());
        var gaps =
                new HomePage.Line("#gaps", DECK, "Plakat", null, List.of(new HomePage.Deed("#nn", "nynorsk", missing)));
        return new HomePage(
                at(Place.HOME),
                "3 ting venter på deg",
                List.of(),
                List.of(
                        new HomePage.Waiting("requests", "To venter på svar", List.of(line), "#all", "Vis alle"),
                        new HomePage.Waiting(
                                "languages", "Ett verk mangler språk", List.of(gaps), "#all", "Se språkene"),
                        new HomePage.Waiting("damage", "Én fil er skadet", List.of(), "#all", "Se skadene")),
                List.of(
                        new HomePage.Recent("mine", "Det du endret sist", "Ingenting", List.of(line)),
                        new HomePage.Recent("others", "Det andre endret sist", "Ingenting", List.of())),
                List.of(new HomePage.Figure("42", "publisert", "#42"), new HomePage.Figure("7", "nedlastinger", null)));
    }

    private Page firstHome() {
        return new HomePage(
                at(Place.HOME),
                "Velkommen",
                List.of(
                        new HomePage.Step("Skriv vilkårene", "De sier hva andre kan gjøre.", "#terms", "Skriv", true),
                        new HomePage.Step("Last opp", "Slipp en plakat.", "#upload", "Last opp", false)),
                List.of(),
                List.of(),
                List.of());
    }

    private Page languages(boolean any) {
        var states = List.of(
                new MatrixPage.Cell("Bokmål", new Pill(Tone.GOOD, "Ferdig"), "#nb", null),
                new MatrixPage.Cell("Nynorsk", new Pill(Tone.WARN, "Utdatert"), "#nn", "/nb/confirm"),
                new MatrixPage.Cell("العربية", null, "#ar", null));
        var all = List.of(Option.of("", "Alle"), Option.of("poster", "Plakater"));
        return new MatrixPage(
                at(Place.LANGUAGES),
                null,
                List.of(new Chip("Alt", 42, "#all", true), new Chip("Med mangler", 3, "#gaps", false)),
                FormState.of(Map.of("q", "valg")),
                any ? "true" : "",
                all,
                all,
                all,
                List.of(bokmaal("Bokmål"), bokmaal("Nynorsk"), new Words("العربية", ARABIC)),
                any ? List.of(new MatrixPage.Row("#row", POSTER, "Plakat", states)) : List.of(),
                "#here",
                any ? "#clear" : null,
                "#csv",
                any ? "#next" : null);
    }

    private Page assets(List<AssetListPage.Row> rows) {
        return new AssetListPage(
                at(Place.ASSETS),
                null,
                rows.isEmpty() ? "finnes ikke" : "",
                "",
                "",
                List.of(Option.of("", "Alle typer"), Option.of("poster", "Plakater")),
                List.of(
                        new Chip("Alt", 42, "#all", true),
                        new Chip("Utkast", 3, "#draft", false),
                        new Chip("Publisert", 38, "#published", false),
                        new Chip("Trukket tilbake", 1, "#withdrawn", false)),
                List.of(Option.of("add_theme", "Legg til tema"), Option.of("publish", "Publiser")),
                rows);
    }

    private static List<AssetListPage.Row> rows() {
        return List.of(
                row(
                        "Hva er karriereveiledning?",
                        "Film",
                        "bokmål, nynorsk, engelsk, ukrainsk, russisk",
                        "Utkast: arabisk",
                        "",
                        Tone.GOOD,
                        "Publisert"),
                row("Valg hele livet", "Plakat", "bokmål, nynorsk, engelsk", "", "", Tone.GOOD, "Publisert"),
                row(
                        "Tre områder i samspill",
                        "Modell",
                        "bokmål, engelsk",
                        "",
                        "Uten bildebeskrivelse: bokmål, engelsk",
                        Tone.WARN,
                        "Utkast"),
                row("Rammeverket på 20 minutter", "Presentasjon", "bokmål", "", "", Tone.QUIET, "Trukket tilbake"));
    }

    private static AssetListPage.Row row(
            String title, String kind, String languages, String drafts, String undescribed, Tone tone, String state) {
        return new AssetListPage.Row(
                "id-" + title.hashCode(),
                "#" + title.hashCode(),
                bokmaal(title),
                kind,
                languages,
                drafts,
                undescribed,
                bokmaal(tone == Tone.WARN ? "" : "Fri bruk med kreditering"),
                "18. mars",
                new Pill(tone, state));
    }

    private Page newAsset(FormState form) {
        return new NewAssetPage(at(Place.ASSETS), form, null, kinds(), languages(), termsChoices(), LARGEST);
    }

    private static FormState refused() {
        return new FormState(
                Map.of("language", "nb", "slug", "Ugyldig adresse", "terms", "a"),
                Map.of(
                        "file",
                        "Velg en fil",
                        "title",
                        "Skriv en tittel",
                        "slug",
                        "Bruk små bokstaver",
                        "terms",
                        "Velg"));
    }

    private Page asset(AssetEditPage.Step step, boolean missing, @Nullable LanguageStep languageStep) {
        var shared = FormState.of(Map.of(
                "terms",
                "a",
                "rightsHolder",
                "Direktoratet",
                "contact",
                "redaktor@example.no",
                "slug",
                "valg-hele-livet"));
        return new AssetEditPage(
                at(Place.ASSETS),
                missing ? null : "Endringene er lagret.",
                missing ? new Refusal("Noen andre har endret dette", "Ingenting av ditt er lagret.", "#reload") : null,
                "#page",
                "/nb/editor/assets/valg-hele-livet",
                POSTER,
                "Plakat",
                new Pill(missing ? Tone.WARN : Tone.GOOD, missing ? "Utkast" : "Publisert"),
                "oppdatert 18. mars 2026",
                7,
                step,
                missing
                        ? List.of(
                                new AssetEditPage.Missing("Velg vilkår", "#field-terms"),
                                new AssetEditPage.Missing("Legg til filen på arabisk", "#field-files"))
                        : List.of(),
                missing ? List.of(new Unwritten("Vilkårene er ikke skrevet på arabisk.", "#terms")) : List.of(),
                missing,
                List.of(
                        new AssetEditPage.Tab(bokmaal("Bokmål"), "", "#nb", true),
                        new AssetEditPage.Tab(bokmaal("English"), "", "#en", false),
                        new AssetEditPage.Tab(new Words("العربية", ARABIC), "utkast", "#ar", false)),
                List.of(
                        new AssetEditPage.Tab(bokmaal("Ingen"), "", "#alone", missing),
                        new AssetEditPage.Tab(bokmaal("English"), "", "#beside", !missing)),
                missing ? null : pane("beside-", false),
                variant(missing, languageStep),
                shared,
                FormState.of(Map.of("publishAt", "2026-12-01T08:00", "withdrawAt", "")),
                !missing,
                termsChoices(),
                missing ? null : label(),
                missing ? null : "#public",
                LARGEST);
    }

    private TextsPane pane(String prefix, boolean missing) {
        var texts = Map.of(
                "title",
                "Valg hele livet",
                "summary",
                "Plakat til oppheng om valg i ulike livsfaser. Trykkes i A3 eller A2.");
        return new TextsPane(
                prefix,
                prefix.isEmpty() ? bokmaal("Bokmål") : new Words("English", LanguageTag.ENGLISH),
                "/nb/editor/assets/valg-hele-livet/variants/x",
                "/api/editor/variants/x/texts/draft",
                new FormState(texts, missing ? Map.of("summary", "For langt") : Map.of()),
                4,
                missing ? null : "Kladd av Kari Nordmann, 24. november kl. 10.12.",
                !missing,
                missing,
                "nb",
                "en");
    }

    private Page bulk(BulkPage.Stage stage) {
        var published = new Pill(Tone.GOOD, "Publisert");
        return new BulkPage(
                at(Place.ASSETS),
                stage,
                null,
                null,
                "Sett rettighetshaver",
                "1 endres, 0 er slik allerede, 1 kan ikke endres.",
                "rights_holder",
                true,
                stage == BulkPage.Stage.ASK ? refusedAt("argument") : FormState.of(Map.of("argument", "Direktoratet")),
                List.of(),
                List.of("a", "b"),
                stage == BulkPage.Stage.ASK
                        ? List.of()
                        : List.of(
                                new BulkPage.Row("#a", POSTER, "Plakat", published, new Pill(Tone.GOOD, "Endres"), ""),
                                new BulkPage.Row(
                                        "#b",
                                        POSTER,
                                        "Plakat",
                                        published,
                                        new Pill(Tone.BAD, "Kan ikke endres"),
                                        "Velg vilkår")),
                true,
                stage == BulkPage.Stage.DONE ? "#undo" : null);
    }

    private Page sheet() {
        var form = new FormState(
                Map.of("title", "Valg hele livet", "language", "nb", "rightsHolder", "Direktoratet"),
                Map.of("terms", "Velg vilkår"));
        return new SheetPage(
                at(Place.UPLOADS),
                null,
                List.of(
                        new SheetPage.Row(
                                1,
                                "a",
                                1,
                                "valg-hele-livet-A2.pdf",
                                "#a",
                                new Picture(null, false, Icon.POSTER, null),
                                form,
                                null,
                                List.of("Valg hele livet"),
                                List.of("Direktoratet")),
                        new SheetPage.Row(
                                2,
                                "b",
                                1,
                                "bilde.png",
                                "#b",
                                new Picture(null, false, Icon.PICTURE, null),
                                FormState.empty(),
                                "Noen andre har endret dette",
                                List.of(),
                                List.of())),
                2,
                languages(),
                termsChoices(),
                List.of(Option.of("", "Ikke valgt")));
    }

    private Page clash() {
        return new ClashPage(
                at(Place.ASSETS),
                POSTER,
                "bokmål",
                "Kari Nordmann endret dette 24. november kl. 10.12, mens du skrev.",
                "#save",
                "#back",
                5,
                "nb",
                "none",
                List.of(new ClashPage.Field("summary", "Likt")),
                List.of(new ClashPage.Choice(
                        "title",
                        "Tittel",
                        "nb",
                        "Valg i livet",
                        WordDiff.between("Valg i livet", "Valg hele livet"),
                        WordDiff.between("Valg i livet", "Valg i arbeidslivet"),
                        "Valg hele livet")));
    }

    private Page history() {
        return new HistoryPage(
                at(Place.ASSETS),
                null,
                null,
                POSTER,
                "bokmål",
                "#history",
                "#back",
                List.of(
                        new HistoryPage.Entry(
                                "#2",
                                "24. november 2026 kl. 10.12",
                                "Kari Nordmann",
                                new Pill(Tone.WARN, "Kladd"),
                                true),
                        new HistoryPage.Entry(
                                "#1",
                                "18. november 2026 kl. 09.00",
                                "Tjenesten",
                                new Pill(Tone.GOOD, "Publisert"),
                                false)),
                new HistoryPage.Compared(
                        "24. november 2026 kl. 10.12, Kari Nordmann",
                        2,
                        "1",
                        List.of(Option.of("1", "18. november 2026 kl. 09.00, Tjenesten")),
                        List.of(
                                new HistoryPage.Field(
                                        "Tittel", "nb", WordDiff.between("Valg i livet", "Valg hele livet"), false),
                                new HistoryPage.Field("Bildebeskrivelse", "nb", List.of(), true)),
                        2,
                        false,
                        true));
    }

    private AssetEditPage.Variant variant(boolean missing, @Nullable LanguageStep step) {
        var files = List.of(
                new AssetEditPage.FileRow(
                        "#pdf",
                        "PDF",
                        bokmaal("A3, trykkeklar"),
                        "Selve verket",
                        "1 side",
                        "2,4 MB",
                        "versjon 2, 18. mars 2026",
                        "#manage-pdf",
                        null,
                        "Filen ses gjennom for hvor den ble laget, og deles ikke ut før det er gjort.",
                        "Nevner selv: Foto: NTB",
                        null,
                        "#approve-pdf"),
                new AssetEditPage.FileRow(
                        "#png",
                        "PNG",
                        bokmaal("2480 × 3508 piksler"),
                        "Et annet format",
                        "",
                        "1,1 MB",
                        "versjon 1, 3. mars 2026",
                        "#manage-png",
                        new Pill(Tone.BAD, "Skadet"),
                        null,
                        null,
                        new Pill(Tone.GOOD, "Godkjent"),
                        "#approve-png"));
        return new AssetEditPage.Variant(
                "x",
                bokmaal("Bokmål"),
                "/nb/editor/assets/valg-hele-livet/variants/x",
                pane("", missing),
                new Picture(null, false, Icon.POSTER, null),
                TestFrames.texts(language).text("asset-edit.picture.pending"),
                "#preview",
                missing ? List.of() : files,
                missing ? List.of(stopped(), refusedUpload()) : List.of(),
                missing,
                false,
                false,
                step,
                missing ? "Legg til filen" : null);
    }

    private Page newLanguage() {
        return new NewLanguagePage(at(Place.ASSETS), FormState.empty(), null, POSTER, "#asset", "#", languages());
    }

    private Page newFile() {
        var roles = List.of(
                new Option("FORMAT", "Et annet format", "Det samme som PNG, SVG eller lignende."),
                new Option("CAPTIONS", "Undertekster", "WebVTT eller SRT, til film."));
        return new NewFilePage(
                at(Place.ASSETS),
                FormState.of(Map.of("role", "FORMAT")),
                null,
                POSTER,
                "bokmål",
                "x",
                "#asset",
                "#",
                "#then",
                roles,
                LARGEST);
    }

    private Page approval() {
        return new ApprovalPage(
                at(Place.ASSETS),
                "Versjonen er godkjent for utsending.",
                null,
                DECK,
                "PPTX",
                "Versjon 4 · 18. mars 2026 · ung-okonomi.pptx",
                "/nb/editor/assets/x/versions/y",
                "/nb/editor/assets/x/renditions/z",
                new Pill(Tone.GOOD, "Godkjent"),
                List.of(
                        new ApprovalPage.Entry("Ingrid Dahl godkjente versjonen", "24. november kl. 11.02", ""),
                        new ApprovalPage.Entry(
                                "Ola Berg kalte versjonen tilbake", "20. november kl. 09.00", "Feil tall på side 3.")),
                FormState.of(Map.of("creditSlide", "yes", "tellHolders", "yes")),
                true,
                "2026-11-24",
                FormState.empty());
    }

    private Page rendition() {
        return new RenditionPage(
                at(Place.ASSETS),
                FormState.empty(),
                null,
                bokmaal("A3, trykkeklar"),
                "PDF",
                POSTER,
                "x",
                "#asset",
                "/nb/editor/x",
                "#then",
                true,
                new RenditionPage.Soundness(
                        Tone.GOOD, "Filen er hel. Den ble lest 18. mars 2026 kl. 09.00.", "#verify"),
                List.of(
                        new RenditionPage.Version(
                                "#2",
                                "Versjon 2",
                                "valg-hele-livet.pdf",
                                "1 side",
                                "2,4 MB",
                                "18. mars 2026",
                                true,
                                new RenditionPage.Approval(new Pill(Tone.GOOD, "Godkjent"), "#approve-2")),
                        new RenditionPage.Version(
                                "#1",
                                "Versjon 1",
                                "valg-hele-livet-utkast.pdf",
                                "1 side",
                                "2,3 MB",
                                "3. mars 2026",
                                false,
                                null)),
                new RenditionPage.Making(
                        null, "Det tok for lang tid.", new RenditionPage.Film("Gjøres om.", 40, "#cancel", "#retry")),
                new Picture(null, false, Icon.POSTER, null),
                TestFrames.texts(language).text("asset-edit.picture.none"),
                false,
                List.of(
                        new RenditionPage.Known("Filnavn", List.of("valg-hele-livet.pdf")),
                        new RenditionPage.Known("Innhold", List.of("application/pdf")),
                        new RenditionPage.Known("Språk", List.of("bokmål", "arabisk")),
                        new RenditionPage.Known("Laget av", List.of("إنغريد هاوغن")),
                        new RenditionPage.Known("SHA-256", List.of("9f86d081884c7d65".repeat(4)))),
                List.of(new RenditionPage.Made(
                        TestFrames.texts(language).text("rendition.copy"),
                        TestFrames.texts(language).text("rendition.copy.why", "2,4 MB"),
                        List.of(
                                new RenditionPage.Look("#copy", "Se kopien"),
                                new RenditionPage.Look("#original", "Se originalen")))),
                LARGEST);
    }

    private Page uploads() {
        var done = new UploadRow(
                "d",
                "kart.png",
                "PNG",
                "kart.png · 1,1 MB · 24. november kl. 10.12",
                null,
                state(UploadState.ACCEPTED, Tone.GOOD),
                "",
                POSTER,
                "#asset",
                new Picture(null, false, Icon.POSTER, null),
                null,
                null);
        var quarantined = new UploadRow(
                "c",
                "gammel-presentasjon-med-et-veldig-langt-navn-som-ikke-vil-ta-slutt.ppt",
                "PPT",
                "12 MB · 24. november kl. 10.12 · finnes her til 1. desember 2026",
                null,
                state(UploadState.QUARANTINED, Tone.WARN),
                "Filen kunne ikke undersøkes trygt. Den er satt til side, og ingen andre ser den.",
                null,
                null,
                null,
                "#retry",
                "#remove");
        var inspected = new UploadRow(
                "e",
                "فيلم.mp4",
                "MP4",
                "1,2 GB · 24. november kl. 10.12",
                null,
                state(UploadState.INSPECTING, Tone.QUIET),
                "",
                null,
                null,
                null,
                null,
                null);
        return new UploadsPage(
                at(Place.UPLOADS),
                "Filen er fjernet.",
                null,
                kinds(),
                languages(),
                LARGEST,
                List.of(
                        group("attention", stopped(), refusedUpload(), quarantined),
                        group("waiting", inspected),
                        group("done", done)),
                false);
    }

    private UploadsPage.Group group(String id, UploadRow... rows) {
        return new UploadsPage.Group(id, TestFrames.texts(language).text("uploads.group." + id), List.of(rows));
    }

    private UploadRow stopped() {
        return new UploadRow(
                "a",
                "hva-er-karriereveiledning.mov",
                "MOV",
                "480 MB av 1,2 GB · 24. november kl. 10.12 · finnes her til 1. desember 2026",
                40,
                state(UploadState.RECEIVING, Tone.WARN),
                TestFrames.texts(language).text("uploads.stopped"),
                null,
                null,
                null,
                null,
                "#remove");
    }

    private UploadRow refusedUpload() {
        return new UploadRow(
                "b",
                "plakat.pdf",
                "PDF",
                "120 kB · 24. november kl. 10.12 · finnes her til 1. desember 2026",
                null,
                state(UploadState.REFUSED, Tone.BAD),
                "Navnet slutter på «pdf», men innholdet er text/html. Gi filen riktig endelse, eller velg en annen.",
                null,
                null,
                null,
                null,
                "#remove");
    }

    private Pill state(UploadState state, Tone tone) {
        return new Pill(tone, TestFrames.texts(language).text("upload-state", state));
    }

    private Page preview() {
        var asset = new AssetPage(
                frame("/editor/assets/x/preview"),
                new AssetPage.Link("Plakater", "#kind"),
                POSTER,
                POSTER,
                List.of(),
                new Picture(null, false, Icon.POSTER, null),
                AssetPage.Inside.NOTHING,
                null,
                label(),
                Limits.none(UUID.randomUUID()),
                List.of(),
                "#kit",
                List.of(),
                FileRights.NOTHING,
                null,
                null,
                "18. mars 2026",
                "Direktoratet",
                "redaktor@example.no",
                AssetPage.Around.NOTHING);
        return new PreviewPage(asset, "#back", false, true);
    }

    private Page requests() {
        return new InboxPage(
                at(Place.REQUESTS),
                null,
                List.of(new Option("/editor/absences", "Fravær", "")),
                List.of(
                        new Chip("Nye", 3, "#new", true),
                        new Chip("Mine", 2, "#mine", false),
                        new Chip("Venter på dem", 1, "#waiting", false),
                        new Chip("Over tiden", 1, "#overdue", false),
                        new Chip("Ferdige", 212, "#done", false)),
                "new",
                "Ingen forespørsler passer",
                false,
                FormState.of(Map.of("q", "fagdag")),
                List.of(new Option("", "Enhver status", ""), new Option("declined", "Avslått", "")),
                List.of(new Option("", "Alle språk", ""), new Option("nb", "bokmål", "")),
                List.of(new Option("", "Alle presentasjoner", "")),
                "#all",
                List.of(
                        inboxRow(
                                "Lærerutdanningen, 2. år",
                                "45 studenter · UiB",
                                "nynorsk",
                                "3. des",
                                "Ingen",
                                "",
                                new Pill(Tone.BAD, "Over tiden")),
                        inboxRow(
                                "Fagdag for rådgivere, Bodø",
                                "60 rådgivere · Nordland fylkeskommune",
                                "bokmål",
                                "9. des",
                                "Meg",
                                "for Ingrid Haugen",
                                new Pill(Tone.WARN, "Svar i dag")),
                        inboxRow(
                                "Nordic guidance days",
                                "300 · Nordic network",
                                "engelsk",
                                "21. jan",
                                "Ola Vik",
                                "",
                                new Pill(Tone.GOOD, "Ny"))),
                "#next");
    }

    private static InboxPage.Row inboxRow(
            String event, String about, String language, String date, String with, String since, Pill state) {
        return new InboxPage.Row(
                "#" + event.hashCode(), event, about, DECK, language, date, with, since, state, "Svar innen 2. des");
    }

    private Page request(boolean waiting) {
        var files = List.of(
                new RequestDetailPage.Choice(
                        "a", "bokmål · PPTX", "versjon 4 · 18. mars 2026 · 2,4 MB · 22 sider", true),
                new RequestDetailPage.Choice(
                        "b", "engelsk · PPTX", "versjon 2 · 18. mars 2026 · 2,3 MB · 22 sider", false));
        var answer = new RequestDetailPage.Answer(
                FormState.of(Map.of("expiresAt", "2026-12-16")),
                FormState.empty(),
                FormState.empty(),
                files,
                "Ingen versjon på nynorsk er godkjent for utsending. Du kan sende den på bokmål.",
                "/nb/editor/assets/x",
                "2026-11-24",
                List.of(new Option("r", "Lykke til", "")),
                List.of(),
                List.of(),
                List.of(new Option("", "Egne ord", ""), new Option("u", "Utenfor det faglige", "")));
        return new RequestDetailPage(
                at(Place.REQUESTS),
                waiting ? null : "Godkjent.",
                waiting
                        ? null
                        : new Refusal(
                                "Allerede avgjort", "Ingrid Haugen har allerede godkjent forespørselen.", "#reload"),
                "/nb/editor/requests/x",
                "OPP-2026-0147",
                waiting ? "Svar senest onsdag 2. desember" : "Ingrid Haugen godkjente forespørselen",
                new Pill(Tone.GOOD, waiting ? "Ny" : "Godkjent"),
                "Kan jeg få den også på engelsk?",
                "kari@example.no",
                DECK,
                List.of(new Fact("Arrangement", "Fagdag for rådgivere, Bodø"), new Fact("Fra", "Kari Nordmann")),
                List.of(
                        new RequestDetailPage.Happened(
                                new Step("Sendt inn", "24. november kl. 10.12", Progress.DONE), "", false),
                        new RequestDetailPage.Happened(
                                new Step("Ola Vik noterte", "24. november kl. 10.40", Progress.DONE),
                                "Kjent fra i fjor.",
                                true),
                        new RequestDetailPage.Happened(
                                new Step("Godkjent av Ingrid Haugen", "24. november kl. 11.02", Progress.NOW),
                                "Lykke til!",
                                false)),
                waiting
                        ? new RequestDetailPage.With(
                                "Ola Vik er borte, så du har den nå.",
                                true,
                                true,
                                List.of(new Option("", "Velg en redaktør", "")),
                                FormState.empty())
                        : null,
                FormState.of(Map.of("organisationKind", "school")),
                List.of(Option.of("", "Velg"), Option.of("school", "Skole")),
                FormState.empty(),
                waiting ? answer : null,
                waiting
                        ? null
                        : new RequestDetailPage.Access(
                                "Noen ber om en ny lenke",
                                true,
                                "Jeg mistet filen.",
                                FormState.of(Map.of("expiresAt", "2026-12-16")),
                                FormState.empty(),
                                FormState.empty(),
                                files,
                                "",
                                "/nb/editor/assets/x",
                                "2026-11-24"),
                waiting ? List.of() : List.of("«Godkjenning med lenke» kom ikke frem (Kom i retur)."),
                waiting ? List.of("Den samme har bedt om det samme til samme dag: OPP-2026-0146.") : List.of(),
                FormState.of(Map.of("email", "kari@example.no")));
    }

    private Page mails() {
        return new MailsPage(
                at(Place.MAILS),
                null,
                true,
                "Én e-post venter på å bli sendt, den eldste siden 24. november 2026 kl. 10.12.",
                List.of(new MailsPage.Row(
                        "/nb/editor/mails/c",
                        "Kvittering til den som spurte",
                        new MailsPage.Request("/nb/editor/requests/c", "OPP-2026-0148"),
                        "kari.nordmann@langtnavn.example.no",
                        "24. november kl. 10.12",
                        new Pill(Tone.BAD, "Kom i retur"),
                        List.of("550 5.1.1 … User unknown"),
                        true)),
                List.of(new MailsPage.Row(
                        "/nb/editor/mails/a",
                        "Godkjenning med lenke",
                        new MailsPage.Request("/nb/editor/requests/a", "OPP-2026-0147"),
                        "kari.nordmann@langtnavn.example.no",
                        "24. november kl. 10.12",
                        new Pill(Tone.WARN, "Venter"),
                        List.of("Prøves igjen 24. november kl. 11.12"),
                        false)),
                List.of(new MailsPage.Row(
                        "/nb/editor/mails/b",
                        "Avslag",
                        null,
                        "ola@example.no",
                        "23. november kl. 10.12",
                        new Pill(Tone.GOOD, "Sendt"),
                        List.of(),
                        false)));
    }

    private Page terms() {
        return new TermsUsePage(
                at(Place.TERMS),
                null,
                List.of(new TermsUsePage.Entry(
                        "fri-bruk",
                        bokmaal("Fri bruk med kreditering"),
                        bokmaal("Bruk det fritt."),
                        "versjon 3",
                        "brukt av 12 verk",
                        new Pill(Tone.GOOD, "Fri bruk"),
                        rules(),
                        "#terms",
                        "#draft",
                        true)),
                List.of(new TermsUsePage.Begun("lukket", "#begun")));
    }

    private Page newTerms() {
        var texts = at(Place.TERMS).frame().texts();
        return new NewTermsPage(
                at(Place.TERMS),
                new FormState(Map.of("code", "Fri bruk"), Map.of("code", "Skriv dette på riktig form.")),
                null,
                TermsChoices.accesses(texts));
    }

    private Page termsDraft() {
        var texts = at(Place.TERMS).frame().texts();
        return new TermsDraftPage(
                at(Place.TERMS),
                "Lagret.",
                null,
                bokmaal("Fri bruk"),
                "Utkast til versjon 2",
                "/nb/editor/terms/fri/draft",
                3,
                List.of(new AssetEditPage.Missing("engelsk: Navn", "#field-name")),
                false,
                "ukrainsk og arabisk",
                List.of(
                        new AssetEditPage.Tab(bokmaal("Bokmål"), "", "#nb", true),
                        new AssetEditPage.Tab(new Words("العربية", ARABIC), "", "#ar", false)),
                new TermsDraftPage.Texts(
                        "ar", "arabisk", FormState.of(Map.of("name", "استخدام حر")), List.of("Du kan … (bruke)"), true),
                new TermsDraftPage.Rules(
                        new FormState(
                                Map.of("rules-0-kind", "PERMISSION", "rules-0-action", "use", "access", "FREE"),
                                Map.of("rules-0-constraints-0", "Skriv en hel nettadresse.")),
                        2,
                        2,
                        TermsChoices.accesses(texts),
                        TermsChoices.kinds(texts),
                        TermsChoices.actions(texts),
                        TermsChoices.operands(texts),
                        TermsChoices.operators(texts)),
                languages());
    }

    private Page damage() {
        return new DamagePage(
                at(Place.DAMAGE),
                List.of(new DamagePage.Row(
                        POSTER,
                        "#manage",
                        "valg-hele-livet.pdf",
                        "filen selv",
                        new Pill(Tone.BAD, "Skadet"),
                        "18. mars 2026 kl. 09.00",
                        "#verify")));
    }

    private Page webhooks() {
        return new WebhooksPage(
                at(Place.WEBHOOKS),
                null,
                null,
                refusedAt("address"),
                List.of(new WebhooksPage.Row(
                        "/nb/a",
                        "Skjemaet på nettsiden",
                        "https://skjema.example.no/webhook",
                        new Pill(Tone.GOOD, "På"),
                        "1. desember 2026")));
    }

    private Page webhook() {
        return new WebhookPage(
                at(Place.WEBHOOKS),
                "Prøven kom frem.",
                null,
                "/nb/a",
                "Skjemaet på nettsiden",
                "https://skjema.example.no/webhook",
                new Pill(Tone.QUIET, "Av"),
                "Slått av 1. desember 2026 fordi mottakeren ikke tok imot noe på flere dager.",
                List.of(new WebhookPage.Row(
                        "request.moved",
                        "019cafeb-eb80-75d6-8e7c-96f6ff901900",
                        "1. desember 2026 kl. 09.00",
                        new Pill(Tone.BAD, "Oppgitt"),
                        "Mottakeren tok ikke imot (500)",
                        "/nb/a/b")));
    }

    private Page people() {
        return new PeoplePage(
                at(Place.PEOPLE),
                "Rollen er endret.",
                null,
                FormState.of(Map.of("role", "EDITOR")),
                List.of(
                        new Option("EDITOR", "Redaktør", "Legger ut materiale og svarer på forespørsler."),
                        new Option("ADMINISTRATOR", "Administrator", "Gjør det samme, og inviterer.")),
                List.of(
                        new PeoplePage.Person(
                                "/nb/a",
                                "Ingrid Haugen",
                                "ingrid@example.no",
                                new Pill(Tone.GOOD, "Administrator"),
                                "3. mars 2026",
                                true,
                                Option.of("EDITOR", "Gjør til redaktør")),
                        new PeoplePage.Person(
                                "/nb/b",
                                "Ola Vik",
                                "ola@example.no",
                                new Pill(Tone.QUIET, "Redaktør"),
                                "4. mars 2026",
                                false,
                                Option.of("ADMINISTRATOR", "Gjør til administrator")),
                        new PeoplePage.Person(
                                "/nb/c",
                                "Per Lie",
                                "per@example.no",
                                new Pill(Tone.QUIET, "stengt"),
                                "1. mars 2026",
                                false,
                                null)),
                List.of(new PeoplePage.Invited("/nb/i", "kari@example.no", "Redaktør", "1. desember 2026")));
    }

    private Page account() {
        return new AccountPage(
                at(Place.ACCOUNT),
                null,
                null,
                "Ingrid Haugen",
                "ingrid@example.no",
                "Administrator",
                FormState.empty(),
                List.of(
                        new AccountPage.SignedIn(
                                "24. november kl. 08.02", "24. november kl. 10.12", "8. desember", null),
                        new AccountPage.SignedIn(
                                "20. november kl. 08.02", "21. november kl. 10.12", "4. desember", "/nb/s")));
    }

    private static List<Option> kinds() {
        return List.of(Option.of("POSTER", "Plakat"), Option.of("FILM", "Film"));
    }

    private static List<Option> languages() {
        return List.of(Option.of("nb", "bokmål"), Option.of("en", "engelsk"), Option.of("zxx", "Uten språk"));
    }

    private static List<Option> termsChoices() {
        return List.of(
                new Option("a", "Fri bruk med kreditering", "Alle kan laste ned, bruke og dele, mot kreditering."),
                new Option("b", "Bare i faglig sammenheng", "Bildene kan brukes i rammeverkets egen sammenheng."),
                new Option("", "Velg senere", "Vilkårene må være valgt før du kan publisere."));
    }

    private static TermsLabel label() {
        return new TermsLabel(rules(), bokmaal("Fri bruk med kreditering"), 3, "#terms", null);
    }

    private static List<RuleLine> rules() {
        return List.of(
                new RuleLine(Icon.CHECK, "can", "kan", bokmaal("laste ned og dele"), List.of()),
                new RuleLine(Icon.EXCLAMATION, "must", "må", bokmaal("kreditere direktoratet"), List.of()),
                new RuleLine(Icon.CROSS, "cannot", "kan ikke", bokmaal("bruke bildene alene"), List.of()));
    }

    private Workspace at(Place current) {
        var items = java.util.Arrays.stream(Place.values())
                .map(place -> new Workspace.Item(
                        TestFrames.texts(language).text("nav", place),
                        "#" + place,
                        place == Place.REQUESTS ? 7L : null,
                        place == current))
                .toList();
        return new Workspace(frame(current.path()), items, "Ingrid Haugen");
    }

    private Frame frame(String path) {
        return TestFrames.frame(language, path).titled("Materiale");
    }

    private static Words bokmaal(String text) {
        return new Words(text, LanguageTag.BOKMAAL);
    }

    private static FormState refusedAt(String field) {
        return new FormState(Map.of(), Map.of(field, "Rettighetene kan ikke ta slutt før materialet blir offentlig."));
    }

    private RightsPage rights(FormState form) {
        var href = "/nb/editor/assets/valg/rights/terms/1";
        var entry = new RightsPage.Entry(
                bokmaal("Fri bruk med kreditering, versjon 2"),
                "Alle filer som ikke har egne vilkår",
                "fra 18. mars 2026 kl. 09.00",
                new Pill(Tone.GOOD, "Gjelder nå"),
                href);
        var over =
                new RightsPage.Entry(entry.name(), "valg.pdf", "til 1. mars 2026", new Pill(Tone.QUIET, "Over"), null);
        return new RightsPage(
                at(Place.ASSETS),
                null,
                null,
                POSTER,
                "/nb/editor/assets/valg",
                "/nb/editor/assets/valg/rights",
                3,
                new Pill(Tone.GOOD, "Offentlig nå"),
                List.of(),
                form,
                true,
                List.of(over, entry),
                List.of(new RightsPage.Entry(
                        new Words("كاري، النموذج ٧", ARABIC), "gitt 2. januar 2026", "uten sluttdato", null, href)));
    }

    private RightsFormPage rightsForm(RightsFormPage.Kind kind) {
        return new RightsFormPage(
                at(Place.ASSETS),
                kind,
                refusedAt(kind == RightsFormPage.Kind.CONSENT ? "note" : "endsAt"),
                null,
                POSTER,
                kind == RightsFormPage.Kind.END ? "Fri bruk med kreditering, versjon 2 · valg.pdf" : null,
                "/nb/editor/assets/valg/rights",
                "/nb/editor/assets/valg/rights/terms",
                kind == RightsFormPage.Kind.ASSIGN ? null : "/nb/editor/assets/valg/rights/terms/1/remove",
                3,
                List.of(new Option("1", "Fri bruk, versjon 1", "Bruk det fritt.")),
                List.of(Option.of("", "Alle filer")));
    }

    private NumbersPage numbers(boolean any) {
        var heads = List.of(
                "Bedt om", "Godkjent", "Avslått", "Nedlastinger", "Ventet publikum", "Så den", "Svar om publikum");
        var cells = List.of("1 204", "900", "12", "1 400", "40 000", "12 000", "310");
        var columns = List.of(
                new NumbersPage.Column("mars", any ? 100 : 0, any ? 60 : 0, any ? "20 / 12" : ""),
                new NumbersPage.Column("apr.", 0, 0, ""));
        return new NumbersPage(
                at(Place.NUMBERS),
                "Forespørsler som kom til redaktørene fra mars 2026 til april 2026.",
                FormState.of(Map.of("from", "2026-03", "to", "2026-04")),
                "/nb/editor/numbers/table.csv",
                List.of(new NumbersPage.Total("Bedt om", "1 204"), new NumbersPage.Total("Så den", "12 000")),
                new NumbersPage.Chart("requests", "Forespørsler måned for måned", "Bedt om", "Godkjent", columns),
                new NumbersPage.Chart("people", "Publikum måned for måned", "Ventet", "Fortalt etterpå", columns),
                List.of(
                        new NumbersPage.Table(
                                "months",
                                "Etter måned",
                                "Måned",
                                heads,
                                List.of(new NumbersPage.Row(DECK, null, 100, 75, cells))),
                        new NumbersPage.Table(
                                "presentations",
                                "Etter presentasjon",
                                "Presentasjon",
                                heads,
                                any ? List.of(new NumbersPage.Row(DECK, "#deck", 100, 75, cells)) : List.of())));
    }

    private RightsHealthPage rightsHealth() {
        var rows = List.of(new RightsHealthPage.Row(
                "#valg", POSTER, "valg.pdf", new Pill(Tone.WARN, "Samtykke"), "18. mars 2026 kl. 09.00"));
        return new RightsHealthPage(
                at(Place.RIGHTS),
                List.of(
                        new RightsHealthPage.Count("Har tatt slutt", 12, "#ended"),
                        new RightsHealthPage.Count("Uten kreditering", 0, "#credit")),
                List.of(
                        new RightsHealthPage.Month("mars 2026", "mars", 3, 100, "2 samtykker, 1 vilkår"),
                        new RightsHealthPage.Month("april 2026", "apr.", 0, 0, "")),
                3,
                List.of(new RightsHealthPage.Listed(
                        "ended", "Har tatt slutt", "Forny det.", rows, "De 1 første av 12.")));
    }
}
