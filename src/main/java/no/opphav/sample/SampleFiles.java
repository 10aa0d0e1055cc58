package no.opphav.sample;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The sample catalogue as it comes with the service. */
@Singleton
final class SampleFiles {
    private static final String FOLDER = "/sample-catalogue/";

    private final JsonMapper json;

    SampleFiles(JsonMapper json) {
        this.json = json;
    }

    /** In the order in which they are shown. */
    List<SampleWork> works() {
        return read("catalogue.json", SampleWork.Works.class).assets();
    }

    List<SampleTerms> terms() {
        return read("terms.json", SampleTerms.AllTerms.class).terms();
    }

    List<SampleCuration> curations() {
        return read("curations.json", SampleCuration.Curations.class).curations();
    }

    InputStream open(String path) throws IOException {
        var bytes = SampleFiles.class.getResourceAsStream(FOLDER + path);
        if (bytes == null) {
            throw new FileNotFoundException("The sample catalogue has no " + path);
        }
        return bytes;
    }

    private <T> T read(String path, Class<T> type) {
        try (var bytes = open(path)) {
            return Objects.requireNonNull(json.readValue(bytes, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
