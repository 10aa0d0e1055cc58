package no.opphav.search;

import jakarta.inject.Singleton;

/** Finding published assets. */
@Singleton
public class Search {
    /**
     * A page of what a query finds.
     *
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours
     */
    public Page find(Query query) {
        throw new UnsupportedOperationException();
    }
}
