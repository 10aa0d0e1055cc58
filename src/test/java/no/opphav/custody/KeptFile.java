package no.opphav.custody;

import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;

/** Bytes in the running service's store, with or without a file that names them, that a test can spoil. */
final class KeptFile {
    private final RunningService service;
    private final byte[] content = ("content " + TestAssets.unique()).getBytes(StandardCharsets.UTF_8);

    KeptFile(RunningService service) {
        this.service = service;
    }

    /** Bytes that nothing names. */
    static KeptFile orphan(RunningService service) {
        var kept = new KeptFile(service);
        kept.put();
        return kept;
    }

    void put() {
        service.bean(ObjectStore.class).put(checksum(), content.length, new ByteArrayInputStream(content));
    }

    void replace() {
        service.bean(ObjectStore.class).replace(checksum(), content.length, new ByteArrayInputStream(content));
    }

    Checksum checksum() {
        return Checksum.ofContent(content);
    }

    long size() {
        return content.length;
    }

    boolean isThere() {
        return service.bean(ObjectStore.class).size(checksum()).isPresent();
    }

    /** A file of these bytes, in an asset of its own. */
    AssetFile named() {
        var variant = new TestAssets(service).draft(AssetKind.REPORT).variants().getFirst();
        var file = new NewFile(
                checksum(), size(), MediaType.PDF, new FileName("rapport.pdf"), new FileFacts(null, null, 3, null));
        return service.bean(Workspace.class)
                .addFile(variant.variant().id(), FileRole.ORIGINAL, "", file, TestAssets.SERVICE);
    }

    UUID assetOf(AssetFile file) {
        var rows = service.bean(UseRows.class).findUses(file.checksum());
        return rows.getFirst().assetId();
    }

    ObjectRow row() {
        return service.bean(ObjectRows.class).find(checksum()).orElseThrow();
    }

    /** One bit of them turns. */
    void rot() {
        var spoilt = content.clone();
        spoilt[3] ^= 1;
        write(spoilt);
    }

    /** Their end is lost. */
    void cutShort() {
        write(Arrays.copyOf(content, content.length - 1));
    }

    void restore() {
        write(content);
    }

    void lose() {
        try {
            Files.delete(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(path(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Was stored then, by the store's clock. */
    void storedAt(Instant instant) {
        try {
            Files.setLastModifiedTime(path(), FileTime.from(instant));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Was last read whole then, as its row says. */
    void verifiedAt(Instant instant) {
        update("UPDATE stored_object SET verified_at = '%s' WHERE checksum = '%s'".formatted(instant, checksum()));
    }

    /** Was stored then, as a row says that no other row refers to. */
    void rowStoredAt(Instant instant) {
        update("INSERT INTO stored_object (checksum, size, stored_at) VALUES ('%s', %d, '%s')"
                .formatted(checksum(), size(), instant));
    }

    private void update(String statement) {
        var database = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path path() {
        var hex = checksum().hex();
        return objects(service)
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    /** The folder of the running service's store. */
    static Path objects(RunningService service) {
        return service.bean(Environment.class)
                .getRequiredProperty("opphav.data", Path.class)
                .resolve("objects");
    }

    /** Runs while the store is away. */
    static void away(RunningService service, Runnable during) throws IOException {
        var there = objects(service);
        var elsewhere = there.resolveSibling("elsewhere");
        Files.move(there, elsewhere);
        try {
            during.run();
        } finally {
            Files.move(elsewhere, there);
        }
    }
}
