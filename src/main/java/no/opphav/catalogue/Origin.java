package no.opphav.catalogue;

import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * Which file bytes are that somebody holds, or were made from.
 *
 * @param part what they are to the file
 * @param terms under which the asset stands now, or stood at the end
 * @param written the terms that are written in the bytes; null where none are
 * @param standing what has become of it since
 * @param newest the version that is offered now in its place; null where it is that itself, or nothing is
 */
public record Origin(
        Asset asset,
        LanguageVariant variant,
        AssetFile file,
        OriginPart part,
        TermsVersion terms,
        @Nullable TermsVersion written,
        Standing standing,
        @Nullable AssetFile newest) {
    /** What has become of a file. */
    public enum Standing {
        /** It is what is offered. */
        CURRENT,
        /** Another has taken its place. */
        SUPERSEDED,
        /** Our right to offer it has ended. */
        ENDED,
        /** It, and what took its place, or its asset is not offered any more. */
        WITHDRAWN
    }
}
