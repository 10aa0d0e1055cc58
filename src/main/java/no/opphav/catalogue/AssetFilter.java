package no.opphav.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which assets an editor wants to see.
 *
 * @param text part of a title; empty for every title
 * @param kind null for all kinds
 * @param state null for all states
 */
public record AssetFilter(
        String text, @Nullable AssetKind kind, @Nullable AssetState state) {
    public static final AssetFilter ALL = new AssetFilter("", null, null);

    public AssetFilter {
        text = text.replace("\0", "").strip();
    }
}
