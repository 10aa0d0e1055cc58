package no.opphav.catalogue;

/** What the public sees is about to be put together otherwise than it was, once the transaction commits. */
public record CatalogueChanged() {}
