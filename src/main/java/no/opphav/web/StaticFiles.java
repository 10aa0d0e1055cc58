package no.opphav.web;

import io.micronaut.context.annotation.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.opphav.kernel.Checksum;

/**
 * The files that pages load: the stylesheet, put together from its layers, the script modules, the icon and the fonts.
 * All stand under one version, the hash of everything, so that they may be cached for ever and refer to each other.
 */
@Context
public final class StaticFiles {
    private static final List<String> STYLESHEET = List.of("tokens", "base", "components", "pages", "media", "editor");
    private static final List<String> SCRIPTS = List.of(
            "page.js",
            "player.js",
            "live.js",
            "draft.js",
            "pick.js",
            "sheet.js",
            "upload.js",
            "row.js",
            "transfer.js",
            "remembered.js",
            "tus.js",
            "check.js",
            "search.js",
            "proof.js",
            "proof-worker.js",
            "sha256.js");
    private static final List<String> SUBSETS = List.of("latin", "latin-ext", "cyrillic");
    private static final List<Integer> WEIGHTS = List.of(400, 600, 700);
    private static final int VERSION_DIGITS = 12;

    private final Map<String, StaticFile> files = new TreeMap<>();
    private final String version;

    StaticFiles() {
        files.put("opphav.css", new StaticFile("text/css; charset=utf-8", stylesheet()));
        files.put("icon.svg", new StaticFile("image/svg+xml", bytes("/static/icon.svg")));
        SCRIPTS.forEach(
                name -> files.put(name, new StaticFile("text/javascript; charset=utf-8", bytes("/static/js/" + name))));
        for (var subset : SUBSETS) {
            WEIGHTS.forEach(weight -> addFont("inter-%s-%d".formatted(subset, weight)));
        }
        version = hash();
    }

    /** The address of a file. */
    public String href(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No static file " + name);
        }
        return "/static/" + version + "/" + name;
    }

    Optional<StaticFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    boolean isCurrent(String version) {
        return this.version.equals(version);
    }

    private void addFont(String name) {
        var resource = "/META-INF/resources/_static/inter/5.2.5/files/" + name + "-normal.woff2";
        files.put(name + ".woff2", new StaticFile("font/woff2", bytes(resource)));
    }

    private String hash() {
        var digest = Checksum.newDigest();
        files.values().forEach(file -> digest.update(file.content()));
        return Checksum.of(digest.digest()).hex().substring(0, VERSION_DIGITS);
    }

    private static byte[] stylesheet() {
        var whole = new ByteArrayOutputStream();
        STYLESHEET.forEach(layer -> whole.writeBytes(bytes("/static/css/" + layer + ".css")));
        return whole.toByteArray();
    }

    private static byte[] bytes(String resource) {
        try (var stream = StaticFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the build: " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
