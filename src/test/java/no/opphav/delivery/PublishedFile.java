package no.opphav.delivery;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import javax.sql.DataSource;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;

/** The original of a published poster, with bytes like no other's, and how clients ask for it. */
final class PublishedFile {
    static final int SIZE = 100_000;

    private static final Random RANDOM = new Random();

    private final RunningService service;
    private final AssetView asset;
    private final AssetFile file;
    private final byte[] bytes;

    private PublishedFile(RunningService service, AssetView asset, AssetFile file, byte[] bytes) {
        this.service = service;
        this.asset = asset;
        this.file = file;
        this.bytes = bytes;
    }

    static PublishedFile in(RunningService service) {
        return in(service, MediaType.PDF, "plakat.pdf");
    }

    static PublishedFile in(RunningService service, MediaType type, String name) {
        return in(service, AssetKind.POSTER, Access.FREE, type, name);
    }

    /** Of a presentation that only those fetch to whom it was granted. */
    static PublishedFile onRequest(RunningService service) {
        return in(service, AssetKind.PRESENTATION, Access.ON_REQUEST, MediaType.PDF, "foredrag.pdf");
    }

    private static PublishedFile in(
            RunningService service, AssetKind kind, Access access, MediaType type, String name) {
        var bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        service.bean(ObjectStore.class).put(Checksum.ofContent(bytes), SIZE, new ByteArrayInputStream(bytes));
        var assets = new TestAssets(service);
        var workspace = service.bean(Workspace.class);
        var draft = assets.draft(kind);
        var variant = draft.variants().getFirst().variant().id();
        var content = new NewFile(Checksum.ofContent(bytes), SIZE, type, new FileName(name), FileFacts.NONE);
        var file = workspace.addFile(variant, FileRole.ORIGINAL, "", content, TestAssets.SERVICE);
        var asset = assets.under(assets.terms(access), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return new PublishedFile(service, workspace.byId(asset.id()), file, bytes);
    }

    /** Publishes the same file in another language. */
    void translate(String language) {
        var workspace = service.bean(Workspace.class);
        var texts = new VariantTexts("Title " + TestAssets.unique(), "", "");
        var variant = workspace.addVariant(asset.asset().id(), new LanguageTag(language), texts, TestAssets.SERVICE);
        var content = new NewFile(file.checksum(), SIZE, file.mediaType(), file.name(), FileFacts.NONE);
        workspace.addFile(variant.id(), FileRole.ORIGINAL, "", content, TestAssets.SERVICE);
        var revision = workspace.byId(asset.asset().id()).asset().revision();
        workspace.publishVariant(variant.id(), revision, TestAssets.SERVICE);
    }

    AssetView asset() {
        return asset;
    }

    AssetFile file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] bytes(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    String tag() {
        return '"' + file.checksum().hex() + '"';
    }

    String path() {
        var name =
                URLEncoder.encode(file.name().value(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/files/" + file.id() + "/" + name;
    }

    HttpResponse<byte[]> get(String... headers) {
        return send("GET", path(), headers);
    }

    HttpResponse<byte[]> head(String... headers) {
        return send("HEAD", path(), headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(service.url(path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (method.equals("GET")) {
            request.GET();
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return service.http().send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many receipts there are for the file, by the channel of an open download in its language. */
    long receipts() {
        service.bean(Receipts.class).flush();
        var sql = "SELECT count(*) FROM receipt WHERE file_id = ? AND channel <> 'GRANT' AND language = 'nb'";
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, file.id());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
