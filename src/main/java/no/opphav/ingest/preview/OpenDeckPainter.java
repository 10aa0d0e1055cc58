package no.opphav.ingest.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Paints the slides of an OpenDocument presentation: backgrounds, pictures, plain shapes and texts. Of what is beyond that,
 * such as charts and freely drawn shapes, nothing is seen.
 */
final class OpenDeckPainter {
    private static final int DEEPEST = 20;
    private static final double WIDTH = OpenXml.points("28cm", 0);
    private static final double HEIGHT = OpenXml.points("21cm", 0);

    private final ZipFile file;
    private final OpenStyles styles;
    private final OpenTextPainter texts;

    private OpenDeckPainter(ZipFile file, OpenStyles styles) {
        this.file = file;
        this.styles = styles;
        this.texts = new OpenTextPainter(styles);
    }

    static void paint(Path path, Path folder, Easel easel) throws IOException {
        try (var file = new ZipFile(path.toFile())) {
            var content = OpenXml.part(file, "content.xml");
            var painter = new OpenDeckPainter(file, new OpenStyles(OpenXml.part(file, "styles.xml"), content));
            var slides = OpenXml.descendants(content.getDocumentElement(), "presentation").stream()
                    .flatMap(deck -> OpenXml.children(deck).stream())
                    .filter(child -> child.getLocalName().equals("page"))
                    .toList();
            if (slides.isEmpty()) {
                throw new Undrawable(Undrawn.NOTHING_TO_SHOW, "It has no slide");
            }
            easel.pages(slides.size(), page -> painter.slide(slides.get(page - 1)));
        }
    }

    private BufferedImage slide(Element slide) throws IOException {
        var master = styles.master(slide).orElse(slide);
        var layout = styles.layout(master);
        double width = layout.map(size -> OpenXml.points(OpenXml.value(size, "page-width"), WIDTH))
                .orElse(WIDTH);
        double height = layout.map(size -> OpenXml.points(OpenXml.value(size, "page-height"), HEIGHT))
                .orElse(HEIGHT);
        var whole = new Rectangle2D.Double(0, 0, width, height);
        return Canvas.onWhite(width, height, graphics -> {
            fill(graphics, whole, "drawing-page", OpenXml.value(master, "style-name"));
            fill(graphics, whole, "drawing-page", OpenXml.value(slide, "style-name"));
            if (!master.equals(slide)) {
                shapes(graphics, master, true, 0);
            }
            shapes(graphics, slide, false, 0);
        });
    }

    /** @param behind whether it is a master, whose titles and outlines only say where those of the slides go */
    private void shapes(Graphics2D graphics, Element parent, boolean behind, int depth) throws IOException {
        for (var shape : OpenXml.children(parent)) {
            if (depth < DEEPEST && !(behind && !OpenXml.value(shape, "class").isEmpty())) {
                shape(graphics, shape, behind, depth);
            }
        }
    }

    private void shape(Graphics2D graphics, Element shape, boolean behind, int depth) throws IOException {
        switch (shape.getLocalName()) {
            case "g" -> shapes(graphics, shape, behind, depth + 1);
            case "frame" -> frame(graphics, shape);
            case "rect" -> closed(graphics, shape, place(shape));
            case "ellipse", "circle" -> closed(graphics, shape, ellipse(place(shape)));
            case "custom-shape" -> closed(graphics, shape, outline(shape));
            case "line" -> line(graphics, shape);
            default -> {}
        }
    }

    private void frame(Graphics2D graphics, Element frame) throws IOException {
        var place = place(frame);
        var box = OpenXml.child(frame, "text-box");
        if (box.isPresent()) {
            fill(graphics, place, family(frame), style(frame));
            stroke(graphics, place, frame);
            texts.paint(graphics, box.get(), frame, place);
            return;
        }
        for (var picture : OpenXml.children(frame)) {
            if (picture.getLocalName().equals("image") && picture(graphics, OpenXml.value(picture, "href"), place)) {
                return;
            }
        }
    }

