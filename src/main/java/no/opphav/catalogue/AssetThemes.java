package no.opphav.catalogue;

import java.util.UUID;

/** What assets are about: kept by whoever keeps the themes, changed for many assets at once here. */
public interface AssetThemes {
    /** Whether there is a theme of this code. */
    boolean isTheme(String code);

    /** False where the asset has it already. */
    boolean add(UUID assetId, String code);

    /** False where the asset has not got it. */
    boolean remove(UUID assetId, String code);
}
