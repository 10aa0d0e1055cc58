package no.opphav.sample;

import java.awt.Color;
import java.awt.Rectangle;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** What stands on each slide of the deck. */
final class DeckSlides {
    private static final Color NAVY = new Color(0x14314a);
    private static final Color GREEN = new Color(0x0a5a52);
    private static final Color GOLD = new Color(0xe8b04a);
    private static final Color ORANGE = new Color(0xdd6b3b);
    private static final Color PAPER = new Color(0xfdfbf6);
    private static final Color WALL = new Color(0xefece5);
    private static final Color MINT = new Color(0xcfe6e1);
    private static final Color INK = new Color(0x1a1c1e);
    private static final Color QUIET = new Color(0x595e66);
    private static final int MARGIN = 72;

    private final XMLSlideShow show;
    private final Words words;
    private int number;

    DeckSlides(XMLSlideShow show, Words words) {
        this.show = show;
        this.words = words;
    }

    void draw() {
        opening();
        list("why", 3, GREEN);
        who();
        model();
        list("competence", 4, GREEN);
        questions();
        steps();
        list("practice", 3, ORANGE);
        closing();
    }

    private void opening() {
        var slide = new Slide(show, NAVY);
        number = 1;
        slide.ring(new Rectangle(653, 96, 190, 190), new Color(0x5fa79c), 3);
        slide.ring(new Rectangle(594, 200, 190, 190), GOLD, 3);
        slide.ring(new Rectangle(712, 200, 190, 190), ORANGE, 3);
        slide.title(
                words.get("opening.title"),
                new Rectangle(MARGIN, 150, 470, 130),
                style(46, Color.WHITE).strong().low());
        slide.text(words.get("subtitle"), new Rectangle(MARGIN, 296, 470, 34), style(22, MINT));
        slide.shape(ShapeType.ROUND_RECT, new Rectangle(MARGIN, 348, 84, 7), GOLD);
        slide.text(words.get("footer"), new Rectangle(MARGIN, 478, 600, 22), style(13, MINT));
        slide.notes(words.get("opening.notes"));
    }

    private void list(String part, int count, Color mark) {
        var slide = page(part);
        for (var i = 1; i <= count; i++) {
            var y = 190 + (i - 1) * (count > 3 ? 66 : 88);
            slide.shape(ShapeType.ELLIPSE, new Rectangle(MARGIN, y + 7, 18, 18), mark);
            slide.text(words.get(part + "." + i), new Rectangle(MARGIN + 42, y, 720, 72), style(26, INK));
        }
    }

    private void who() {
        var slide = page("who");
        var fills = new Color[] {GREEN, NAVY, new Color(0xa8451b), new Color(0x742b38)};
        for (var i = 1; i <= 4; i++) {
            var x = MARGIN + (i - 1) * 208;
            slide.shape(ShapeType.RECT, new Rectangle(x, 200, 192, 230), WALL);
            slide.shape(ShapeType.RECT, new Rectangle(x, 200, 192, 10), fills[i - 1]);
            slide.text(
                    words.get("who." + i),
                    new Rectangle(x + 18, 230, 160, 60),
                    style(21, fills[i - 1]).strong());
            slide.text(words.get("who." + i + ".text"), new Rectangle(x + 18, 296, 160, 120), style(18, INK));
        }
    }

    private void model() {
        var slide = page("model");
        slide.text(words.get("model.text"), new Rectangle(MARGIN, 190, 330, 200), style(24, INK));
        circle(slide, new Rectangle(586, 84, 214, 214), GREEN);
        circle(slide, new Rectangle(521, 196, 214, 214), ORANGE);
        circle(slide, new Rectangle(651, 196, 214, 214), NAVY);
        slide.text(
                words.get("model.1"),
                new Rectangle(603, 126, 180, 34),
                style(21, GREEN).strong().centred());
        slide.text(
                words.get("model.2"),
                new Rectangle(525, 330, 130, 34),
                style(21, new Color(0xa8451b)).strong().centred());
        slide.text(
                words.get("model.3"),
                new Rectangle(733, 330, 130, 34),
                style(21, NAVY).strong().centred());
        var centre = new Rectangle(644, 214, 98, 98);
        slide.shape(
                ShapeType.ELLIPSE,
                centre,
                GOLD,
                words.get("model.centre"),
                style(15, INK).strong().centred());
    }

    private void questions() {
        var slide = page("ethics");
        var wine = new Color(0x742b38);
        for (var i = 1; i <= 4; i++) {
            var y = 184 + (i - 1) * 70;
            slide.text(
                    String.valueOf(i),
                    new Rectangle(MARGIN, y, 50, 50),
                    style(38, wine).strong());
            slide.text(words.get("ethics." + i), new Rectangle(MARGIN + 58, y + 7, 700, 40), style(27, INK));
        }
    }

    private void steps() {
        var slide = page("steps");
        var fills = new Color[] {new Color(0x9fcbc1), new Color(0x2f7d72), GREEN, NAVY};
        for (var i = 1; i <= 4; i++) {
            var x = MARGIN + (i - 1) * 208;
            var top = 310 - (i - 1) * 44;
            var ink = i == 1 ? NAVY : Color.WHITE;
            slide.shape(ShapeType.RECT, new Rectangle(x, top, 200, 460 - top), fills[i - 1]);
            slide.text(
                    words.get("steps." + i),
                    new Rectangle(x + 18, 336, 164, 32),
                    style(24, ink).strong());
            slide.text(words.get("steps." + i + ".text"), new Rectangle(x + 18, 372, 168, 80), style(17, ink));
        }
        slide.shape(ShapeType.ELLIPSE, new Rectangle(MARGIN + 3 * 208 + 78, 126, 44, 44), GOLD);
    }

    private void closing() {
        var slide = new Slide(show, NAVY);
        slide.title(
                words.get("closing.title"),
                new Rectangle(MARGIN, 130, 700, 80),
                style(54, Color.WHITE).strong().low());
        slide.shape(ShapeType.ROUND_RECT, new Rectangle(MARGIN, 232, 84, 7), GOLD);
        slide.text(words.get("closing.text"), new Rectangle(MARGIN, 268, 760, 40), style(24, Color.WHITE));
        slide.text(words.get("closing.contact"), new Rectangle(MARGIN, 316, 760, 40), style(20, MINT));
        slide.text(words.get("footer"), new Rectangle(MARGIN, 478, 600, 22), style(13, MINT));
        slide.notes(words.get("closing.notes"));
    }

    private Slide page(String part) {
        var slide = new Slide(show, PAPER);
        number++;
        slide.title(
                words.get(part + ".title"),
                new Rectangle(MARGIN, 64, titleWidth(part), 92),
                style(36, GREEN).strong());
        slide.text(words.get("footer"), new Rectangle(MARGIN, 490, 600, 20), style(12, QUIET));
        slide.text(String.valueOf(number), new Rectangle(848, 490, 40, 20), style(12, QUIET));
        slide.notes(words.get(part + ".notes"));
        return slide;
    }

    private static int titleWidth(String part) {
        return part.equals("model") ? 420 : 816;
    }

    private static void circle(Slide slide, Rectangle place, Color colour) {
        var circle = slide.shape(
                ShapeType.ELLIPSE, place, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 46));
        circle.setLineColor(colour);
        circle.setLineWidth(2.5);
    }

    private static Slide.Style style(double size, Color colour) {
        return Slide.Style.of(size, colour);
    }
}
