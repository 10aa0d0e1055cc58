package no.opphav.mail;

/** The way to a mail server. */
public interface MailTransport {
    /** Hands a mail over; returns when the server has taken it or has said why not. Throws nothing. */
    Outcome send(ComposedMail mail);

    /** What came of handing a mail over. A reason holds no address and nothing of the mail. */
    sealed interface Outcome {
        /** The server has taken it. */
        record Sent() implements Outcome {}

        /** The server will never take it. */
        record Refused(String reason) implements Outcome {}

        /** The server may take this mail later. */
        record Delayed(String reason) implements Outcome {}

        /** The server takes no mail now: it is away, or does not let us in. */
        record Unreachable(String reason) implements Outcome {}
    }
}
