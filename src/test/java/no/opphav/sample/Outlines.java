package no.opphav.sample;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;

/** Sets a line of text in Inter and gives its outline as SVG path data, so that it looks the same where Inter is missing. */
final class Outlines {
    private static final String FONTS = "META-INF/resources/_static/inter/5.2.5/files/inter-latin-";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<String, Font> fonts = new HashMap<>();

    /** How a line is set; {@code tracking} in ems, {@code anchor} as SVG's {@code text-anchor}. */
    record Setting(String weight, float size, float tracking, String anchor) {}

    String path(String text, double x, double y, Setting setting) {
        var font = fonts.computeIfAbsent(setting.weight(), Outlines::load)
                .deriveFont(Map.of(
                        TextAttribute.SIZE, setting.size(),
                        TextAttribute.TRACKING, setting.tracking(),
                        TextAttribute.KERNING, TextAttribute.KERNING_ON));
        var line = new TextLayout(text, font, EXACT);
        var start = setting.anchor().equals("middle") ? x - line.getAdvance() / 2 : x;
        return data(line.getOutline(AffineTransform.getTranslateInstance(start, y)));
    }

    private static Font load(String weight) {
        try {
            var font = Woff.unpack(Art.bytes(FONTS + weight + "-normal.woff"));
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
        } catch (IOException | FontFormatException | DataFormatException e) {
            throw new IllegalStateException("Inter " + weight + " cannot be read", e);
        }
    }

    private static String data(Shape shape) {
        var data = new StringBuilder();
        var at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(data, 'C', at, 6);
                case PathIterator.SEG_CLOSE -> data.append('Z');
                default -> throw new IllegalStateException("Unknown segment");
            }
        }
        return data.toString();
    }

    private static void append(StringBuilder data, char command, double[] at, int count) {
        data.append(command);
        for (var i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f", at[i]));
        }
    }
}
