package no.opphav.request;

/** What kind of organisation asks for a presentation. */
public enum OrganisationKind {
    SCHOOL,
    UNIVERSITY,
    PUBLIC_ADMINISTRATION,
    BUSINESS,
    /** An association or another that is none of the others. */
    ORGANISATION,
    PRESS,
    PRIVATE_PERSON,
    OTHER
}
