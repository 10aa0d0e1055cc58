package no.opphav.terms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Slug;

/** The usage terms there are, in all their published versions. */
@Singleton
public class Terms {
    /** The current version of each, by code. */
    public List<TermsVersion> published() {
        throw new UnsupportedOperationException();
    }

    /** A published version, current or not. */
    public Optional<TermsVersion> version(Slug code, int number) {
        throw new UnsupportedOperationException();
    }

    /** A published version, current or not. */
    public Optional<TermsVersion> byId(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The last version published. */
    public Optional<TermsVersion> current(Slug code) {
        throw new UnsupportedOperationException();
    }

    /** Publishes terms as the next version of their code. Assets that stand under an earlier version stay there. */
    public TermsVersion publish(NewTerms terms, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
