package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.opphav.kernel.MediaType;

/** Draws in the process it is in, which therefore has to be a worker's. */
final class InProcessPreviewer implements Previewer {
    @Override
    public boolean draws(MediaType type) {
        return Painters.of(type).isPresent();
    }

    @Override
    public List<Drawn> draw(Path file, MediaType type, Path folder) throws IOException {
        var painter = Painters.of(type).orElseThrow(() -> new IOException("Nothing draws " + type));
        return Sizes.write(painter.paint(file, folder), folder);
    }
}
