package no.opphav.storage.filesystem;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.opphav.kernel.Checksum;
import no.opphav.storage.StoredObject;

/** Shows the objects among the files of a folder; one that is removed meanwhile is passed over. */
final class ObjectWalk extends SimpleFileVisitor<Path> {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Consumer<StoredObject> visitor;

    ObjectWalk(Consumer<StoredObject> visitor) {
        this.visitor = visitor;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var name = file.getFileName().toString();
        if (KEY.matcher(name).matches()) {
            visitor.accept(new StoredObject(
                    new Checksum(name),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
