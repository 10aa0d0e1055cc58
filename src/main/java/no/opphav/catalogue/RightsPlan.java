package no.opphav.catalogue;

import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an asset are to carry their rights, as things stand at one revision of it.
 *
 * @param published the language variants that the public sees
 * @param shown what pages show and play of its files, which carries the same
 */
public record RightsPlan(Asset asset, List<LanguageVariant> published, List<Wanted> wanted, List<Shown> shown) {
    /**
     * A file that is to carry them.
     *
     * @param variant the file's own, published or not
     * @param terms under which it goes out
     * @param present what there is already; null if nothing
     * @param creditSlide whether it gets a slide with the credit and the terms; null where it is no version of a
     *     presentation that was approved for sending
     */
    public record Wanted(
            AssetFile file,
            LanguageVariant variant,
            TermsVersion terms,
            @Nullable RightsCopy present,
            @Nullable Boolean creditSlide) {}

    /** What pages show and play of one file, under the terms under which they do. */
    public record Shown(UUID fileId, LanguageVariant variant, TermsVersion terms, List<Source> sources) {
        public Shown {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Bytes of which a copy is wanted.
     *
     * @param size in bytes
     * @param carried the facts that the copy carries which there is, or that it can never carry; null if it is to be made
     */
    public record Source(
            RightsPart part,
            Checksum checksum,
            long size,
            MediaType mediaType,
            @Nullable Checksum carried) {}

    public RightsPlan {
        published = List.copyOf(published);
        wanted = List.copyOf(wanted);
        shown = List.copyOf(shown);
    }
}
