package no.opphav.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Writes the files of a variant as rows to download from. */
public final class FileRows {
    private static final int LONGEST_BADGE = 5;

    private final Texts texts;
    private final LanguageTag language;

    public FileRows(Texts texts, LanguageTag language) {
        this.texts = texts;
        this.language = language;
    }

    /** The files of a variant, in their order. */
    public List<AssetPage.FileRow> rows(VariantView shown) {
        return shown.files().stream().map(this::row).toList();
    }

    /** The download of the original, as the page's one action. */
    AssetPage.@Nullable Link download(VariantView shown) {
        return shown.original()
                .map(file -> new AssetPage.Link(
                        texts.text("asset.download", badge(file), texts.size(file.sizeForPublic())), href(file)))
                .orElse(null);
    }

    /** Where anyone fetches it who may. */
    public static String href(AssetFile file) {
        return "/files/" + file.id() + "/" + inAddress(file);
    }

    /** Where anyone fetches it who may, with nothing written into it. */
    static String originalHref(AssetFile file) {
        return "/files/" + file.id() + "/original/" + inAddress(file);
    }

    private static String inAddress(AssetFile file) {
        return URLEncoder.encode(file.name().value(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The file's format in a few letters: PDF. */
    public static String badge(AssetFile file) {
        var extension = file.name().extension();
        var subtype =
                file.mediaType().value().substring(file.mediaType().value().indexOf('/') + 1);
        var badge = extension.isEmpty() ? subtype : extension;
        return badge.substring(0, Math.min(badge.length(), LONGEST_BADGE)).toUpperCase(Locale.ROOT);
    }

    /** One file: what it is, its facts, and where it is fetched from. */
    public AssetPage.FileRow row(AssetFile file) {
        List<String> facts = facts(file);
        var named = !file.label().isBlank();
        var what = named
                ? new Words(file.label(), language)
                : new Words(
                        facts.isEmpty() ? role(file.role()) : facts.removeFirst(),
                        texts.language().tag());
        facts.remove(what.text());
        return new AssetPage.FileRow(
                href(file), badge(file), what, String.join(" · ", facts), texts.size(file.sizeForPublic()), null);
    }

    private List<String> facts(AssetFile file) {
        List<String> facts = new ArrayList<>();
        if (file.role() == FileRole.CAPTIONS || file.role() == FileRole.TRANSCRIPT) {
            facts.add(role(file.role()));
        }
        if (file.pages() != null) {
            facts.add(texts.text("asset.pages", file.pages()));
        }
        if (file.duration() != null) {
            facts.add(texts.duration(file.duration()));
        }
        if (file.width() != null && file.height() != null && file.pages() == null) {
            facts.add(texts.text("asset.pixels", Integer.toString(file.width()), Integer.toString(file.height())));
        }
        return facts;
    }

    private String role(FileRole role) {
        return switch (role) {
            case ORIGINAL, FORMAT -> texts.text("asset.file");
            case CAPTIONS -> texts.text("asset.captions");
            case TRANSCRIPT -> texts.text("asset.transcript");
        };
    }
}
