package no.opphav.api;

import jakarta.inject.Singleton;
import java.util.List;
import no.opphav.curation.Curation;
import no.opphav.curation.CurationKind;
import no.opphav.kernel.Site;

/** Writes themes and collections. */
@Singleton
final class CurationWriter {
    /** As they stand in an address. */
    static final String KINDS = "{kind:themes|collections}";

    private final Site site;

    CurationWriter(Site site) {
        this.site = site;
    }

    /** @param assets the slugs of what is in it */
    CurationJson curation(Curation curation, List<String> assets) {
        var segment = curation.kind() == CurationKind.THEME ? "themes" : "collections";
        return new CurationJson(
                curation.code().value(),
                curation.publishedAt(),
                curation.updatedAt(),
                curation.revision(),
                curation.assets(),
                curation.texts().stream()
                        .map(text -> new CurationTextJson(text.language().value(), text.name(), text.description()))
                        .toList(),
                assets,
                site.url("/nb/" + segment + "/" + curation.code()));
    }

    static CurationKind kind(String segment) {
        return segment.equals("themes") ? CurationKind.THEME : CurationKind.COLLECTION;
    }
}
