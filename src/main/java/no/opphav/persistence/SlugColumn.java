package no.opphav.persistence;

import jakarta.inject.Singleton;
import no.opphav.kernel.Slug;

@Singleton
public final class SlugColumn extends Column<Slug, String> {
    SlugColumn() {
        super(Slug::value, Slug::new);
    }
}
