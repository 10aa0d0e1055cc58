package no.opphav.storage;

/**
 * Another store, to copy everything to.
 *
 * @param name says which it is, the same whenever it is the same
 */
public record TargetStore(String name, ObjectStore store) {}
