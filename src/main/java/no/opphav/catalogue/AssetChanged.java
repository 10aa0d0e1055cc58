package no.opphav.catalogue;

import java.util.UUID;

/** An asset, or something of it, is about to be other than it was, once the transaction commits. */
record AssetChanged(UUID assetId) {}
