package no.opphav.sample;

import java.awt.Color;
import java.awt.Rectangle;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** One slide of the deck, in points: a title that assistive technology finds, shapes, text and notes. */
final class Slide {
    static final int WIDTH = 960;
    static final int HEIGHT = 540;
    private static final String FONT = "Arial";

    private final XMLSlideShow show;
    private final XSLFSlide slide;

    Slide(XMLSlideShow show, Color background) {
        this.show = show;
        var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
        this.slide = show.createSlide(layout);
        // the layout's title keeps its place in the layout; ours is a text box that takes over its role
        slide.removeShape(slide.getPlaceholder(0));
        shape(ShapeType.RECT, new Rectangle(0, 0, WIDTH, HEIGHT), background);
    }

    /** How a text is set. */
    record Style(double size, boolean bold, Color colour, TextAlign align, VerticalAlignment vertical) {
        static Style of(double size, Color colour) {
            return new Style(size, false, colour, TextAlign.LEFT, VerticalAlignment.TOP);
        }

        Style strong() {
            return new Style(size, true, colour, align, vertical);
        }

        Style centred() {
            return new Style(size, bold, colour, TextAlign.CENTER, VerticalAlignment.MIDDLE);
        }

        Style low() {
            return new Style(size, bold, colour, align, VerticalAlignment.BOTTOM);
        }
    }

    void title(String text, Rectangle place, Style style) {
        var title = slide.createTextBox();
        title.setAnchor(place);
        title.setPlaceholder(Placeholder.TITLE);
        set(title, text, style);
    }

    void text(String text, Rectangle place, Style style) {
        var box = slide.createTextBox();
        box.setAnchor(place);
        set(box, text, style);
    }

    XSLFAutoShape shape(ShapeType type, Rectangle place, Color fill) {
        var shape = slide.createAutoShape();
        shape.setShapeType(type);
        shape.setAnchor(place);
        shape.setFillColor(fill);
        return shape;
    }

    void shape(ShapeType type, Rectangle place, Color fill, String text, Style style) {
        set(shape(type, place, fill), text, style);
    }

    void ring(Rectangle place, Color line, double width) {
        var ring = slide.createAutoShape();
        ring.setShapeType(ShapeType.ELLIPSE);
        ring.setAnchor(place);
        ring.setLineColor(line);
        ring.setLineWidth(width);
    }

    void notes(String text) {
        for (var paragraphs : show.getNotesSlide(slide).getPlaceholders()) {
            if (paragraphs.getTextType() == Placeholder.BODY) {
                paragraphs.setText(text);
            }
        }
    }

    private static void set(XSLFTextShape shape, String text, Style style) {
        shape.clearText();
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        shape.setBottomInset(0);
        shape.setWordWrap(true);
        shape.setTextAutofit(TextAutofit.NONE);
        shape.setVerticalAlignment(style.vertical());
        var paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(style.align());
        paragraph.setLineSpacing(100.0);
        var run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontFamily(FONT);
        run.setFontSize(style.size());
        run.setBold(style.bold());
        run.setFontColor(style.colour());
    }
}
