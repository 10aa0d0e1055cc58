package no.opphav.catalogue;

/** Whether a language variant is public once its asset is. */
public enum VariantState {
    DRAFT,
    PUBLISHED
}
