package no.opphav.curation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A theme or a collection.
 *
 * @param code its permanent name in addresses
 * @param publishedAt null while only editors see it
 * @param revision counts every change of it and of what is in it
 * @param assets how many are in it: of those that the asker may see
 * @param texts at least one
 */
public record Curation(
        UUID id,
        CurationKind kind,
        Slug code,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        long revision,
        long assets,
        List<CurationText> texts) {
    public Curation {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A theme or collection is called something");
        }
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** What it is called in a language, if that is written. */
    public Optional<CurationText> written(LanguageTag language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    /** What it is called in a language, else in Bokmål, else in English, else in any. */
    public CurationText in(LanguageTag language) {
        return Stream.of(language, LanguageTag.BOKMAAL, LanguageTag.ENGLISH)
                .flatMap(tag -> written(tag).stream())
                .findFirst()
                .orElseGet(texts::getFirst);
    }
}
