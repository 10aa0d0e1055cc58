package no.opphav.catalogue;

import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * An asset to begin with, in its first language.
 *
 * @param slug null to make one from the title
 */
public record NewAsset(
        AssetKind kind,
        @Nullable Slug slug,
        String title,
        LanguageTag language,
        String rightsHolder,
        EmailAddress contact) {
    public NewAsset {
        var written = new Written();
        title = written.line("title", title, VariantTexts.LONGEST_TITLE);
        rightsHolder = written.name("rightsHolder", rightsHolder, AssetChange.LONGEST_RIGHTS_HOLDER);
        written.require("title", title);
        written.require("rightsHolder", rightsHolder);
        written.check();
    }
}
