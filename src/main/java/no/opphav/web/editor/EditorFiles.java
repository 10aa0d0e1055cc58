package no.opphav.web.editor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.HeldFile;
import no.opphav.catalogue.VariantView;
import no.opphav.custody.Damage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.site.FileRows;
import org.jspecify.annotations.Nullable;

/** Writes files as rows to manage. */
final class EditorFiles {
    private final Texts texts;
    private final String base;

    /** @param base the address of the asset's page */
    EditorFiles(Texts texts, String base) {
        this.texts = texts;
        this.base = base;
    }

    /**
     * @param damage what is wrong with the bytes of which files
     * @param held which of them the public does not get
     * @param named what they said of their rights themselves
     * @param standing how those of a presentation are approved
     */
    List<AssetEditPage.FileRow> rows(
            VariantView shown,
            Map<UUID, Damage> damage,
            Map<UUID, HeldFile> held,
            Map<UUID, String> named,
            Map<UUID, Pill> standing) {
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
                            base + "/renditions/" + file.renditionId(),
                            pill(damage.get(file.id())),
                            held(held.get(file.id()), texts),
                            named.get(file.id()),
                            standing.get(file.id()),
                            base + "/versions/" + file.id());
                })
                .toList();
    }

    private @Nullable Pill pill(@Nullable Damage damage) {
        return damage == null ? null : States.of(damage, texts);
    }

    /** Why the public does not get a file; null where nothing holds it. */
    static @Nullable String held(@Nullable HeldFile held, Texts texts) {
        if (held == null) {
            return null;
        }
        return held.isWaiting() ? texts.text("held.waiting") : texts.text("held.kept");
    }

    /** @param approval null where it is of no presentation */
    RenditionPage.Version version(
            AssetFile file, VariantView in, AssetFile current, RenditionPage.@Nullable Approval approval) {
        var row = new FileRows(texts, in.variant().language()).row(file);
        return new RenditionPage.Version(
                "/editor" + row.href(),
                texts.text("rendition.number", file.number()),
                file.name().value(),
                row.more(),
                row.size(),
                texts.date(file.createdAt()),
                file.equals(current),
                approval);
    }
}
