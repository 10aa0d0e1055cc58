package no.opphav.ingest.preview;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints the text in a shape of an OpenDocument file, smaller where it would not fit. */
final class OpenTextPainter {
    private static final int DEEPEST = 20;
    private static final int MOST_LETTERS = 20_000;
    private static final double PADDING = OpenXml.points("0.25cm", 0);
    private static final double INDENT = 22;
    private static final double USUAL_SIZE = 18;
    private static final double LARGEST_SIZE = 400;
    private static final String BULLET = "• ";
    private static final float[] SCALES = {1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f};

    private final OpenStyles styles;

    /** Letters that look alike. */
    private record Run(String text, float size, boolean bold, boolean italic, Color color) {}

    /**
     * @param level how deep in lists it stands; 0 is in none
     * @param align as FO calls it: {@code start}, {@code center}, {@code end}
     */
    private record Paragraph(List<Run> runs, int level, String align) {}

    /** A line at its place. */
    private record Line(TextLayout layout, double x, double y) {}

    /** A style that has a say in how letters look. */
    private record Look(String family, String style) {}

    OpenTextPainter(OpenStyles styles) {
        this.styles = styles;
    }

    /**
     * Paints what stands in an element.
     *
     * @param shape whose style it is
     */
    void paint(Graphics2D graphics, Element text, Element shape, Rectangle2D place) {
        var look = new Look(OpenDeckPainter.family(shape), OpenDeckPainter.style(shape));
        var paragraphs = new ArrayList<Paragraph>();
        collect(text, List.of(look), 0, paragraphs, 0);
        double width = place.getWidth() - 2 * PADDING;
        if (paragraphs.isEmpty() || width <= 0) {
            return;
        }
        for (float scale : SCALES) {
            var lines = new ArrayList<Line>();
            double height = layOut(graphics, paragraphs, width, scale, lines);
            boolean fits = height <= place.getHeight() - PADDING;
            if (fits || scale == SCALES[SCALES.length - 1] || place.getHeight() <= 0) {
                double room = Math.max(0, place.getHeight() - height);
                double top = place.getY() + top(look, room);
                for (var line : lines) {
                    line.layout().draw(graphics, (float) (place.getX() + PADDING + line.x()), (float) (top + line.y()));
                }
                return;
            }
        }
    }

    private double top(Look look, double room) {
        return switch (styles.property(look.family(), look.style(), "textarea-vertical-align")) {
            case "middle" -> room / 2;
            case "bottom" -> room;
            default -> Math.min(room, PADDING / 2);
        };
    }

