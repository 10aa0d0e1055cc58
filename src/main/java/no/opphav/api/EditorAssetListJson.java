package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The assets that an editor looked for. */
@Serdeable
record EditorAssetListJson(List<EditorAssetJson> assets) {}
