package no.opphav.ingest;

import jakarta.inject.Singleton;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Site;

/** Begins drafts with nothing but a file; what nobody said goes by the file, for its editor to correct. Needs a transaction. */
@Singleton
class Drafts {
    private static final int LONGEST_TITLE = 300;

    private final Workspace workspace;
    private final Ledger ledger;
    private final Site site;

    Drafts(Workspace workspace, Ledger ledger, Site site) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.site = site;
    }

    AssetFile begin(UploadTarget.NewDraft wanted, NewFile file, Actor actor) {
        var kind = wanted.kind() == null ? kind(file.mediaType()) : wanted.kind();
        var language = wanted.language() == null ? language(kind) : wanted.language();
        var title = wanted.title().isBlank() ? title(file.name()) : wanted.title();
        var asset = workspace.create(new NewAsset(kind, null, title, language, site.owner(), site.contact()), actor);
        var variant = workspace.byId(asset.id()).variants().getFirst().variant();
        return ledger.add(variant.id(), FileRole.ORIGINAL, "", file, actor);
    }

    private static AssetKind kind(MediaType content) {
        return switch (content.type()) {
            case "video" -> AssetKind.FILM;
            case "image" -> content.equals(MediaType.SVG) ? AssetKind.MODEL : AssetKind.PICTURE;
            default -> isDeck(content) ? AssetKind.PRESENTATION : AssetKind.REPORT;
        };
    }

    private static boolean isDeck(MediaType content) {
        return content.value().contains("presentation") || content.value().contains("powerpoint");
    }

    private static LanguageTag language(AssetKind kind) {
        return kind == AssetKind.PICTURE ? LanguageTag.NONE : LanguageTag.BOKMAAL;
    }

    private static String title(FileName name) {
        var extension = name.extension();
        var stem = extension.isEmpty()
                ? name.value()
                : name.value().substring(0, name.value().length() - extension.length() - 1);
        var words = stem.replaceAll("[\\s_]+", " ").strip();
        return words.isEmpty() ? name.value() : words.substring(0, Math.min(LONGEST_TITLE, words.length()));
    }
}
