package no.opphav.ingest.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.opphav.ingest.worker.Equipment;
import org.bytedeco.javacpp.Loader;

/** The programs of ffmpeg. */
public final class FilmEquipment implements Equipment {
    @Override
    public List<Path> folders() throws IOException {
        try {
            for (var program : FilmProgram.values()) {
                program.unpacked();
            }
            return List.of(Loader.getCacheDir().toPath());
        } catch (FilmProgram.Missing e) {
            return List.of();
        }
    }
}
