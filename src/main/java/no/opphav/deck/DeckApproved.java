package no.opphav.deck;

import java.util.UUID;

/**
 * A version was approved. Published in that transaction.
 *
 * @param tellHolders whether those who hold an older version of the rendition are to be told
 */
public record DeckApproved(UUID assetId, UUID renditionId, UUID fileId, boolean tellHolders) {}
