package no.opphav.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Says in every run of a presentation which language it is in, where POI says American English, for proofing and reading aloud. */
final class PptxLanguage {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PptxLanguage() {}

    static byte[] set(byte[] pptx, String language) throws IOException {
        var result = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(pptx));
                var out = new ZipOutputStream(result)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(EARLIEST);
                out.putNextEntry(copy);
                out.write(content(entry.getName(), in.readAllBytes(), language));
            }
        }
        return result.toByteArray();
    }

    private static byte[] content(String name, byte[] bytes, String language) {
        if (!name.matches("ppt/(slides|notesSlides)/[^/]+\\.xml")) {
            return bytes;
        }
        var xml = new String(bytes, StandardCharsets.UTF_8);
        return xml.replace("lang=\"en-US\"", "lang=\"" + language + "\"").getBytes(StandardCharsets.UTF_8);
    }
}
