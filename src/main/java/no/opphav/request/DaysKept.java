package no.opphav.request;

/**
 * For how many days anything is kept of who asks.
 *
 * @param ended after the event, and after the access where that ends later or was ended
 * @param declined after a refusal
 * @param withdrawn after the requester withdrew
 * @param unverified after the form was sent, where nobody verifies the address
 */
public record DaysKept(long ended, long declined, long withdrawn, long unverified) {}
