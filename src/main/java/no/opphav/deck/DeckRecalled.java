package no.opphav.deck;

import java.util.UUID;

/** A version was recalled from everybody who holds it. Published in that transaction. */
public record DeckRecalled(UUID assetId, UUID fileId) {}
