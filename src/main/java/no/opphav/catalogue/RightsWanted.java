package no.opphav.catalogue;

import java.util.UUID;

/**
 * Files of an asset may have to get copies with other rights in them, once the transaction commits. Published in that
 * transaction, so that who hears it can write down there what is to be done.
 */
public record RightsWanted(UUID assetId) {}
