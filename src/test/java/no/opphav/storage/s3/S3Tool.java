package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A program that not every machine has. */
final class S3Tool {
    private static final Path FOLDER = Optional.ofNullable(System.getenv("OPPHAV_TOOLS"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "opphav-tools"));

    private S3Tool() {}

    /** Where the program is; without it the test is skipped, or fails where {@code OPPHAV_REQUIRE_ALL} is true. */
    static Path require(String name) {
        var program = FOLDER.resolve(name);
        if (Files.isExecutable(program)) {
            return program;
        }
        var missing = "The store is not tried on " + name + ": there is no " + program + " (.ci/run installs it)";
        return "true".equals(System.getenv("OPPHAV_REQUIRE_ALL")) ? fail(missing) : abort(missing);
    }
}
