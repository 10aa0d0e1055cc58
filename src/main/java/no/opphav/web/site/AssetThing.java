package no.opphav.web.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.PageAddresses;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.terms.CreditSubject;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * An asset in one of its languages as schema.org describes works: what it is, whose, under which licence and how to credit
 * it, and where its files are.
 *
 * @param subject what is credited
 * @param credit how
 * @param license the permanent address of the terms
 * @param page where they are to be read
 * @param own what is to be said of files under terms of their own, by their ids
 */
record AssetThing(
        Site site,
        AssetView view,
        VariantView shown,
        TermsVersion terms,
        CreditSubject subject,
        String credit,
        URI license,
        URI page,
        Map<UUID, Own> own) {
    /**
     * Terms that a file stands under by itself.
     *
     * @param license their permanent address
     * @param page where they are to be read
     */
    record Own(TermsVersion terms, String credit, URI license, URI page) {}

    private static final String WORK = "CreativeWork";
    /** The unit's code of UN/CEFACT. */
    private static final String PIXELS = "E37";

    private static final String CHECKSUM = "sha256";

    /** A work, and what it is as a file where it is one. */
    Thing thing() {
        var work = described(new Thing(type()));
        if (terms.access() == Access.ON_REQUEST) {
            return work;
        }
        work.with("isAccessibleForFree", true);
        return shown.original()
                .filter(this::isTheWork)
                .map(original -> whole(work, original).with("encoding", media(original)))
                .orElseGet(() -> work.with("encoding", media(null)));
    }

    private String type() {
        var inOneFile = shown.original().filter(this::isTheWork).isPresent();
        return switch (view.asset().kind()) {
            case POSTER -> "Poster";
            case MODEL, PICTURE -> inOneFile ? "ImageObject" : WORK;
            case FILM -> inOneFile ? "VideoObject" : WORK;
            case REPORT -> "Report";
            case PRESENTATION -> "PresentationDigitalDocument";
        };
    }

    /** Whether there is nothing more to the work than what is in the file, as with a picture. */
    private boolean isTheWork(AssetFile original) {
        var medium = original.mediaType().type();
        return switch (view.asset().kind()) {
            case MODEL, PICTURE -> medium.equals("image");
            case FILM -> medium.equals("video");
            case POSTER, REPORT, PRESENTATION -> false;
        };
    }

    private Thing described(Thing work) {
        var asset = view.asset();
        var variant = shown.variant();
        var published = asset.publishedAt();
        return work.with("@id", page(variant.language()))
                .with("url", page(variant.language()))
                .with("name", variant.title())
                .with("description", variant.summary())
                .with("inLanguage", language(variant.language()))
                .with("license", license)
                .with("acquireLicensePage", page)
                .with("creditText", credit)
                .with("copyrightNotice", "© " + subject.year() + " " + asset.rightsHolder())
                .with("copyrightYear", subject.year())
                .with("copyrightHolder", organization(asset.rightsHolder()))
                .with("creator", organization(asset.rightsHolder()))
                .with("publisher", organization(site.owner()))
                .with("datePublished", published)
                .with("dateModified", asset.updatedAt())
                .with("thumbnailUrl", thumbnail())
                .with("translationOfWork", translated(0, 1))
                .with("workTranslation", translated(1, view.variants().size()));
    }

    /** Of several languages, the one that was there first is the work and the others are its translations. */
    private List<Thing> translated(int from, int to) {
        var first = view.variants().getFirst().equals(shown);
        if (first == (from == 0)) {
            return List.of();
        }
        return view.variants().subList(from, to).stream()
                .map(variant -> variant.variant().language())
                .map(tag -> new Thing(WORK).with("@id", page(tag)).with("inLanguage", language(tag)))
                .toList();
    }

    private Thing medium(Thing medium, AssetFile file) {
        var other = own.get(file.id());
        if (other != null) {
            medium.with("license", other.license())
                    .with("acquireLicensePage", other.page())
                    .with("creditText", other.credit());
        }
        return medium.with("contentUrl", address(file))
                .with("encodingFormat", file.mediaType())
                .with("contentSize", file.sizeForPublic() + " B")
                .with(CHECKSUM, file.checksumForPublic().hex())
                .with("width", pixels(file.width()))
                .with("height", pixels(file.height()));
    }

    private Thing whole(Thing work, AssetFile file) {
        var medium = medium(work, file);
        return view.asset().kind() == AssetKind.FILM
                ? medium.with("duration", duration(file))
                        .with("uploadDate", view.asset().publishedAt())
                        .with("caption", captions())
                : medium;
    }

    private List<Thing> captions() {
        return view.variants().stream()
                .flatMap(variant -> variant.files(FileRole.CAPTIONS).stream()
                        .limit(1)
                        .map(file -> medium(new Thing("MediaObject"), file)
                                .with("inLanguage", language(variant.variant().language()))))
                .toList();
    }

    private List<Thing> media(@Nullable AssetFile besides) {
        return shown.files().stream()
                .filter(file -> !file.equals(besides) && file.role() != FileRole.CAPTIONS)
                .map(file -> medium(new Thing(mediaType(file)), file).with("name", file.label()))
                .toList();
    }

    private static String mediaType(AssetFile file) {
        return switch (file.mediaType().type()) {
            case "image" -> "ImageObject";
            case "video" -> "VideoObject";
            case "audio" -> "AudioObject";
            default -> "MediaObject";
        };
    }

    private @Nullable URI thumbnail() {
        return shown.previews().isEmpty() ? null : address(shown.previews().getLast());
    }

    URI address(Preview preview) {
        return site.url(PageAddresses.of(preview));
    }

    private URI address(AssetFile file) {
        return site.url(FileRows.href(file));
    }

    URI page(LanguageTag language) {
        return site.url(AssetPaths.of(view.asset().slug(), language));
    }

    private static @Nullable String language(LanguageTag tag) {
        return tag.equals(LanguageTag.NONE) ? null : tag.value();
    }

    private static Thing organization(String name) {
        return new Thing("Organization").with("name", name);
    }

    private static @Nullable Thing pixels(@Nullable Integer count) {
        return count == null
                ? null
                : new Thing("QuantitativeValue").with("value", count).with("unitCode", PIXELS);
    }

    /** As ISO 8601 has it, to the second. */
    private static @Nullable String duration(AssetFile file) {
        var exact = file.duration();
        return exact == null
                ? null
                : Duration.ofSeconds(Math.max(1, Math.round(exact.toMillis() / 1000.0)))
                        .toString();
    }
}