    private void collect(Element parent, List<Look> looks, int level, List<Paragraph> paragraphs, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var child : OpenXml.children(parent)) {
            switch (child.getLocalName()) {
                case "p", "h" -> {
                    var own = and(looks, "paragraph", OpenXml.value(child, "style-name"));
                    var runs = new ArrayList<Run>();
                    runs(child, own, runs, 0);
                    paragraphs.add(new Paragraph(runs, level, property(own, "text-align")));
                }
                case "list" -> collect(child, looks, level + 1, paragraphs, depth + 1);
                case "list-item", "list-header" -> collect(child, looks, level, paragraphs, depth + 1);
                default -> {}
            }
        }
    }

    private void runs(Node parent, List<Look> looks, List<Run> runs, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                add(runs, node.getNodeValue().replaceAll("\\s+", " "), looks);
            } else if (node instanceof Element element && depth < DEEPEST) {
                switch (element.getLocalName()) {
                    case "span" ->
                        runs(element, and(looks, "text", OpenXml.value(element, "style-name")), runs, depth + 1);
                    case "a" -> runs(element, looks, runs, depth + 1);
                    case "s", "tab", "line-break" -> add(runs, " ", looks);
                    default -> runs(element, looks, runs, depth + 1);
                }
            }
        }
    }

    private void add(List<Run> runs, String text, List<Look> looks) {
        int sofar = runs.stream().mapToInt(run -> run.text().length()).sum();
        if (!text.isEmpty() && sofar + text.length() < MOST_LETTERS) {
            var color = OpenStyles.color(property(looks, "color"));
            runs.add(new Run(
                    text,
                    size(looks),
                    property(looks, "font-weight").equals("bold"),
                    property(looks, "font-style").equals("italic"),
                    color == null ? Color.BLACK : color));
        }
    }

    private float size(List<Look> looks) {
        double percent = 1;
        for (int i = looks.size() - 1; i >= 0; i--) {
            var size = styles.property(looks.get(i).family(), looks.get(i).style(), "font-size");
            if (size.matches("\\d{1,3}%")) {
                percent *= Integer.parseInt(size.substring(0, size.length() - 1)) / 100.0;
            } else if (!size.isEmpty()) {
                return (float) Math.clamp(OpenXml.points(size, USUAL_SIZE) * percent, 1, LARGEST_SIZE);
            }
        }
        var usual = OpenXml.points(styles.fallback(looks.getFirst().family(), "font-size"), USUAL_SIZE);
        return (float) Math.clamp(usual * percent, 1, LARGEST_SIZE);
    }

    private String property(List<Look> looks, String property) {
        for (int i = looks.size() - 1; i >= 0; i--) {
            var value = styles.property(looks.get(i).family(), looks.get(i).style(), property);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return styles.fallback(looks.getFirst().family(), property);
    }

    private static List<Look> and(List<Look> looks, String family, String style) {
        var more = new ArrayList<>(looks);
        more.add(new Look(family, style));
        return more;
    }

    /** Breaks paragraphs into lines and says how high they are together. */
    private static double layOut(
            Graphics2D graphics, List<Paragraph> paragraphs, double width, float scale, List<Line> lines) {
        double y = 0;
        for (var paragraph : paragraphs) {
            double indent = Math.min(paragraph.level() * INDENT * scale, width / 2);
            if (paragraph.runs().stream().allMatch(run -> run.text().isBlank())) {
                y += USUAL_SIZE * scale;
                continue;
            }
            var measurer =
                    new LineBreakMeasurer(letters(paragraph, scale).getIterator(), graphics.getFontRenderContext());
            int end = letters(paragraph, scale).getIterator().getEndIndex();
            while (measurer.getPosition() < end) {
                var layout = measurer.nextLayout((float) (width - indent));
                y += layout.getAscent();
                double left = indent + (width - indent - layout.getVisibleAdvance()) * share(paragraph, layout);
                lines.add(new Line(layout, left, y));
                y += layout.getDescent() + layout.getLeading();
            }
        }
        return y;
    }

    /** How much of the room beside a line is to the left of it. */
    private static double share(Paragraph paragraph, TextLayout layout) {
        return switch (paragraph.align()) {
            case "center" -> 0.5;
            case "end", "right" -> 1;
            default -> layout.isLeftToRight() ? 0 : 1;
        };
    }

    private static AttributedString letters(Paragraph paragraph, float scale) {
        var bullet = paragraph.level() > 0 ? BULLET : "";
        var text = new StringBuilder(bullet);
        paragraph.runs().forEach(run -> text.append(run.text()));
        var letters = new AttributedString(text.toString());
        int at = 0;
        for (int i = 0; i < paragraph.runs().size(); i++) {
            var run = paragraph.runs().get(i);
            int length = run.text().length() + (i == 0 ? bullet.length() : 0);
            int style = (run.bold() ? Font.BOLD : 0) | (run.italic() ? Font.ITALIC : 0);
            var font = new Font(Font.SANS_SERIF, style, 1).deriveFont(run.size() * scale);
            letters.addAttribute(TextAttribute.FONT, font, at, at + length);
            letters.addAttribute(TextAttribute.FOREGROUND, run.color(), at, at + length);
            at += length;
        }
        return letters;
    }
}
