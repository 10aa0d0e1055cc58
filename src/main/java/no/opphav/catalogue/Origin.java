package no.opphav.catalogue;

import java.time.Instant;
import no.opphav.kernel.EmailAddress;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * Which file bytes are that somebody holds, or were made from.
 *
 * @param part what they are to the file
 * @param terms under which the asset stands now, or stood at the end
 * @param written the terms that are written in the bytes; null where none are
 * @param outdated whether its rights, as they are written in the bytes, have changed since: its terms, or whose it is
 * @param standing what has become of it since
 * @param newest the version that is offered now in its place; null where it is that itself, or nothing is
 * @param over that it is not offered any more; null where it, or what took its place, is
 */
public record Origin(
        Asset asset,
        LanguageVariant variant,
        AssetFile file,
        OriginPart part,
        TermsVersion terms,
        @Nullable TermsVersion written,
        boolean outdated,
        Standing standing,
        @Nullable AssetFile newest,
        @Nullable Over over) {
    /**
     * That a file is not offered any more.
     *
     * @param cause what has ended; null where it was withdrawn
     * @param reason in its editor's words; may be empty
     * @param contact whom to ask
     */
    public record Over(Instant at, Ending.@Nullable Cause cause, String reason, EmailAddress contact) {}

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
