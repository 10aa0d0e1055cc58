package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.Limits;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.Site;
import no.opphav.terms.CreditLines;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/** Writes what anyone may see of an asset. */
@Singleton
final class AssetWriter {
    private final Addresses addresses;
    private final CreditLines credits;
    private final Catalogue catalogue;
    private final Site site;

    AssetWriter(Addresses addresses, CreditLines credits, Catalogue catalogue, Site site) {
        this.addresses = addresses;
        this.credits = credits;
        this.catalogue = catalogue;
        this.site = site;
    }

    /** A published asset with these of its variants. */
    AssetJson asset(AssetView view, List<VariantView> variants) {
        return asset(view, variants, catalogue.limits(view.asset().id()));
    }

    /** Published assets with all their variants. */
    List<AssetJson> assets(List<AssetView> views) {
        var limits =
                catalogue.limits(views.stream().map(view -> view.asset().id()).toList());
        return views.stream()
                .map(view -> asset(
                        view,
                        view.variants(),
                        limits.getOrDefault(
                                view.asset().id(), Limits.none(view.asset().id()))))
                .toList();
    }

    private AssetJson asset(AssetView view, List<VariantView> variants, Limits limits) {
        var asset = view.asset();
        var terms = Objects.requireNonNull(view.terms());
        return new AssetJson(
                asset.slug().value(),
                Names.of(asset.kind()),
                addresses.asset(asset.slug()),
                addresses.assetPage(asset),
                asset.rightsHolder(),
                asset.contact().value(),
                asset.updatedAt(),
                asset.publishedAt(),
                terms(terms),
                limits.contextOnly(),
                limits.thirdParty(),
                variants.stream().map(variant -> variant(view, variant, terms)).toList());
    }

    TermsLinkJson terms(TermsVersion version) {
        return new TermsLinkJson(
                version.code().value(),
                version.number(),
                Names.of(version.access()),
                version.licenseUri(),
                addresses.terms(version));
    }

    private VariantJson variant(AssetView of, VariantView view, TermsVersion terms) {
        var asset = of.asset();
        var variant = view.variant();
        return new VariantJson(
                variant.language().value(),
                variant.title(),
                variant.summary(),
                variant.alternativeText(),
                addresses.variantPage(asset, variant.language()),
                view.files().isEmpty() ? null : addresses.bundle(asset, variant.language()),
                variant.updatedAt(),
                view.files().stream()
                        .map(file -> file(file, of.termsOf(file).orElse(terms)))
                        .toList(),
                view.ended().stream().map(file -> file.name().value()).toList(),
                view.previews().stream().map(this::preview).toList(),
                credit(asset, variant, Objects.requireNonNullElse(of.termsOf(view), terms)));
    }

    private FileJson file(AssetFile file, TermsVersion terms) {
        return new FileJson(
                file.id(),
                Names.of(file.role()),
                file.label(),
                file.name().value(),
                file.mediaType().value(),
                file.sizeForPublic(),
                file.checksumForPublic().hex(),
                file.width(),
                file.height(),
                file.pages(),
                millis(file.duration()),
                file.createdAt(),
                terms(terms),
                addresses.file(file));
    }

    static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private PreviewJson preview(Preview preview) {
        return new PreviewJson(
                preview.width(), preview.height(), preview.mediaType().value(), addresses.preview(preview));
    }

    /** How to credit an asset under terms in one of its languages, by the media. */
    Map<String, CreditJson> credit(Asset asset, LanguageVariant variant, TermsVersion terms) {
        var subject = asset.credited(variant, site.timeZone(), addresses.variantPage(asset, variant.language()));
        return Arrays.stream(Medium.values()).collect(toMap(Names::of, medium -> {
            var credit = credits.credit(subject, terms, medium, variant.language());
            return new CreditJson(credit.text(), credit.html());
        }));
    }
}
