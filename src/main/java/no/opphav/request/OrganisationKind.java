package no.opphav.request;

import java.util.Locale;

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
    OTHER;

    /** As the form and JSON write it: {@code public-administration}. */
    public String inForm() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
