package no.opphav.request;

import no.opphav.kernel.LanguageTag;

/**
 * What a presenter wrote, as it was written; {@link PresentationRequests#submit} says what is wrong with it. The names
 * are those of the form's fields.
 *
 * @param submission a UUID that the form was made with, so that the same form sent twice is one request
 * @param asset the slug of the presentation
 * @param language the tag of the language it is asked for in
 * @param eventDate as ISO 8601 writes it
 * @param venue {@code in-person} or {@code online}
 * @param place has to be there in person
 * @param audienceSize a number; may be empty
 * @param organisationKind such as {@code public-administration}; may be empty
 * @param confirmedEmail the address once more, where it looks mistyped and is not; may be empty
 * @param message may be empty
 * @param correspondence what the presenter reads
 */
public record RequestForm(
        String submission,
        String asset,
        String language,
        String event,
        String eventDate,
        String venue,
        String place,
        String audience,
        String audienceSize,
        String name,
        String organisation,
        String organisationKind,
        String email,
        String confirmedEmail,
        String message,
        LanguageTag correspondence) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(request form)";
    }
}
