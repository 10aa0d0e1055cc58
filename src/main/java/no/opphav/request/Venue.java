package no.opphav.request;

/** Where an event is. */
public enum Venue {
    IN_PERSON,
    ONLINE
}
