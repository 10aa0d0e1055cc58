package no.opphav.ingest.rights;

/** The shape of a slide with the credit and the terms, its texts still empty. */
final class SlideTemplate {
    /** Where a presentation does not say how large its slides are, in EMU. */
    static final long WIDTH = 12_192_000;

    static final long HEIGHT = 6_858_000;
    /** The ids of the slide's relations. */
    static final String LAYOUT = "rId1";

    static final String LINK = "rId2";

    private static final int MARGIN = 12;
    private static final int BODY_TOP = 27;
    private static final int BODY_HEIGHT = 65;
    private static final int WHOLE = 100;

    private SlideTemplate() {}

    /**
     * The slide as XML, its texts in the order: headline; credit, line; brief, terms; full, address; version.
     *
     * @param width of the slides, in EMU
     * @param hasTitle whether the layout has a place for a title
     */
    static String of(long width, long height, boolean hasTitle, boolean rightToLeft) {
        var aligned = rightToLeft ? " rtl=\"1\" algn=\"r\"" : "";
        var left = width / MARGIN;
        var wide = width - 2 * left;
        var titlePlace = hasTitle ? "<p:spPr/>" : place(left, height / MARGIN, wide, height / MARGIN * 2);
        return """
                <p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                 xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>
                <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>
                <p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr>%s</p:cNvSpPr><p:nvPr>%s</p:nvPr></p:nvSpPr>%s\
                <p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>%s</p:txBody></p:sp>
                <p:sp><p:nvSpPr><p:cNvPr id="3" name="Credit and terms"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>%s\
                <p:txBody><a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr><a:lstStyle/>%s</p:txBody></p:sp>
                </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>
                """.formatted(
                        hasTitle ? "<a:spLocks noGrp=\"1\"/>" : "",
                        hasTitle ? "<p:ph type=\"title\"/>" : "",
                        titlePlace,
                        hasTitle ? paragraph(aligned, "", "") : paragraph(aligned, " sz=\"3200\" b=\"1\"", ""),
                        place(left, height * BODY_TOP / WHOLE, wide, height * BODY_HEIGHT / WHOLE),
                        body(aligned));
    }

    private static String place(long x, long y, long width, long height) {
        return """
                <p:spPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>""".formatted(x, y, width, height);
    }

    private static String body(String aligned) {
        var label = " sz=\"1600\" b=\"1\"";
        var text = " sz=\"2000\"";
        return paragraph(aligned, label, "")
                + paragraph(aligned, text, "")
                + paragraph(aligned, label, "")
                + paragraph(aligned, text, "")
                + paragraph(aligned, label, "")
                + paragraph(aligned, text, "<a:hlinkClick r:id=\"" + LINK + "\"/>")
                + paragraph(aligned, " sz=\"1400\"", "");
    }

    private static String paragraph(String aligned, String look, String link) {
        var space = look.contains("b=") ? "<a:spcBef><a:spcPts val=\"1200\"/></a:spcBef>" : "";
        return "<a:p><a:pPr" + aligned + ">" + space + "</a:pPr><a:r><a:rPr" + look + ">" + link
                + "</a:rPr><a:t/></a:r></a:p>";
    }
}
