package no.opphav.testing;

/** What mail servers send when they cannot deliver. */
public final class TestBounces {
    private TestBounces() {}

    /** As Postfix writes it, where the mailbox does not exist. */
    public static String failed(String messageId) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.no (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: retur@example.no
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"
                Message-ID: <20261125.1@mx.example.no>

                This is a MIME-encapsulated message.

                --b
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.no
                Arrival-Date: Wed, 25 Nov 2026 10:00:00 +0100 (CET)

                Final-Recipient: rfc822; kari@example.no
                Original-Recipient: rfc822;kari@example.no
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <kari@example.no>: Recipient address rejected

                --b
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Return-Path: <retur@example.no>
                From: Opphav <noreply@example.no>
                To: kari@example.no
                Message-ID: %s
                Subject: Presentasjonen er klar

                --b--
                """.formatted(messageId);
    }
}
