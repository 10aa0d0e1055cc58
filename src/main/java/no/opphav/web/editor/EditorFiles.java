package no.opphav.web.editor;

import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;
import no.opphav.web.site.FileRows;

/** Writes files as rows to manage. */
final class EditorFiles {
    private final Texts texts;
    private final String base;

    /** @param base the address of the asset's page */
    EditorFiles(Texts texts, String base) {
        this.texts = texts;
        this.base = base;
    }

    List<AssetEditPage.FileRow> rows(VariantView shown) {
        var rows = new FileRows(texts, shown.variant().language());
        return shown.files().stream()
                .map(file -> {
                    var row = rows.row(file);
                    return new AssetEditPage.FileRow(
                            "/editor" + row.href(),
                            row.badge(),
                            row.what(),
                            texts.text("file-role", file.role()),
                            row.more(),
                            row.size(),
                            texts.text("terms.version", file.number()) + ", " + texts.date(file.createdAt()),
                            base + "/renditions/" + file.renditionId());
                })
                .toList();
    }

    RenditionPage.Version version(AssetFile file, VariantView in, AssetFile current) {
        var row = new FileRows(texts, in.variant().language()).row(file);
        return new RenditionPage.Version(
                "/editor" + row.href(),
                texts.text("rendition.number", file.number()),
                file.name().value(),
                row.more(),
                row.size(),
                texts.date(file.createdAt()),
                file.equals(current));
    }
}
