package no.opphav.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.Origin;
import no.opphav.catalogue.OriginPart;
import no.opphav.catalogue.Origins;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.PreviewPart;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.RightsPlan;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.delivery.PageAddresses;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.Needed;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What pages show and play carries the rights of the file that it was made from. */
@ExtendWith(RunningService.class)
class ShownRightsTest {
    private static final byte[] PDF = SampleFiles.pdf(2);
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private final RunningService service;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final TestAssets assets;

    ShownRightsTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void a_page_shows_its_pictures_plain_until_there_are_those_with_the_rights_in_them() throws Exception {
        var file = published(Access.FREE);
        var plain = drawn(file);
        assertThat(page(file)).contains(PageAddresses.of(plain.getFirst()));

        service.runDueTasks();

        var shown = shown(file);
        assertThat(shown).hasSameSizeAs(plain).doesNotContainAnyElementsOf(plain);
        var page = page(file);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(page).contains(PageAddresses.of(shown.get(i))).doesNotContain(PageAddresses.of(plain.get(i)));
            var answer = get(PageAddresses.of(shown.get(i)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(answer.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(Checksum.ofContent(answer.body())).isEqualTo(shown.get(i).checksum());
            assertThat(pixels(answer.body()))
                    .isEqualTo(pixels(get(PageAddresses.of(plain.get(i))).body()));
            assertThat(text(answer)).contains("xmpRights:UsageTerms", "Bruk det fritt.", "© Direktoratet");
        }
        assertThat(workspace.pageAsset(shown.getFirst().checksum())).isPresent();
        assertThat(get("/previews/" + file.id() + "/640").body())
                .isEqualTo(get(PageAddresses.of(shown.get(1))).body());
    }

    @Test
    void so_do_pages_and_slides_and_strips_and_what_was_drawn_before_it_was_published() throws Exception {
        var draft = assets.draft(AssetKind.PRESENTATION);
        var file = added(draft.variants().getFirst().variant().id(), PDF, MediaType.PDF, "lysark.pdf");
        List<NewPreview> pictures = new ArrayList<>();
        IntStream.rangeClosed(1, RightsMessages.MOST_FILES + 2)
                .forEach(page -> pictures.add(picture(PreviewPart.PAGE, page, 64 + page, "png")));
        pictures.add(picture(PreviewPart.STRIP, 1, 60, "jpg"));
        workspace.addPreviews(file.id(), pictures);
        service.runDueTasks();
        assertThat(copies(file)).isZero();

        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        service.runDueTasks();

        var shown = shown(file);
        assertThat(shown).hasSameSizeAs(pictures);
        for (var preview : shown) {
            assertThat(text(get(PageAddresses.of(preview)))).contains("xmpRights:WebStatement");
        }
        assertThat(workspace.previews(file.id()))
                .extracting(Preview::checksum)
                .containsExactlyInAnyOrderElementsOf(
                        pictures.stream().map(NewPreview::checksum).toList());
    }

    @Test
    void under_other_terms_no_page_shows_what_was_made_for_the_earlier_ones() throws Exception {
        var file = published(Access.FREE);
        var plain = drawn(file);
        service.runDueTasks();
        var before = shown(file);

        var other = assets.terms(Access.CONTEXT_ONLY);
        assets.under(other, assetOf(file));

        assertThat(shown(file)).isEqualTo(plain);
        assertThat(get(PageAddresses.of(before.getFirst())).statusCode()).isEqualTo(404);
        service.runDueTasks();
        var after = shown(file);
        assertThat(after).doesNotContainAnyElementsOf(plain).doesNotContainAnyElementsOf(before);
        assertThat(page(file))
                .contains(PageAddresses.of(after.getFirst()))
                .doesNotContain(before.getFirst().checksum().hex());
        assertThat(text(get(PageAddresses.of(after.getFirst())))).contains("/terms/" + other.code() + "/1");
        assertThat(get(PageAddresses.of(before.getFirst())).statusCode()).isEqualTo(404);
    }

    @Test
    void a_corrected_title_is_written_anew_and_whoever_has_the_page_open_sees_its_pictures_still() throws Exception {
        var file = published(Access.FREE);
        var plain = drawn(file);
        service.runDueTasks();
        var before = shown(file);

        workspace.describe(
                file.variantId(),
                new VariantTexts("Rettet tittel", "", ""),
                workspace.byId(assetOf(file)).asset().revision(),
                TestAssets.SERVICE);

        assertThat(shown(file)).isEqualTo(plain);
        service.runDueTasks();
        var after = shown(file);
        assertThat(after).doesNotContainAnyElementsOf(plain).doesNotContainAnyElementsOf(before);
        assertThat(text(get(PageAddresses.of(after.getFirst())))).contains("Rettet tittel");
        assertThat(text(get(PageAddresses.of(before.getFirst()))))
                .contains("xmpRights:Owner")
                .doesNotContain("Rettet tittel");
    }

    @Test
    void pictures_for_terms_that_begin_later_are_made_before_and_shown_at_their_moment() throws Exception {
        var file = published(Access.FREE);
        drawn(file);
        service.runDueTasks();
        var before = shown(file);
        var asset = assetOf(file);
        var rights = service.bean(AssetRights.class);
        var turn = service.clock().instant().plus(Duration.ofDays(1));
        var first = rights.assignments(asset).getFirst();
        rights.end(asset, first.id(), turn, workspace.byId(asset).asset().revision(), TestAssets.SERVICE);
        var next = assets.terms(Access.CONTEXT_ONLY);
        rights.assign(
                asset,
                new NewAssignment(null, next.id(), turn, null),
                workspace.byId(asset).asset().revision(),
                TestAssets.SERVICE);
        service.runDueTasks();
        assertThat(shown(file)).isEqualTo(before);

        service.clock().set(turn);
        assertThat(shown(file)).doesNotContainAnyElementsOf(before);
        assertThat(text(get(PageAddresses.of(shown(file).getFirst())))).contains("/terms/" + next.code() + "/1");
    }

    @Test
    void of_what_goes_out_on_request_the_first_page_alone_carries_them_for_it_alone_is_shown() throws Exception {
        var file = published(Access.ON_REQUEST);
        service.bean(Decks.class).approve(file.id(), NewApproval.usual(), TestAssets.SERVICE);
        workspace.addPreviews(
                file.id(), List.of(picture(PreviewPart.PAGE, 1, 64, "png"), picture(PreviewPart.PAGE, 2, 64, "png")));
        workspace.addDerivative(file.id(), web("film of " + file.id()));
        service.runDueTasks();

        assertThat(copies(file)).isEqualTo(1);
        assertThat(shown(file)).hasSize(1);
        assertThat(text(get(PageAddresses.of(shown(file).getFirst())))).contains("xmpRights:Owner");
    }

    @Test
    void a_picture_that_cannot_carry_them_keeps_none_of_the_others_from_it() throws Exception {
        var file = published(Access.FREE);
        var broken = "no picture".getBytes(StandardCharsets.UTF_8);
        workspace.addPreviews(
                file.id(),
                List.of(
                        new NewPreview(64, 48, stored(broken), broken.length, MediaType.PNG),
                        new NewPreview(
                                65, 48, Checksum.ofContent("gone".getBytes(StandardCharsets.UTF_8)), 4, MediaType.PNG),
                        picture(PreviewPart.PAGE, 1, 66, "png")));
        service.runDueTasks();

        assertThat(get(PageAddresses.of(shown(file).getFirst())).body()).isEqualTo(broken);
        assertThat(shown(file).get(1).checksum())
                .isEqualTo(Checksum.ofContent("gone".getBytes(StandardCharsets.UTF_8)));
        assertThat(text(get(PageAddresses.of(shown(file).getLast())))).contains("xmpRights:Owner");
    }

    @Test
    void a_film_plays_with_its_rights_in_it_whether_it_was_made_for_browsers_or_is_itself() throws Exception {
        var film = Samples.of("film.mp4");
        var file = published(AssetKind.FILM, Access.FREE, film, MediaType.MP4, "film.mp4");
        service.runDueTasks();
        var itself = reread(file);
        assertThat(itself.checksumForPlayers())
                .isEqualTo(itself.checksumForPublic())
                .isNotEqualTo(file.checksum());
        assertThat(page(file)).contains(PageAddresses.playing(itself));
        assertThat(text(get(PageAddresses.playing(itself))))
                .startsWith(text(film))
                .contains("xmpRights:UsageTerms");

        var made = Arrays.copyOf(film, film.length + 16);
        System.arraycopy(new byte[] {0, 0, 0, 16, 'f', 'r', 'e', 'e'}, 0, made, film.length, 8);
        stored(made);
        workspace.addDerivative(
                file.id(),
                new NewDerivative(DerivativePurpose.WEB, Checksum.ofContent(made), made.length, MediaType.MP4));
        assertThat(reread(file).checksumForPlayers()).isEqualTo(Checksum.ofContent(made));
        service.runDueTasks();

        var played = reread(file);
        assertThat(page(file)).contains(PageAddresses.playing(played));
        var answer = get(PageAddresses.playing(played));
        assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(text(answer)).startsWith(text(made)).contains("xmpRights:UsageTerms");
        assertThat(origin(played.checksumForPlayers()).part()).isEqualTo(OriginPart.WEB);
        for (var each : List.of(itself, played)) {
            assertThat(workspace.pageAsset(each.checksumForPlayers()))
                    .hasValueSatisfying(asset -> assertThat(asset.mediaType()).isEqualTo(MediaType.MP4));
        }
        assertThat(get("/content/" + Checksum.ofContent(made).hex() + "/film.mp4")
                        .body())
                .isEqualTo(made);
    }

    @Test
    void a_film_from_which_something_private_was_taken_is_never_played_as_it_was() throws Exception {
        var film = Samples.of("film.mp4");
        var file = published(AssetKind.FILM, Access.FREE, film, MediaType.MP4, "film.mp4");
        service.runDueTasks();
        var before = reread(file).checksumForPlayers();
        assertThat(get("/content/" + before.hex() + "/film.mp4").statusCode()).isEqualTo(200);

        var clean = "film without its place".getBytes(StandardCharsets.UTF_8);
        workspace.addDerivative(
                file.id(), new NewDerivative(DerivativePurpose.PUBLIC, stored(clean), clean.length, MediaType.MP4));

        assertThat(get("/content/" + before.hex() + "/film.mp4").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_holds_a_picture_old_or_new_learns_what_it_is_and_what_stands_in_it() throws Exception {
        var file = published(Access.FREE);
        var plain = drawn(file).getFirst().checksum();
        service.runDueTasks();
        var earlier = shown(file).getFirst().checksum();
        var other = assets.terms(Access.CONTEXT_ONLY);
        assets.under(other, assetOf(file));
        service.runDueTasks();
        var current = shown(file).getFirst().checksum();

        for (var each : List.of(plain, earlier, current)) {
            assertThat(text(get("/api/check/" + each.hex())))
                    .contains("\"part\":\"preview\"", file.name().value());
            assertThat(origin(each).terms().id()).isEqualTo(other.id());
        }
        assertThat(origin(plain).written()).isNull();
        assertThat(Objects.requireNonNull(origin(current).written()).id()).isEqualTo(other.id());
        var then = Objects.requireNonNull(origin(earlier).written());
        assertThat(then.id()).isNotEqualTo(other.id());
        assertThat(text(get("/nb/check?q=" + earlier.hex())))
                .contains("Et bilde av filen", "/nb/terms/" + then.code() + "/1");
    }

    @Test
    void what_is_withdrawn_keeps_no_copies_of_its_pictures() throws Exception {
        var file = published(Access.FREE);
        drawn(file);
        service.runDueTasks();
        var before = shown(file).getFirst();
        assertThat(copies(file)).isEqualTo(WIDTHS.size());
        var asset = workspace.byId(assetOf(file)).asset();
        workspace.withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);
        assertThat(get(PageAddresses.of(before)).statusCode()).isEqualTo(404);
        service.runDueTasks();
        assertThat(copies(file)).isZero();
    }

    @Test
    void bytes_of_a_picture_are_named_so_that_no_sweep_takes_them() throws Exception {
        var file = published(Access.FREE);
        drawn(file);
        service.runDueTasks();
        var hex = shown(file).getFirst().checksum().hex();
        assertThat(asked("SELECT object_is_named('" + hex + "')")).isEqualTo("t");
        assertThat(asked("SELECT part FROM object_use WHERE checksum = '" + hex + "'"))
                .isEqualTo("RIGHTS");
    }

    @Test
    void a_damaged_picture_is_made_again() throws Exception {
        var file = published(Access.FREE);
        drawn(file);
        service.runDueTasks();
        var hex = shown(file).getFirst().checksum().hex();
        assertThat(asked("UPDATE stored_object SET damage = 'DAMAGED', damage_found_at = now() WHERE checksum = '" + hex
                        + "' RETURNING damage"))
                .isEqualTo("DAMAGED");
        service.bean(RightsRun.class).write(assetOf(file));
        assertThat(asked("SELECT coalesce(damage, 'none') FROM stored_object WHERE checksum = '" + hex + "'"))
                .isEqualTo("none");
    }

    @Test
    void what_carries_them_once_is_not_made_again() throws Exception {
        var file = published(Access.FREE);
        drawn(file);
        service.runDueTasks();
        var made = asked("SELECT max(made_at) FROM shown_copy WHERE file_id = '" + file.id() + "'");
        service.clock().tick(Duration.ofMinutes(1));
        workspace.addFile(file.variantId(), FileRole.FORMAT, "", TestAssets.file(), TestAssets.SERVICE);
        service.runDueTasks();
        assertThat(asked("SELECT max(made_at) FROM shown_copy WHERE file_id = '" + file.id() + "'"))
                .isEqualTo(made);
        var plan = service.bean(RightsCopies.class).plan(assetOf(file)).orElseThrow();
        assertThat(plan.shown())
                .flatExtracting(RightsPlan.Shown::sources)
                .extracting(RightsPlan.Source::carried)
                .doesNotContainNull();
    }

    @Test
    void exiftool_reads_them_from_what_a_page_shows(@TempDir Path folder) throws Exception {
        Needed.on(Files.isExecutable(Path.of("/usr/bin/exiftool")), "no exiftool here: it reads no rights in previews");
        var file = published(Access.FREE);
        drawn(file);
        service.runDueTasks();
        var picture = folder.resolve("640.jpg");
        Files.write(picture, get("/previews/" + file.id() + "/640").body());
        var process = new ProcessBuilder("/usr/bin/exiftool", "-charset", "utf8", "-s", "-XMP:all", picture.toString())
                .start();
        var read = text(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        assertThat(read)
                .containsPattern("Marked +: True")
                .containsPattern("UsageTerms +: Bruk det fritt\\.")
                .containsPattern("WebStatement +: .*/terms/")
                .containsPattern("AttributionURL +: .*/assets/");
    }

    private List<Preview> drawn(AssetFile file) {
        workspace.addPreviews(
                file.id(),
                WIDTHS.stream()
                        .map(width -> picture(PreviewPart.PAGE, 1, width, "jpg"))
                        .toList());
        return workspace.previews(file.id());
    }

    /** Like no other. */
    private NewPreview picture(PreviewPart part, int page, int width, String format) {
        var height = width * 3 / 4;
        var content = painted(format, width, height);
        var type = format.equals("jpg") ? MediaType.JPEG : MediaType.PNG;
        return new NewPreview(part, page, width, height, stored(content), content.length, type);
    }

    private static byte[] painted(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        for (int y = 0; y < height; y++) {
            picture.setRGB(y % width, y, random.nextInt());
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private NewDerivative web(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new NewDerivative(DerivativePurpose.WEB, stored(bytes), bytes.length, MediaType.MP4);
    }

    private List<Preview> shown(AssetFile file) {
        return catalogue.publicPreviews(file.id());
    }

    private Origin origin(Checksum checksum) {
        return service.bean(Origins.class).of(checksum).getFirst();
    }

    private AssetFile published(Access access) {
        return published(
                access == Access.ON_REQUEST ? AssetKind.PRESENTATION : AssetKind.POSTER,
                access,
                PDF,
                MediaType.PDF,
                "plakat.pdf");
    }

    private AssetFile published(AssetKind kind, Access access, byte[] content, MediaType type, String name) {
        var draft = assets.draft(kind);
        var file = added(draft.variants().getFirst().variant().id(), content, type, name);
        var asset = assets.under(assets.terms(access), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return file;
    }

    private AssetFile added(UUID variantId, byte[] content, MediaType type, String name) {
        var added = new NewFile(stored(content), content.length, type, new FileName(name), FileFacts.NONE);
        return workspace.addFile(variantId, FileRole.ORIGINAL, "", added, TestAssets.SERVICE);
    }

    private Checksum stored(byte[] content) {
        var key = Checksum.ofContent(content);
        service.bean(ObjectStore.class).put(key, content.length, new ByteArrayInputStream(content));
        return key;
    }

    private AssetFile reread(AssetFile file) {
        return workspace.file(file.id()).orElseThrow();
    }

    private UUID assetOf(AssetFile file) {
        return workspace.variant(file.variantId()).orElseThrow().assetId();
    }

    private int copies(AssetFile file) throws SQLException {
        return Integer.parseInt(asked("SELECT count(*) FROM shown_copy WHERE file_id = '" + file.id() + "'"));
    }

    private String asked(String query) throws SQLException {
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private String page(AssetFile file) throws IOException, InterruptedException {
        var slug = workspace.byId(assetOf(file)).asset().slug();
        return text(get("/nb/assets/" + slug + "/nb"));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path)).build();
        return service.http().send(request, BodyHandlers.ofByteArray());
    }

    private static int[] pixels(byte[] content) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(content));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return text(answer.body());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
