package no.opphav.ingest.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our own Java on our own class path. */
final class JavaCommand {
    /** For what starts often and is not long for this world. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr",
            "-Xshare:auto",
            "-Xmx32m",
            "--enable-native-access=ALL-UNNAMED");

    private JavaCommand() {}

    /** A small process of ours. */
    static List<String> of(Class<?> main) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL);
        command.addAll(List.of("-classpath", classPath(), main.getName()));
        return command;
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static String java() {
        return home().resolve("bin").resolve("java").toString();
    }

    /** A worker has a folder of its own, so that every entry is named from the root. */
    static String classPath() {
        return entries().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Every jar and folder of the class path, and those that its jars name in their manifests. */
    static List<Path> libraries() throws IOException {
        var libraries = new ArrayList<Path>();
        for (var entry : entries().toList()) {
            libraries.add(entry);
            if (entry.toFile().isFile()) {
                libraries.addAll(namedBy(entry));
            }
        }
        return libraries;
    }

    private static List<Path> namedBy(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var names = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Arrays.stream(names.split(" "))
                            .filter(name -> !name.isEmpty())
                            .map(name -> Path.of(jar.toUri().resolve(name)))
                            .toList();
        }
    }

    private static Stream<Path> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath());
    }
}
