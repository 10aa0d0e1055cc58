package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;

/** Whether what was granted is in another language than was asked for. */
@Singleton
public class Fallbacks {
    private final Workspace workspace;

    Fallbacks(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The language of what was granted; empty where some of it is in the one that was asked for, or in none. */
    public Optional<LanguageTag> of(PresentationRequest request, Grant grant) {
        var given = grant.fileIds().stream()
                .flatMap(id -> workspace.file(id).stream())
                .flatMap(file -> workspace.variant(file.variantId()).stream())
                .map(variant -> variant.language())
                .toList();
        return given.contains(request.language()) || given.contains(LanguageTag.NONE)
                ? Optional.empty()
                : given.stream().findFirst();
    }
}
