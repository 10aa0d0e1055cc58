package no.opphav.delivery;

import java.net.URI;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * A file that may go out, and under what.
 *
 * @param language of the file
 * @param license the permanent address of the terms
 * @param inline shown in a page, by a player, rather than saved: no receipt
 * @param receipt the code of its receipt; null where nobody is told one
 * @param acknowledged whether whoever fetches it has said that they have read the terms, as only restricted files ask for
 */
public record Handout(
        AssetFile file,
        TermsVersion terms,
        LanguageTag language,
        URI license,
        Channel channel,
        boolean inline,
        @Nullable ReceiptCode receipt,
        boolean acknowledged) {}
