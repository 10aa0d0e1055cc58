package no.opphav.ingest.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process that reads strangers' bytes may touch of this machine: these files, and folders with what is in them.
 *
 * @param running to read, and to execute
 * @param reading to read
 * @param writing to read, write and delete; not to execute, and without devices or symbolic links
 */
public record Reach(List<Path> running, List<Path> reading, List<Path> writing) {
    /** Where systems keep programs and what they need. {@code /usr/local} as a whole may hold a service and its data. */
    private static final List<Path> PROGRAMS = paths(
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/usr/bin",
            "/usr/sbin",
            "/usr/lib",
            "/usr/lib32",
            "/usr/lib64",
            "/usr/libx32",
            "/usr/libexec",
            "/usr/local/lib",
            "/nix/store",
            "/gnu/store");

    private static final List<Path> SURROUNDINGS = paths(
            "/usr/share",
            "/usr/local/share",
            "/etc/fonts",
            "/etc/localtime",
            "/etc/timezone",
            "/etc/ld.so.cache",
            "/etc/ld.so.conf",
            "/etc/ld.so.conf.d",
            "/etc/ld.so.preload",
            "/etc/nsswitch.conf",
            "/etc/passwd",
            "/etc/group",
            "/var/cache/fontconfig",
            "/proc",
            "/sys",
            "/dev/zero",
            "/dev/random",
            "/dev/urandom");

    private static final Path SETTINGS = Path.of("/etc");

    /** Where Debian keeps what others have in {@code $JAVA_HOME/conf}. */
    private static final String SETTINGS_OF_JAVA = "java-";

    private static final Path NOWHERE = Path.of("/dev/null");

    public Reach {
        running = absolute(running);
        reading = absolute(reading);
        writing = absolute(writing);
    }

    /** The same, and what every program needs of its system. */
    Reach withSystem() {
        return new Reach(
                joined(running, PROGRAMS),
                joined(reading, joined(SURROUNDINGS, settingsOfJava())),
                joined(writing, List.of(NOWHERE)));
    }

    private static List<Path> settingsOfJava() {
        try (var settings = Files.newDirectoryStream(SETTINGS, SETTINGS_OF_JAVA + "*")) {
            var found = new ArrayList<Path>();
            settings.forEach(found::add);
            return found;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Path> paths(String... paths) {
        return Stream.of(paths).map(Path::of).toList();
    }

    private static List<Path> absolute(List<Path> paths) {
        return paths.stream().map(Path::toAbsolutePath).toList();
    }

    private static List<Path> joined(List<Path> first, List<Path> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
