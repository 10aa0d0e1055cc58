package no.opphav.web.editor;

import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.web.Frame;
import no.opphav.web.site.TermsLabels;

/**
 * That terms are not written in languages of what stands under them, where they are shown in another.
 *
 * @param sentence says so
 * @param href where they are written
 */
public record Unwritten(String sentence, String href) {
    /** What is to be said of that; one for each terms version. */
    static List<Unwritten> of(AssetView view, Frame frame) {
        var texts = frame.texts();
        return view.unwritten().entrySet().stream()
                .map(each -> new Unwritten(
                        texts.text(
                                "rights.unwritten",
                                TermsLabels.name(each.getKey(), texts.language().tag())
                                        .text(),
                                texts.list(each.getValue().stream()
                                        .map(texts::languageName)
                                        .toList())),
                        frame.at("/editor/terms#" + each.getKey().code())))
                .toList();
    }
}
