package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Path;
import no.opphav.kernel.MediaType;

/** Draws in the process it is in, which therefore has to be a worker's. */
final class InProcessPreviewer implements Previewer {
    @Override
    public boolean draws(MediaType type) {
        return Painters.of(type).isPresent();
    }

    @Override
    public Drawing draw(Path file, MediaType type, PageRange pages, Path folder) throws IOException {
        var painter = Painters.of(type).orElseThrow(() -> new IOException("Nothing draws " + type));
        var easel = new Easel(pages, folder);
        painter.paint(file, folder, easel);
        return easel.drawing();
    }
}
