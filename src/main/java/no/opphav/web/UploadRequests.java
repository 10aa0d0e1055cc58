package no.opphav.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.UploadSettings;

/**
 * Lets requests be as large as the largest file that is taken in, with room for the other fields of its form. What a form
 * brings is kept on disk while it arrives, in {@code ${opphav.data}/incoming}, so that memory does not grow with it.
 */
@Singleton
class UploadRequests implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
    private static final long ROOM = 1 << 20;
    private static final long IN_MEMORY = 64 << 10;

    private final Path folder;
    private final long largest;

    UploadRequests(@Value("${opphav.data}") Path data, UploadSettings uploads) {
        this.folder = data.resolve("incoming").toAbsolutePath();
        this.largest = uploads.maxSize();
    }

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        var server = event.getBean();
        server.setMaxRequestSize(largest + ROOM);
        var multipart = server.getMultipart();
        multipart.setEnabled(true);
        multipart.setMaxFileSize(largest + ROOM);
        multipart.setMixed(true);
        multipart.setThreshold(IN_MEMORY);
        multipart.setLocation(emptied(folder).toFile());
        return server;
    }

    /** What a killed service left there is of no use to anybody. */
    private static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
