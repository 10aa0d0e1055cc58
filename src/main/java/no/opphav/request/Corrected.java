package no.opphav.request;

import java.util.Objects;

/**
 * One thing that was corrected of a request.
 *
 * @param before as it was; empty where it was not given
 * @param after as it is; empty where it was taken away
 */
public record Corrected(Field field, String before, String after) {
    boolean isChange() {
        return !Objects.equals(before, after);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(corrected " + field + ")";
    }

    /** What can be corrected. */
    public enum Field {
        NAME("name"),
        EMAIL("email"),
        ORGANISATION("organisation"),
        /** Whose values are those of {@link OrganisationKind}, as the form writes them. */
        ORGANISATION_KIND("organisationKind"),
        EVENT("event"),
        PLACE("place"),
        AUDIENCE("audience"),
        AUDIENCE_SIZE("audienceSize"),
        MESSAGE("message");

        private final String inForm;

        Field(String inForm) {
            this.inForm = inForm;
        }

        /** As the form and JSON name it. */
        public String inForm() {
            return inForm;
        }
    }
}
