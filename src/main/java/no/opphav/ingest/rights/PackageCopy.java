package no.opphav.ingest.rights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.opphav.catalogue.RightsObstacle;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A copy of a document that is packed as ZIP, in which a few parts are others. All the rest is copied as it is packed. */
final class PackageCopy implements AutoCloseable {
    private static final int LARGEST_PART = 16 << 20;

    private final ZipFile zip;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();

    PackageCopy(Path file) throws IOException {
        this.zip = ZipFile.builder().setPath(file).get();
    }

    boolean has(Predicate<String> name) {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .anyMatch(name);
    }

    /** A part as it is, or as it was changed. */
    Optional<byte[]> part(String name) throws IOException {
        if (changed.containsKey(name)) {
            return Optional.ofNullable(changed.get(name));
        }
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var bytes = zip.getInputStream(entry)) {
            var part = bytes.readNBytes(LARGEST_PART + 1);
            if (part.length > LARGEST_PART) {
                throw new EOFException("It is too large");
            }
            return Optional.of(part);
        }
    }

    /** A part that every document of the kind has. */
    byte[] required(String name) throws IOException, CannotCarry {
        return part(name).orElseThrow(() -> new CannotCarry(RightsObstacle.DAMAGED));
    }

    /** Puts a part in another's place, or adds it. */
    void put(String name, byte[] part) {
        changed.put(name, part);
    }

    void write(Path copy) throws IOException {
        try (var out = new ZipArchiveOutputStream(copy)) {
            var left = new LinkedHashMap<>(changed);
            for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                var part = left.remove(entry.getName());
                if (part == null) {
                    try (var packed = zip.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(entry, packed);
                    }
                } else {
                    write(out, entry.getName(), entry.getTime(), part);
                }
            }
            for (var part : left.entrySet()) {
                write(out, part.getKey(), 0, part.getValue());
            }
        }
    }

    private static void write(ZipArchiveOutputStream out, String name, long time, byte[] part) throws IOException {
        var entry = new ZipArchiveEntry(name);
        entry.setTime(time);
        out.putArchiveEntry(entry);
        out.write(part);
        out.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
