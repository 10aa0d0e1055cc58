package no.opphav.catalogue;

/** What the catalogue was at one moment, so that whoever remembers something of it knows how long that is true. */
public final class CatalogueState {
    private final ChangeFeed feed;
    private final long state;

    CatalogueState(ChangeFeed feed) {
        this.feed = feed;
        this.state = feed.state();
    }

    /** Whether nothing has changed since, as far as this node can be sure of it. Asks nobody, and never waits. */
    public boolean holds() {
        return feed.isAlive() && feed.state() == state;
    }
}
