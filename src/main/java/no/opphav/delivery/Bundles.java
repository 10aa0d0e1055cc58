package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.TermsVersion;

/** Puts together what belongs in a ZIP of an asset. */
@Singleton
class Bundles {
    private final Bytes bytes;
    private final RightsTexts rights;
    private final Licenses licenses;

    Bundles(Bytes bytes, RightsTexts rights, Licenses licenses) {
        this.bytes = bytes;
        this.rights = rights;
        this.licenses = licenses;
    }

    /**
     * The files of these variants, each variant in a folder of its own where there are several, and the code of their receipts.
     *
     * @throws no.opphav.kernel.Problem {@code STORE_UNAVAILABLE} where bytes are known to be missing
     */
    Bundle of(AssetView view, List<VariantView> variants, ReceiptCode receipt) {
        var general = Objects.requireNonNull(view.terms());
        List<BundleEntry> entries = new ArrayList<>();
        List<Handout> handouts = new ArrayList<>();
        for (var variant : variants) {
            var language = variant.variant().language();
            var names = new BundleNames(variants.size() == 1 ? "" : language + "/");
            var terms = Objects.requireNonNullElse(view.termsOf(variant), general);
            var others = view.ownTermsOf(variant);
            rights.of(view.asset(), variant, terms, others, receipt)
                    .forEach((name, text) -> entries.add(
                            text(names.next(name), text, view.asset().updatedAt())));
            for (var file : variant.files()) {
                entries.add(file(names.next(file.name().value()), file));
                handouts.add(handout(file, view.termsOf(file).orElse(terms), language, receipt));
            }
            others.forEach((other, files) -> rights.ofFiles(variant.variant(), other, files)
                    .forEach((name, text) -> entries.add(
                            text(names.next(name), text, view.asset().updatedAt()))));
        }
        return new Bundle(
                entries,
                handouts,
                licenses.permanent(Objects.requireNonNullElse(view.termsOf(variants.getFirst()), general)));
    }

    private static BundleEntry text(String name, String text, Instant at) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return new BundleEntry(name, content.length, at, true, () -> new ByteArrayInputStream(content));
    }

    private BundleEntry file(String name, AssetFile file) {
        var key = file.checksumForPublic();
        var size = bytes.size(key);
        var isText = file.mediaType().type().equals("text");
        return new BundleEntry(name, size, file.createdAt(), isText, () -> bytes.open(key, 0, size));
    }

    private Handout handout(AssetFile file, TermsVersion terms, LanguageTag language, ReceiptCode receipt) {
        return new Handout(file, terms, language, licenses.permanent(terms), Channel.BUNDLE, false, receipt, false);
    }

    /**
     * What is in a ZIP.
     *
     * @param handouts the files in it
     * @param license where their terms are to be read
     */
    record Bundle(List<BundleEntry> entries, List<Handout> handouts, URI license) {
        Bundle {
            entries = List.copyOf(entries);
            handouts = List.copyOf(handouts);
        }

        /** The ZIP, made while it is read. */
        BundleStream stream() {
            return new BundleStream(entries);
        }
    }
}
