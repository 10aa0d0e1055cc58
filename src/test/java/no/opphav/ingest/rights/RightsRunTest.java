package no.opphav.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.NewRightsCopy;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.RightsCopy;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.catalogue.Soundness;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.custody.Custody;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.rights.RightsHealth;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class RightsRunTest {
    private static final byte[] PDF = SampleFiles.pdf(2);
    private static final byte[] PHOTO = SampleFiles.picture("jpg", 40, 30);

    private final RunningService service;
    private final Workspace workspace;
    private final TestAssets assets;

    RightsRunTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void what_is_published_goes_out_with_its_rights_in_it() throws Exception {
        var file = published(PDF, MediaType.PDF, "plakat.pdf");
        assertThat(get(path(file)).body()).isEqualTo(PDF);

        service.runDueTasks();

        var answer = get(path(file));
        assertThat(text(answer))
                .startsWith(text(PDF))
                .contains("xmpRights:UsageTerms", "Bruk det fritt.", "© Direktoratet");
        assertThat(answer.headers().firstValue("ETag"))
                .contains('"' + Checksum.ofContent(answer.body()).hex() + '"');
        assertThat(answer.headers().firstValue("Repr-Digest")).isPresent();
        assertThat(reread(file).sizeForPublic()).isEqualTo(answer.body().length);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_copy_that_is_damaged_or_missing_is_made_anew_by_itself(boolean missing) throws Exception {
        var file = published(SampleFiles.pdf(missing ? 4 : 5), MediaType.PDF, "plakat.pdf");
        service.runDueTasks();
        var before = get(path(file)).body();
        var copy =
                service.bean(ObjectStore.class).file(Checksum.ofContent(before)).orElseThrow();
        if (missing) {
            Files.delete(copy);
        } else {
            Files.write(copy, Arrays.copyOf(before, before.length - 1));
        }
        assertThat(service.bean(Custody.class).verify(file.id()).damage()).isNull();
        assertThat(service.bean(Custody.class).isMadeDamaged(file.id())).isTrue();
        service.runDueTasks();
        service.runDueTasks();
        assertThat(service.bean(Custody.class).isMadeDamaged(file.id())).isFalse();
        var after = get(path(file)).body();
        assertThat(text(after)).contains("xmpRights:UsageTerms");
        assertThat(copy(file).checksum()).isEqualTo(Checksum.ofContent(after));
        assertThat(service.bean(Soundness.class).isSound(Checksum.ofContent(after)))
                .isTrue();
    }

    @Test
    void the_original_is_there_to_fetch_as_it_was() throws Exception {
        var file = published(PDF, MediaType.PDF, "plakat.pdf");
        service.runDueTasks();
        assertThat(get("/files/" + file.id() + "/original/plakat.pdf").body()).isEqualTo(PDF);
    }

    @Test
    void the_original_of_a_photo_with_a_private_place_is_refused() throws Exception {
        var publicCopy = stored(PHOTO);
        var photo = stored(SampleFiles.photo(40, 30, 1));
        var file = published(new NewFile(
                photo,
                SampleFiles.photo(40, 30, 1).length,
                MediaType.JPEG,
                new FileName("photo.jpg"),
                FileFacts.NONE,
                new NewDerivative(DerivativePurpose.PUBLIC, publicCopy, PHOTO.length, MediaType.JPEG)));
        service.runDueTasks();

        var refused = get("/files/" + file.id() + "/original/photo.jpg", "application/problem+json");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(text(refused)).contains("original-private");
        assertThat(text(get(path(file)))).contains("xmpRights:Owner").doesNotContain("Exif");
        assertThat(copy(file).source()).isEqualTo(publicCopy);
    }

    @Test
    void under_other_terms_nothing_made_for_the_earlier_ones_goes_out() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        var before = get(path(file)).body();
        var asset = assetOf(file);

        var other = assets.terms(Access.CONTEXT_ONLY);
        assets.under(other, asset);

        assertThat(get(path(file)).body()).isEqualTo(PHOTO).isNotEqualTo(before);
        service.runDueTasks();
        assertThat(text(get(path(file)))).contains("/terms/" + other.code() + "/1");
    }

    @Test
    void a_corrected_title_or_another_rights_holder_is_written_anew() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        assertThat(text(get(path(file)))).contains("xmpRights:Owner");
        var asset = assetOf(file);
        workspace.describe(
                file.variantId(),
                new VariantTexts("Rettet <tittel> & «navn» 🎓", "", ""),
                workspace.byId(asset).asset().revision(),
                TestAssets.SERVICE);
        assertThat(get(path(file)).body()).isEqualTo(PHOTO);
        service.runDueTasks();
        assertThat(text(get(path(file)))).contains("Rettet &lt;tittel&gt; &amp; «navn» 🎓");

        var known = workspace.byId(asset).asset();
        workspace.change(
                asset,
                new AssetChange(
                        "Et annet direktorat",
                        known.contact(),
                        AssetChange.of(workspace.byId(asset)).termsVersionId(),
                        known.slug()),
                known.revision(),
                TestAssets.SERVICE);
        assertThat(get(path(file)).body()).isEqualTo(PHOTO);
        service.runDueTasks();
        assertThat(text(get(path(file)))).contains("Et annet direktorat");
    }

    @Test
    void what_is_made_once_is_not_made_again() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        var made = copy(file).madeAt();
        service.clock().tick(java.time.Duration.ofMinutes(1));
        var view = workspace.byId(assetOf(file));
        workspace.addFile(
                view.variants().getFirst().variant().id(), FileRole.FORMAT, "", TestAssets.file(), TestAssets.SERVICE);
        service.runDueTasks();
        assertThat(copy(file).madeAt()).isEqualTo(made);
    }

    @Test
    void a_draft_gets_no_copy_and_a_withdrawn_asset_keeps_none() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        var asset = workspace.byId(assetOf(file)).asset();
        workspace.withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);
        service.runDueTasks();
        assertThat(service.bean(RightsCopies.class).of(file.id())).isEmpty();
    }

    @Test
    void why_there_is_no_copy_is_known() throws Exception {
        var text = published("Teksten".getBytes(StandardCharsets.UTF_8), new MediaType("text/vtt"), "tekst.vtt");
        var broken = published("%PDF-1.7 not one".getBytes(StandardCharsets.UTF_8), MediaType.PDF, "brutt.pdf");
        var closed = published(SampleFiles.pdfWithoutPrinting(), MediaType.PDF, "laast.pdf");
        service.runDueTasks();
        assertThat(List.of(text, broken, closed))
                .extracting(file -> reread(file).rightsObstacle())
                .containsExactly(RightsObstacle.FORMAT, RightsObstacle.DAMAGED, RightsObstacle.LOCKED);
        assertThat(text(get(path(text)))).isEqualTo("Teksten");

        var slug = workspace.byId(assetOf(closed)).asset().slug();
        assertThat(text(get("/nb/assets/" + slug + "/nb")))
                .contains("laast.pdf", "Den er beskyttet mot endringer.")
                .doesNotContain("/original/");
        assertThat(termsInBundle(slug.value())).contains("laast.pdf: Den er beskyttet mot endringer.");
    }

    @Test
    void a_copy_for_terms_that_begin_later_is_made_before_and_goes_out_at_their_moment() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
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
        assertThat(text(get(path(file)))).doesNotContain("/terms/" + next.code() + "/1");

        service.clock().set(turn);
        assertThat(text(get(path(file)))).contains("/terms/" + next.code() + "/1");
    }

    @Test
    void a_copy_made_while_the_asset_changed_is_thrown_away() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        var copies = service.bean(RightsCopies.class);
        var plan = copies.plan(assetOf(file)).orElseThrow();
        var asset = plan.asset();
        workspace.change(
                asset.id(),
                new AssetChange(
                        "Et annet direktorat",
                        asset.contact(),
                        AssetChange.of(workspace.byId(asset.id())).termsVersionId(),
                        asset.slug()),
                asset.revision(),
                TestAssets.SERVICE);
        var late = new NewRightsCopy(
                file.id(),
                plan.wanted().getFirst().terms().id(),
                file.checksum(),
                file.checksum(),
                new NewRightsCopy.Made(stored(PDF), PDF.length, "", false));

        assertThat(copies.put(plan, late)).isFalse();

        assertThat(copies.of(file.id())).isEmpty();
        assertThat(get(path(file)).body()).isEqualTo(PHOTO);
    }

    @Test
    void bytes_of_a_copy_are_named_so_that_no_sweep_takes_them() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT object_is_named(?), (SELECT part FROM object_use WHERE checksum = ?)")) {
            statement.setString(1, Objects.requireNonNull(copy(file).checksum()).hex());
            statement.setString(2, Objects.requireNonNull(copy(file).checksum()).hex());
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
                assertThat(row.getString(2)).isEqualTo("RIGHTS");
            }
        }
    }

    @Test
    void for_other_terms_than_it_was_made_for_a_copy_is_not_given() throws Exception {
        var file = published(PHOTO, MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        var copies = service.bean(RightsCopies.class);
        var granted = copies.under(copy(file).termsVersionId(), file.id()).orElseThrow();
        var others = copies.under(assets.terms(Access.FREE).id(), file.id()).orElseThrow();
        assertThat(granted.checksumForPublic()).isEqualTo(copy(file).checksum());
        assertThat(others.checksumForPublic()).isEqualTo(file.checksum());
    }

    @Test
    void the_page_leads_to_the_originals_and_the_editors_see_whom_a_file_named_before() throws Exception {
        var file = published(named(), MediaType.JPEG, "photo.jpg");
        service.runDueTasks();
        var slug = workspace.byId(assetOf(file)).asset().slug();
        assertThat(text(get("/nb/assets/" + slug + "/nb"))).contains("/files/" + file.id() + "/original/photo.jpg");
        assertThat(copy(file).former()).contains("Kari Fotograf");
        assertThat(service.bean(RightsHealth.class).report().named())
                .filteredOn(named -> named.renditionId().equals(file.renditionId()))
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.file()).isEqualTo("photo.jpg");
                    assertThat(named.former()).contains("Kari Fotograf");
                });
    }

    @Test
    void editors_see_at_the_file_whom_it_named_where_no_xmp_is() throws Exception {
        var facts = new FileFacts(
                null,
                null,
                null,
                null,
                List.of(
                        new FileFact(FactName.AUTHOR, "Ola Filmer"),
                        new FileFact(FactName.RIGHTS, "© Ola Filmer"),
                        new FileFact(FactName.CREATED, "2019-05-17T12:00:00")));
        var file =
                published(new NewFile(stored(PHOTO), PHOTO.length, MediaType.JPEG, new FileName("photo.jpg"), facts));
        service.runDueTasks();
        assertThat(copy(file).former()).isEqualTo("Ola Filmer; © Ola Filmer");
    }

    private static byte[] named() throws IOException {
        var xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
                + "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:Credit='Kari Fotograf'/></rdf:RDF></x:xmpmeta>";
        var out = new ByteArrayOutputStream();
        out.write(PHOTO, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) ((xmp.length() + 2) >> 8), (byte) (xmp.length() + 2)});
        out.write(xmp.getBytes(StandardCharsets.ISO_8859_1));
        out.write(PHOTO, 2, PHOTO.length - 2);
        return out.toByteArray();
    }

    private String termsInBundle(String slug) throws Exception {
        var bundle = get("/assets/" + slug + "/bundle.zip?language=nb").body();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("terms.txt")) {
                    return text(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("There are no terms in the bundle");
    }

    private AssetFile published(byte[] content, MediaType type, String name) {
        return published(new NewFile(stored(content), content.length, type, new FileName(name), FileFacts.NONE));
    }

    private AssetFile published(NewFile content) {
        var draft = assets.draft(AssetKind.POSTER);
        var variant = draft.variants().getFirst().variant().id();
        var file = workspace.addFile(variant, FileRole.ORIGINAL, "", content, TestAssets.SERVICE);
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return file;
    }

    private Checksum stored(byte[] content) {
        var key = Checksum.ofContent(content);
        service.bean(ObjectStore.class).put(key, content.length, new ByteArrayInputStream(content));
        return key;
    }

    private AssetFile reread(AssetFile file) {
        return workspace.file(file.id()).orElseThrow();
    }

    private RightsCopy copy(AssetFile file) {
        return service.bean(RightsCopies.class).of(file.id()).getFirst();
    }

    private UUID assetOf(AssetFile file) {
        return workspace.variant(file.variantId()).orElseThrow().assetId();
    }

    private static String path(AssetFile file) {
        return "/files/" + file.id() + "/" + file.name().value();
    }

    private HttpResponse<byte[]> get(String path, String... accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path));
        for (var type : accept) {
            request.header("Accept", type);
        }
        return service.http().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return text(answer.body());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
