package no.opphav.kernel;

import java.util.Locale;

/**
 * Every way in which a request can be refused, in one place. The codes are stable: clients may rely on them. Their
 * titles and sentences are the message keys {@code problem.<code>.title} and {@code problem.<code>.detail}; their HTTP
 * statuses are the edge's.
 */
public enum ProblemCode {
    /** Fields are missing or wrong; each is named. */
    INVALID_FIELDS,
    /** The request is not in the form that its media type promises. */
    MALFORMED_REQUEST,
    NOT_FOUND,
    ASSET_NOT_FOUND,
    ASSET_WITHDRAWN,
    /** The asset, or the file, may no longer be offered: rights, a consent or the terms for it have ended. */
    RIGHTS_ENDED,
    VARIANT_NOT_FOUND,
    /** There is no such version of the texts, or it is not kept any more. */
    TEXTS_NOT_FOUND,
    FILE_NOT_FOUND,
    /** No bytes that were ever offered have this checksum. */
    FILE_NOT_KNOWN,
    RECEIPT_NOT_FOUND,
    /** The file may say where it was made, and nobody but its editors gets it for now. */
    FILE_HELD,
    /** Something private was taken out of the file, so that nobody but its editors gets it as it was taken in. */
    ORIGINAL_PRIVATE,
    /** A newer version has taken the file's place. */
    FILE_SUPERSEDED,
    TERMS_NOT_FOUND,
    SLUG_TAKEN,
    LANGUAGE_TAKEN,
    UNKNOWN_LANGUAGE,
    /** What is to be published lacks a title, a file or terms. */
    NOT_READY_TO_PUBLISH,
    /** These terms may not stand on this kind of asset. */
    TERMS_UNSUITABLE,
    /** Somebody else changed the same thing in the meantime. */
    CHANGED_MEANWHILE,
    /** Somebody else has changed the same texts since the version that was named; each field is. */
    TEXTS_CLASH,
    /** The version that the client asked for (If-Match) is not the current one. */
    VERSION_STALE,
    EMPTY_UPLOAD,
    UPLOAD_INCOMPLETE,
    UPLOAD_TOO_LARGE,
    /** There is no such upload, or it has expired. */
    UPLOAD_NOT_FOUND,
    /** Not as many bytes of the upload have come as the client believes. */
    UPLOAD_OFFSET_WRONG,
    /** Somebody else writes to the upload now. */
    UPLOAD_LOCKED,
    /** The bytes that came are not those whose checksum the client says. */
    UPLOAD_CHECKSUM_WRONG,
    /** The client does not say that it speaks the version of the upload protocol that is spoken here. */
    UPLOAD_PROTOCOL_UNKNOWN,
    /** The editor has too many uploads, or too much, unfinished. */
    TOO_MANY_UPLOADS,
    /** The file may do harm, or cannot be looked into; it is held back. */
    FILE_QUARANTINED,
    /** The content is not what the file's name says. */
    TYPE_MISMATCH,
    TYPE_NOT_ACCEPTED,
    /** The file holds a script or other active content. */
    ACTIVE_CONTENT,
    CAPTIONS_INVALID,
    /** The file cannot be opened: it is cut short or otherwise broken. */
    FILE_DAMAGED,
    /** The file opens only with a password. */
    FILE_LOCKED,
    SIGN_IN_REQUIRED,
    SIGN_IN_FAILED,
    FORBIDDEN,
    CROSS_SITE_REQUEST,
    /** Its argument, where it has one, is for how long. */
    TOO_MANY_ATTEMPTS,
    PASSWORD_TOO_WEAK,
    INVITATION_INVALID,
    RESET_INVALID,
    EMAIL_TAKEN,
    LAST_ADMINISTRATOR,
    REQUEST_NOT_FOUND,
    /** The request was already decided; the answer says how and by whom. */
    ALREADY_DECIDED,
    /** Somebody else has the request; the answer says who. */
    REQUEST_TAKEN,
    /** The request stands where this cannot be done with it; the answer says where. */
    WRONG_STATE,
    /** The mail has arrived, waits, or was dealt with before. */
    MAIL_NOT_RETURNED,
    /** The message is no delivery status notification (RFC 3464). */
    BOUNCE_UNREADABLE,
    /** The notification is about no mail that is known here. */
    BOUNCE_UNKNOWN,
    /** There is no such webhook, or nothing of the kind that it was told. */
    WEBHOOK_NOT_FOUND,
    /** The webhook is switched off; nothing is sent to it. */
    WEBHOOK_OFF,
    /** The service has no key to keep the secret of a webhook with. */
    WEBHOOK_KEY_MISSING,
    LINK_INVALID,
    LINK_EXPIRED,
    GRANT_REVOKED,
    /** An editor has called the file back from everybody who holds it. */
    FILE_RECALLED,
    /** The editor allows no more downloads by the link. */
    DOWNLOADS_USED_UP,
    ON_REQUEST_ONLY,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    /** A description is asked for in a format that the service does not write. */
    FORMAT_NOT_SUPPORTED,
    UNSUPPORTED_MEDIA_TYPE,
    RANGE_NOT_SATISFIABLE,
    STORE_UNAVAILABLE,
    /** The stored bytes are no longer those that were put in. */
    FILE_UNSOUND,
    DATABASE_UNAVAILABLE,
    /** The store has no room for what is sent. */
    STORE_FULL,
    /** Nobody can say for now whether the file is malware. */
    SCANNER_UNAVAILABLE,
    INTERNAL_ERROR;

    /** As it stands in a problem document and in message keys: {@code slug-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
