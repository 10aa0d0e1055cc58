package no.opphav.catalogue;

import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Slug;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * What an asset is to be from now on, in all its languages.
 *
 * @param termsVersionId what applies from now on; null while no terms are chosen
 */
public record AssetChange(
        String rightsHolder, EmailAddress contact, @Nullable UUID termsVersionId, Slug slug) {
    static final int LONGEST_RIGHTS_HOLDER = 200;

    public AssetChange {
        var written = new Written();
        rightsHolder = written.name("rightsHolder", rightsHolder, LONGEST_RIGHTS_HOLDER);
        written.require("rightsHolder", rightsHolder);
        written.check();
    }

    /** What an asset is already, to change a part of. */
    public static AssetChange of(AssetView view) {
        var asset = view.asset();
        var terms = view.terms() == null ? null : view.terms().id();
        return new AssetChange(asset.rightsHolder(), asset.contact(), terms, asset.slug());
    }

    /** The same under other terms. */
    public AssetChange under(@Nullable UUID terms) {
        return new AssetChange(rightsHolder, contact, terms, slug);
    }
}
