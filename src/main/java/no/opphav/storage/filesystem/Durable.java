package no.opphav.storage.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes that survive the loss of power once they have returned. */
final class Durable {
    private Durable() {}

    static void write(Path file, InputStream content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** The folder of that name, made where it is missing. */
    static Path folder(Path parent, String name) throws IOException {
        var folder = parent.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(parent);
        }
        return folder;
    }

    /** Forces a folder's list of names to disk, which forcing a file does not do. */
    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }
}