    /** Whether there was a picture that can be painted. One that cannot leaves its place empty. */
    private boolean picture(Graphics2D graphics, String href, Rectangle2D place) throws IOException {
        var image = image(href);
        if (image == null) {
            return false;
        }
        graphics.drawImage(
                image, (int) place.getX(), (int) place.getY(), (int) place.getWidth(), (int) place.getHeight(), null);
        return true;
    }

    private @Nullable BufferedImage image(String href) throws IOException {
        if (file.getEntry(href) == null) {
            return null;
        }
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(OpenXml.bytes(file, href)))) {
            return RasterPainter.decoded(input, 0);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private void closed(Graphics2D graphics, Element shape, Shape outline) throws IOException {
        fill(graphics, outline, family(shape), style(shape));
        stroke(graphics, outline, shape);
        texts.paint(graphics, shape, shape, place(shape));
    }

    private void line(Graphics2D graphics, Element line) {
        stroke(
                graphics,
                new Line2D.Double(
                        OpenXml.points(OpenXml.value(line, "x1"), 0),
                        OpenXml.points(OpenXml.value(line, "y1"), 0),
                        OpenXml.points(OpenXml.value(line, "x2"), 0),
                        OpenXml.points(OpenXml.value(line, "y2"), 0)),
                line);
    }

    private void fill(Graphics2D graphics, Shape outline, String family, String style) throws IOException {
        switch (styles.property(family, style, "fill")) {
            case "solid" -> filled(graphics, outline, OpenStyles.color(styles.property(family, style, "fill-color")));
            case "gradient" -> {
                var gradient = styles.fill(styles.property(family, style, "fill-gradient-name"));
                filled(
                        graphics,
                        outline,
                        gradient.map(colours -> OpenStyles.color(OpenXml.value(colours, "start-color")))
                                .orElse(null));
            }
            case "bitmap" -> {
                var image = styles.fill(styles.property(family, style, "fill-image-name"));
                if (image.isPresent()) {
                    picture(graphics, OpenXml.value(image.get(), "href"), outline.getBounds2D());
                }
            }
            default -> {}
        }
    }

    private static void filled(Graphics2D graphics, Shape outline, @Nullable Color color) {
        if (color != null) {
            graphics.setColor(color);
            graphics.fill(outline);
        }
    }

    private void stroke(Graphics2D graphics, Shape outline, Element shape) {
        var kind = styles.property(family(shape), style(shape), "stroke");
        var color = OpenStyles.color(styles.property(family(shape), style(shape), "stroke-color"));
        if (!kind.isEmpty() && !kind.equals("none") && color != null) {
            var width = OpenXml.points(styles.property(family(shape), style(shape), "stroke-width"), 0);
            graphics.setColor(color);
            graphics.setStroke(new BasicStroke((float) Math.clamp(width, 0.5, 50)));
            graphics.draw(outline);
        }
    }

    static String family(Element shape) {
        return shape.getAttributeNS("urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "style-name")
                        .isEmpty()
                ? "graphic"
                : "presentation";
    }

    static String style(Element shape) {
        return OpenXml.value(shape, "style-name");
    }

    private static Shape outline(Element shape) {
        var place = place(shape);
        var kind = OpenXml.child(shape, "enhanced-geometry")
                .map(geometry -> OpenXml.value(geometry, "type"))
                .orElse("");
        if (List.of("ellipse", "circle").contains(kind)) {
            return ellipse(place);
        }
        var arc = Math.min(place.getWidth(), place.getHeight()) / 3;
        return kind.equals("round-rectangle")
                ? new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), arc, arc)
                : place;
    }

    private static Shape ellipse(Rectangle2D place) {
        return new Ellipse2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight());
    }

    private static Rectangle2D place(Element shape) {
        return new Rectangle2D.Double(
                OpenXml.points(OpenXml.value(shape, "x"), 0),
                OpenXml.points(OpenXml.value(shape, "y"), 0),
                OpenXml.points(OpenXml.value(shape, "width"), 0),
                OpenXml.points(OpenXml.value(shape, "height"), 0));
    }
}
