package no.opphav.deck;

import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.LanguageTag;

/**
 * What may be sent now to who wants a presentation in a language.
 *
 * @param wanted the language that was asked for
 * @param language of the files, another than was asked for where nothing in that is approved
 * @param files at least one, the original first
 */
public record Sendable(LanguageTag wanted, LanguageTag language, List<ApprovedFile> files) {
    public Sendable {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Nothing may be sent");
        }
    }

    /** Whether it takes the place of what was asked for, in another language. */
    public boolean isFallback() {
        return !language.equals(wanted);
    }

    /** A version that may be sent, with what allows it. */
    public record ApprovedFile(AssetFile file, LanguageTag language, DeckApproval approval) {}
}
