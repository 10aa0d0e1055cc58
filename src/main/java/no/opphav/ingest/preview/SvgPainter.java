package no.opphav.ingest.preview;

import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

/** Paints an SVG, from nothing but what stands in it. */
final class SvgPainter {
    private static final int DEEPEST = 100;
    private static final int DEEPEST_USE = 15;
    private static final int MOST_PATHS = 50_000;
    private static final XMLInputFactory XML = xml();
    /** What is wrong with a file is said once, by whoever wanted it drawn. */
    private static final Logger RENDERER = Logger.getLogger("com.github.weisj.jsvg");

    static {
        RENDERER.setLevel(Level.OFF);
    }

    private SvgPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return painted(bytes);
        }
    }

    static BufferedImage painted(InputStream bytes) throws IOException {
        var context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .documentLimits(new DocumentLimits(DEEPEST, DEEPEST_USE, MOST_PATHS))
                .build();
        var document = new SVGLoader().load(() -> XML.createXMLEventReader(bytes), null, context);
        if (document == null) {
            throw new IOException("It is no SVG that can be drawn");
        }
        var size = document.size();
        return Canvas.onNothing(
                size.getWidth(),
                size.getHeight(),
                graphics -> document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(size)));
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
