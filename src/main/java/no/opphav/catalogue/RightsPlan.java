package no.opphav.catalogue;

import java.util.List;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an asset are to carry their rights, as things stand at one revision of it.
 *
 * @param published the language variants that the public sees
 */
public record RightsPlan(Asset asset, List<LanguageVariant> published, List<Wanted> wanted) {
    /**
     * A file that is to carry them.
     *
     * @param variant the file's own, published or not
     * @param terms under which it goes out
     * @param present what there is already; null if nothing
     */
    public record Wanted(
            AssetFile file,
            LanguageVariant variant,
            TermsVersion terms,
            @Nullable RightsCopy present) {}

    public RightsPlan {
        published = List.copyOf(published);
        wanted = List.copyOf(wanted);
    }
}
