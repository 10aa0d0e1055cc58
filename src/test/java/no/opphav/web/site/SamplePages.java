package no.opphav.web.site;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.Limits;
import no.opphav.kernel.LanguageTag;
import no.opphav.search.Inside;
import no.opphav.web.Chip;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Icon;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Page;
import no.opphav.web.Pill;
import no.opphav.web.Section;
import no.opphav.web.TestFrames;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.site.CheckPage.Asked;
import no.opphav.web.site.RequestPage.Deeds;
import org.jspecify.annotations.Nullable;

/** One page of each kind, filled as on a good day. */
final class SamplePages {
    private static final LanguageTag ARABIC = new LanguageTag("ar");
    private static final List<Picture> PICTURES = List.of(
            new Picture(null, false, Icon.POSTER, null),
            new Picture(null, false, Icon.FILM, "3:12"),
            new Picture(null, true, Icon.PICTURE, null));
    private static final Words POSTER = bokmaal("Valg hele livet");
    private static final Words DECK = bokmaal("Rammeverket på 20 minutter");
    private static final Words FILM = new Words("ما هو التوجيه المهني؟", ARABIC);

    private final InterfaceLanguage language;

    SamplePages(InterfaceLanguage language) {
        this.language = language;
    }

    Map<String, Page> all() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("catalogue", catalogue(List.of(card(POSTER), card(FILM), card(DECK))));
        pages.put("nothing-found", catalogue(List.of()));
        pages.put("poster", asset(POSTER, null, files()));
        pages.put("film", asset(FILM, player(), files()));
        pages.put("deck", asset(DECK, null, List.of()));
        pages.put("transcript", transcript(""));
        pages.put("transcript-searched", transcript("مرحبا"));
        pages.put("embed", embed(POSTER, null));
        pages.put("embedded-film", embed(FILM, player()));
        pages.put("embedded-message", new EmbeddedMessage(message()));
        pages.put("check", new CheckPage(frame("/check").described("Sjekk"), Asked.NOTHING, "", List.of(), ""));
        pages.put("check-found", checked(List.of(origin())));
        pages.put("check-over", checked(List.of(over())));
        pages.put("check-unknown", unknown(Asked.FILE, ""));
        pages.put("receipt-unknown", unknown(Asked.RECEIPT, ""));
        pages.put("receipt-not-public", unknown(Asked.RECEIPT, "Kvittering 7KQ2M-4X9TB"));
        pages.put("credit", credit());
        pages.put("request-form", requestForm(FormState.empty()));
        pages.put("request-form-refused", requestForm(refused()));
        pages.put("request", request("", Deeds.none()));
        pages.put("own-request", request("Datoen er endret.", deeds(FormState.empty(), false)));
        pages.put("own-request-asked", request("", deeds(unwritten(), true)));
        pages.put("verify", verification());
        pages.put("grant", grant(FormState.empty()));
        pages.put("grant-refused", grant(unread()));
        pages.put("grant-closed", closedGrant(FormState.empty(), null));
        pages.put(
                "grant-closed-asked",
                closedGrant(FormState.empty(), "Redaktørene har fått vite at du ber om en ny lenke."));
        pages.put("audience", audience(FormState.empty(), null));
        pages.put("audience-told", audience(FormState.of(Map.of("audience", "120")), "Takk! Svaret er lagret."));
        pages.put("curation", curation(List.of(card(POSTER), card(FILM))));
        pages.put("curation-nothing", curation(List.of()));
        pages.put("curations", curations(List.of(curated(PICTURES))));
        pages.put("curations-nothing", curations(List.of()));
        pages.put("terms-list", termsList());
        pages.put("terms", terms());
        pages.put("terms-changes", termsChanges());
        var kept = KeptForm.sent("/nb/editor/assets/plakat", Map.of("title", "Skrevet i en gammel fane"));
        pages.put("kept-form", new KeptFormPage(frame("/sign-in"), kept, FormState.empty(), null));
        pages.put("kept-form-signed-in", new KeptFormPage(frame("/sign-in"), kept, null, null));
        pages.put("sign-in", new SignInPage(frame("/sign-in"), FormState.empty(), "Prøv igjen.", null));
        pages.put("invitation", new InvitationPage(frame("/invitations/x"), FormState.empty(), "", "redaktør"));
        pages.put("message", message());
        pages.put("accessibility", accessibility());
        return pages;
    }

    private CheckPage checked(List<OriginPanel> found) {
        return new CheckPage(
                frame("/check").described("Sjekk"), Asked.RECEIPT, "7KQ2M-4X9TB", found, "Kvittering 7KQ2M-4X9TB");
    }

    private CheckPage unknown(Asked asked, String receipt) {
        return new CheckPage(frame("/check").described("Sjekk"), asked, "7KQ2M-4X9TB", List.of(), receipt);
    }

    private static OriginPanel origin() {
        return new OriginPanel(
                POSTER,
                "#asset",
                new Pill(Tone.WARN, "Det finnes en nyere versjon"),
                List.of("Selve filen", "plakat.pdf", "bokmål"),
                "Rettighetene er endret siden denne kopien ble laget.",
                new OriginPanel.Ruled("Vilkårene da den ble hentet", label()),
                new Limits(UUID.randomUUID(), "Foto: NTB", "Bare om fjorder"),
                null,
                List.of(new AssetPage.Link("Nå gjelder vilkårene «Fri bruk», versjon 2", "#now")),
                POSTER,
                "«<a href=\"#asset\"><bdi>Valg hele livet</bdi></a>», Direktoratet (2026).",
                new AssetPage.Link("Se den nye versjonen (2)", "#newest"));
    }

    @SuppressWarnings("NullAway") // which does not see that the newest version may be null
    private static OriginPanel over() {
        return new OriginPanel(
                POSTER,
                "#asset",
                new Pill(Tone.BAD, "Retten til å tilby den er utløpt"),
                List.of("Selve filen", "plakat.pdf", "bokmål"),
                null,
                null,
                Limits.none(UUID.randomUUID()),
                new OriginPanel.Over("Avtalen er ute.", "18. mars 2026 kl. 12.00 CET", "redaktor@example.no"),
                List.of(new AssetPage.Link("Sist tilbudt på vilkårene «Fri bruk», versjon 1", "#then")),
                POSTER,
                "«<a href=\"#asset\"><bdi>Valg hele livet</bdi></a>», Direktoratet (2026).",
                null);
    }

    private CreditPage credit() {
        return new CreditPage(
                frame("/assets/x/nb/credit").described("Kreditering"),
                FILM,
                "#asset",
                List.of(
                        new AssetPage.LanguageLink(bokmaal("Bokmål"), "#nb", false),
                        new AssetPage.LanguageLink(new Words("العربية", ARABIC), "#ar", true)),
                List.of(
                        new CreditPage.Choice("Uendret", "#as-is", true),
                        new CreditPage.Choice("Oversatt", "#b", false)),
                true,
                "Vilkårene tillater ikke at materialet bearbeides.",
                List.of(new CreditPage.Line(
                        "print",
                        "Trykk",
                        FILM,
                        "«<a href=\"#asset\"><bdi>ما هو</bdi></a>», Direktoratet (2026).",
                        "«[ما هو](<#asset>)», Direktoratet (2026).")),
                List.of(new CreditPage.Own(
                        "under-context",
                        "plakat.png: egne vilkår, «Bare i sammenheng»",
                        List.of(new CreditPage.Line(
                                "print-context",
                                "Trykk: plakat.png",
                                POSTER,
                                "«<a href=\"#asset\"><bdi>Valg</bdi></a>», Direktoratet (2026).",
                                "«[Valg](<#asset>)», Direktoratet (2026).")),
                        "#json-own")),
                "#json");
    }

    private CataloguePage catalogue(List<Card> cards) {
        var chips = List.of(new Chip("Alt", 42, "#all", true), new Chip("Plakater", 12, "#posters", false));
        return new CataloguePage(
                frame("").described("Materiale"),
                "valg",
                List.of(curated(PICTURES)),
                List.of(curated(List.of())),
                cards.isEmpty() ? null : "valgene",
                "#unfiltered",
                chips,
                List.of(new Filter("Språk", chips)),
                List.of(new Order("Nyeste", "#newest", true), new Order("Tittel", "#title", false)),
                List.of(new CataloguePage.Hidden("kind", "poster")),
                cards,
                cards.size(),
                cards.isEmpty() ? null : "#next");
    }

    private static Curated curated(List<Picture> pictures) {
        return new Curated("#shelf", POSTER, FILM, "12 verk", pictures);
    }

    private Page curation(List<Card> cards) {
        return new CurationPage(
                frame("/themes/x").described("Tema"),
                new CurationPage.Kicker("Tema", "#themes"),
                POSTER,
                FILM,
                "12 verk",
                List.of(
                        new AssetPage.LanguageLink(bokmaal("Bokmål"), "#nb", true),
                        new AssetPage.LanguageLink(new Words("العربية", ARABIC), "#ar", false)),
                "#search",
                cards,
                cards.isEmpty() ? null : "#next");
    }

    private Page curations(List<Curated> entries) {
        return new CurationListPage(
                frame("/collections").described("Samlinger"), "Samlinger", "Satt sammen.", "Ingen ennå", entries);
    }

    private static Card card(Words title) {
        return new Card(
                "#" + title.text().hashCode(),
                title,
                "Plakat · bokmål, nynorsk, engelsk",
                new Pill(Tone.WARN, "Bare i faglig sammenheng"),
                new Picture(null, false, Icon.FILM, "3:12"),
                new Spot(
                        "Side 4:",
                        "#page",
                        List.of(new Inside.Piece("om ", false), new Inside.Piece("valg", true)),
                        title));
    }

    private AssetPage asset(Words title, AssetPage.@Nullable Player player, List<AssetPage.FileRow> files) {
        return new AssetPage(
                frame("/assets/x").described(title.text()),
                new AssetPage.Link("Plakater", "#kind"),
                title,
                new Words(title.text(), title.language()),
                List.of(
                        new AssetPage.LanguageLink(bokmaal("Bokmål"), "#nb", true),
                        new AssetPage.LanguageLink(new Words("العربية", ARABIC), "#ar", false)),
                new Picture(null, player != null, Icon.POSTER, null),
                inside(player != null),
                player,
                label(),
                new Limits(UUID.randomUUID(), "Foto: NTB", "Bare om fjorder"),
                files.isEmpty() ? List.of() : credits(),
                "#kit",
                files,
                files.isEmpty() ? FileRights.NOTHING : fileRights(),
                files.isEmpty()
                        ? null
                        : new AssetPage.Link("Alle samlet i én ZIP, med vilkår og kreditering", "#bundle"),
                new AssetPage.Link("Last ned PDF", "#file"),
                "18. mars 2026",
                "Direktoratet",
                "redaktor@example.no",
                around());
    }

    private static AssetPage.Around around() {
        return new AssetPage.Around(
                List.of(card(POSTER), card(FILM)),
                List.of(new AssetPage.Change(
                        "18. mars 2026", "2026-03-18", "Ny versjon av plakat.pdf: versjon 2, bokmål")),
                new AssetPage.Embed("<iframe src=\"https://opphav.example.no/embed/nb/x/nb\"></iframe>", "#embed"));
    }

    private AccessibilityPage accessibility() {
        return new AccessibilityPage(
                frame("/accessibility").described("Tilgjengelighet"),
                "25. november 2026",
                List.of(new AccessibilityPage.Fault("Filmene er ikke synstolket.", "WCAG 1.2.5", "Les i stedet.")));
    }

    private EmbedPage embed(Words title, AssetPage.@Nullable Player player) {
        return new EmbedPage(
                frame("/assets/x"),
                title,
                new Picture(new Picture.Image("#page", "#page 640w", 640, 360, "Plakat"), false, Icon.POSTER, null),
                player,
                title,
                "«<a href=\"#asset\"><bdi>" + title.text() + "</bdi></a>», Direktoratet (2026).",
                "#asset");
    }

    private static AssetPage.OwnTerms own() {
        return new AssetPage.OwnTerms(
                "Egne vilkår: Bare i sammenheng",
                label(),
                bokmaal("«Valg», Direktoratet"),
                "/nb/assets/valg/nb/credit#under-egne");
    }

    private static FileRights fileRights() {
        return new FileRights(
                List.of(new FileRights.Gap("film.webm", "Formatet har ikke plass til dem.")),
                List.of(new FileRights.Gap("gammel.pdf", "Tiden det kunne brukes i, er ute.")),
                List.of(new AssetPage.Link("plakat.pdf", "#original")));
    }

    private static AssetPage.Inside inside(boolean film) {
        var image = new Picture.Image("#page", "#page 640w", 640, 360, "Side 1 av 2");
        var leaf = new AssetPage.Leaf("#large", image);
        return film
                ? new AssetPage.Inside(List.of(), "", image, new AssetPage.Said("#transcript", passages()))
                : new AssetPage.Inside(List.of(leaf, leaf), "2 sider", image, null);
    }

    private TranscriptPage transcript(String sought) {
        return new TranscriptPage(
                frame("/assets/x/ar/transcript"), FILM, "#film", "#transcript", "#text", sought, passages());
    }

    private static List<TranscriptPage.Passage> passages() {
        return List.of(
                new TranscriptPage.Passage(
                        "0:01", Duration.ofSeconds(1), "#film", "مريم", List.of(new Inside.Piece("مرحبا", true))),
                new TranscriptPage.Passage(
                        "0:05", Duration.ofSeconds(5), "#film", null, List.of(new Inside.Piece("شكرا", false))));
    }

    private static AssetPage.Player player() {
        return new AssetPage.Player(
                "film",
                "ar",
                "/files/film.mp4",
                "video/mp4",
                null,
                1280,
                720,
                List.of(new AssetPage.Track("/files/film.vtt", "ar", "العربية", true)));
    }

    private static List<AssetPage.FileRow> files() {
        return List.of(
                new AssetPage.FileRow("#pdf", "PDF", bokmaal("A3, trykkeklar"), "1 side", "2,4 MB", null),
                new AssetPage.FileRow("#png", "PNG", bokmaal("2480 × 3508 piksler"), "", "1,1 MB", own()));
    }

    private static List<AssetPage.CreditTab> credits() {
        var line = "«Valg hele livet», Direktoratet (2026). Brukt etter vilkårene Fri bruk med kreditering.";
        return List.of(
                new AssetPage.CreditTab("print", "Trykk", bokmaal(line), line),
                new AssetPage.CreditTab("web", "Nett", bokmaal(line), "<a href=\"#work\">" + line + "</a>"));
    }

    private RequestFormPage requestForm(FormState form) {
        return new RequestFormPage(
                frame("/request").within(Section.REQUEST),
                form.isRefused() ? null : "Send på nytt etter 24. november kl. 10.12.",
                form,
                List.of(new Option("a", DECK.text(), "Bokmål, English"), new Option("b", "Etikk på en time", "Bokmål")),
                List.of(Option.of("nb", "Bokmål"), Option.of("en", "English")),
                List.of(Option.of("in-person", "På et sted"), Option.of("online", "På nett")),
                List.of(Option.of("", "Velg"), Option.of("school", "Skole")),
                null,
                "2026-03-18",
                "onsdag 2. desember",
                "Vi sletter opplysningene 90 dager etter arrangementet.",
                "a.1.8.b",
                8);
    }

    private static FormState refused() {
        return new FormState(
                Map.of("event", "Fagdag", "language", "en"),
                Map.of(
                        "name",
                        "Skriv navnet ditt",
                        "email",
                        "Skriv en e-postadresse",
                        "asset",
                        "Velg en presentasjon"));
    }

    private static Deeds deeds(FormState inform, boolean asked) {
        var date = FormState.of(Map.of("eventDate", "2026-12-09"));
        return new Deeds(
                "/nb/requests/x",
                inform,
                asked,
                date,
                "2026-11-24",
                !asked,
                !asked,
                true,
                correction(),
                List.of(Option.of("", "Velg"), Option.of("school", "Skole")),
                true,
                "/api/requests/x/data");
    }

    private static FormState correction() {
        return FormState.of(Map.of(
                "name", "Kari Nordmann",
                "organisation", "Bodø kommune",
                "event", "Fagdag",
                "place", "Bodø",
                "audience", "40 rådgivere"));
    }

    private static FormState unwritten() {
        return new FormState(Map.of(), Map.of("information", "Fyll ut dette feltet."));
    }

    private VerificationPage verification() {
        return new VerificationPage(
                frame("/verify/x"),
                "OPP-2026-0147",
                "Er det du som ber om dette?",
                "Bekrefter du i dag, svarer vi senest onsdag 2. desember.",
                List.of(new RequestPage.Fact("Arrangement", "Fagdag for rådgivere")),
                "Ja, send til redaktørene");
    }

    private RequestPage request(String notice, Deeds deeds) {
        return new RequestPage(
                frame("/requests/x"),
                "OPP-2026-0147",
                "Vi svarer senest onsdag 2. desember",
                "Du har bedt om «Rammeverket på 20 minutter».",
                "Lykke til!",
                notice.isEmpty() ? null : notice,
                List.of(
                        new RequestPage.Step("Sendt", "24. november kl. 10.12", RequestPage.Progress.DONE),
                        new RequestPage.Step("En redaktør ser på den", "", RequestPage.Progress.NOW),
                        new RequestPage.Step("Svar på e-post", "", RequestPage.Progress.AHEAD),
                        new RequestPage.Step("Trukket tilbake", "", RequestPage.Progress.STOPPED)),
                new Picture(null, false, Icon.PRESENTATION, null),
                List.of(new RequestPage.Fact("Arrangement", "Fagdag for rådgivere")),
                "Kan jeg få den også på engelsk?",
                "Vi sletter opplysningene etter 9. mars 2027.",
                deeds);
    }

    private static FormState unread() {
        return new FormState(Map.of(), Map.of("acknowledged", "Kryss av for at du har lest vilkårene."));
    }

    private GrantPage grant(FormState form) {
        return new GrantPage(
                frame("/grants/x"),
                "OPP-2026-0147",
                "#grant",
                "16. desember 2026",
                "Du kan laste ned 2 ganger til.",
                "Du ba om presentasjonen på bokmål. Den du får her, er på engelsk.",
                "Lykke til!",
                List.of(
                        new GrantPage.Item("a", DECK, "PPTX · 2,4 MB · versjon 4", "", true, "7KQ2M-4X9TB", null),
                        new GrantPage.Item(
                                "b",
                                DECK,
                                "PDF · 1,1 MB · versjon 3",
                                "Denne versjonen er kalt tilbake. Bruk den ikke.",
                                false,
                                "7KQ2M-4X9TC",
                                "#receipt")),
                form,
                null,
                label(),
                credits(),
                "#kit");
    }

    private ClosedGrantPage closedGrant(FormState form, @Nullable String notice) {
        return new ClosedGrantPage(
                frame("/grants/x"),
                "Lenken har gått ut",
                "Be om presentasjonen på nytt.",
                notice,
                "#again",
                form,
                new MessagePage.Way("Be om presentasjonen på nytt", "#request"));
    }

    private AudiencePage audience(FormState form, @Nullable String notice) {
        return new AudiencePage(
                frame("/audience/x"),
                "OPP-2026-0147",
                "Fagdag for rådgivere, 2. desember 2026",
                notice,
                "#audience",
                form,
                notice != null,
                "Du kan endre svaret til 3. januar 2027.");
    }

    private TermsListPage termsList() {
        return new TermsListPage(
                frame("/terms").within(Section.TERMS),
                List.of(new TermsListPage.Entry(
                        bokmaal("Fri bruk med kreditering"),
                        bokmaal("Bruk det fritt."),
                        "#terms",
                        new Pill(Tone.GOOD, "Fri bruk"),
                        rules())));
    }

    private TermsPage terms() {
        return new TermsPage(
                frame("/terms/fri/1"),
                bokmaal("Fri bruk med kreditering"),
                bokmaal("Bruk det fritt."),
                bokmaal("Første avsnitt.\n\nAndre avsnitt."),
                "Versjon 1",
                new Pill(Tone.GOOD, "Fri bruk"),
                null,
                List.of(
                        new AssetPage.LanguageLink(bokmaal("Bokmål"), "#nb", true),
                        new AssetPage.LanguageLink(new Words("العربية", ARABIC), "#ar", false)),
                List.of(
                        new TermsPage.Group(
                                "Dette kan du",
                                Icon.CHECK,
                                "can",
                                List.of(new TermsPage.Rule(bokmaal("laste ned"), List.of("Til og med 1. mai 2027")))),
                        new TermsPage.Group(
                                "Dette må du",
                                Icon.EXCLAMATION,
                                "must",
                                List.of(new TermsPage.Rule(bokmaal("kreditere"), List.of())))),
                List.of(new TermsPage.Link("#before", "Versjon 1, den forrige")),
                "#newer",
                new TermsPage.Link("https://creativecommons.org/licenses/by/4.0/", "Lisensen"),
                "/terms/fri/1.jsonld");
    }

    private TermsChangesPage termsChanges() {
        var gone = new TermsChangesPage.Change(new Pill(Tone.BAD, "Tatt ut"), "Du kan", bokmaal("endre det"), null);
        var reworded = new TermsChangesPage.Change(
                new Pill(Tone.WARN, "Endret"), "Du må", bokmaal("kreditere"), bokmaal("kreditere oss"));
        return new TermsChangesPage(
                frame("/terms/fri/2/changes"),
                bokmaal("Fri bruk med kreditering"),
                new TermsPage.Link("#1", "Versjon 1"),
                new TermsPage.Link("#2", "Versjon 2"),
                false,
                List.of(new TermsChangesPage.Part("Regler", List.of(gone, reworded), "Én regel er som før.")));
    }

    private MessagePage message() {
        return new MessagePage(
                frame("/assets/x"),
                "Plakat",
                "Trukket tilbake",
                "Spør oss.",
                new MessagePage.Way("Se annet", "#other"));
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

    private Frame frame(String path) {
        return TestFrames.frame(language, path).titled("Materiale").within(Section.CATALOGUE);
    }

    private static Words bokmaal(String text) {
        return new Words(text, LanguageTag.BOKMAAL);
    }
}
