package no.opphav.web.editor;

import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.site.AssetPage;

/**
 * An asset as the public will see it.
 *
 * @param back where the editor came from
 * @param isPublic whether the public sees it already
 * @param isDrafted whether something stands in it that is not saved yet
 */
public record PreviewPage(AssetPage asset, String back, boolean isPublic, boolean isDrafted) implements Page {
    @Override
    public Frame frame() {
        return asset.frame();
    }

    @Override
    public String template() {
        return "editor/preview.jte";
    }
}
