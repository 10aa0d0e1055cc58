package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.PreviewPart;
import no.opphav.ingest.preview.Previewer.Drawing;
import no.opphav.ingest.preview.Previewer.Drawn;
import org.jspecify.annotations.Nullable;

/**
 * Where a file's pages are painted, one after the other, and written down in every width before the next. A page that
 * cannot be painted does not keep the others from it.
 */
final class Easel {
    private final PageRange wanted;
    private final Path folder;
    private final List<Drawn> drawn = new ArrayList<>();
    private int count = 1;
    private @Nullable IOException failure;

    /** Paints a page, counted from one. */
    @FunctionalInterface
    interface PagePainting {
        BufferedImage of(int page) throws IOException;
    }

    Easel(PageRange wanted, Path folder) {
        this.wanted = wanted;
        this.folder = folder;
    }

    /** Paints those pages that are wanted, of as many as there are. */
    void pages(int count, PagePainting painting) {
        this.count = Math.max(1, count);
        for (int page = wanted.first(); page <= Math.min(wanted.last(), this.count); page++) {
            paint(PreviewPart.PAGE, page, painting);
        }
    }

    /** Paints what goes with the first page, if that is wanted. */
    void besides(PreviewPart part, PagePainting painting) {
        if (wanted.first() == 1) {
            paint(part, 1, painting);
        }
    }

    /**
     * What was painted.
     *
     * @throws IOException if something was to be painted, and nothing could be
     */
    Drawing drawing() throws IOException {
        if (drawn.isEmpty() && failure != null) {
            throw failure;
        }
        return new Drawing(drawn, count);
    }

    private void paint(PreviewPart part, int page, PagePainting painting) {
        try {
            drawn.addAll(Sizes.write(part, page, painting.of(page), folder));
        } catch (IOException e) {
            failure = e;
        } catch (VirtualMachineError e) {
            if (!(e instanceof StackOverflowError)) {
                throw e;
            }
            failure = new IOException(e);
        } catch (RuntimeException | Error e) {
            // a font or a library that this machine lacks is an error to Java, and costs one page
            failure = new IOException(e);
        }
    }
}
