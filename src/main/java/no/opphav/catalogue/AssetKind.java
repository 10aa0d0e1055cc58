package no.opphav.catalogue;

/** What an asset is. */
public enum AssetKind {
    POSTER,
    MODEL,
    FILM,
    REPORT,
    PICTURE,
    PRESENTATION;

    /** Whether it is looked at alone, so that who does not see it needs words. A film is heard too, and the others are read. */
    public boolean isLookedAt() {
        return switch (this) {
            case PICTURE, POSTER, MODEL -> true;
            case FILM, REPORT, PRESENTATION -> false;
        };
    }
}
