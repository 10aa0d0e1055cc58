package no.opphav.curation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.AssetThemes;
import no.opphav.kernel.Slug;

@Singleton
class ThemesOfAssets implements AssetThemes {
    private final CurationRows rows;

    ThemesOfAssets(CurationRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isTheme(String code) {
        return theme(code).isPresent();
    }

    @Override
    public boolean add(UUID assetId, String code) {
        return theme(code).map(theme -> rows.addAsset(theme.id(), assetId) > 0).orElse(false);
    }

    @Override
    public boolean remove(UUID assetId, String code) {
        return theme(code)
                .map(theme -> rows.removeAsset(theme.id(), assetId) > 0)
                .orElse(false);
    }

    private Optional<CurationRow> theme(String code) {
        return Slug.parse(code).flatMap(slug -> rows.find(CurationKind.THEME, slug));
    }
}
