package no.opphav.web.editor;

import java.util.Arrays;
import java.util.Locale;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** What was just done, as the page that follows says it once. It stands in that page's address by its name alone. */
enum Notice {
    ASSET_CREATED,
    SAVED,
    CURATION_MADE,
    CURATION_PUBLISHED,
    CURATION_TAKEN_BACK,
    CURATION_DELETED,
    SAVED_MERGED,
    DRAFT_KEPT,
    DRAFT_MERGED,
    DRAFT_DISCARDED,
    TEXTS_RESTORED,
    LANGUAGE_ADDED,
    LANGUAGE_CONFIRMED,
    FILE_ADDED,
    FILE_REPLACED,
    FILE_REMOVED,
    UPLOAD_REMOVED,
    UPLOAD_RETRIED,
    PUBLISHED,
    LANGUAGE_PUBLISHED,
    LANGUAGE_TAKEN_BACK,
    WITHDRAWN,
    REPUBLISHED,
    SCHEDULED,
    UNSCHEDULED,
    BULK_NOTHING,
    BULK_UNDONE,
    SHEET_SAVED,
    SHEET_PUBLISHED,
    TERMS_FIRST,
    APPROVED,
    DECLINED,
    REVOKED,
    ASKED,
    EXTENDED,
    NOT_EXTENDED,
    KIND_SAVED,
    ADDRESS_CHANGED,
    TAKEN,
    GIVEN,
    GIVEN_BACK,
    ABSENCE_SAVED,
    ABSENCE_REMOVED,
    DECK_APPROVED,
    DECK_RECALLED,
    PASSWORD_LINK_SENT,
    ROLE_CHANGED,
    ACCOUNT_CLOSED,
    INVITATION_REVOKED,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    MAIL_OVERTAKEN,
    MAIL_SENT_AGAIN,
    MAIL_SET_ASIDE,
    MAIL_NOT_RETURNED,
    TERMS_BEGUN,
    TERMS_PUBLISHED,
    TERMS_DISCARDED,
    WEBHOOK_PING_TAKEN,
    WEBHOOK_PING_FAILED,
    WEBHOOK_OFF,
    WEBHOOK_ON,
    WEBHOOK_AGAIN,
    WEBHOOK_REMOVED;

    /** As it stands in an address. */
    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence that an address asks for; null where it asks for none that there is. */
    static @Nullable String sentence(String inAddress, Texts texts) {
        return Arrays.stream(values())
                .filter(notice -> notice.inAddress().equals(inAddress))
                .findFirst()
                .map(notice -> texts.text("notice", notice))
                .orElse(null);
    }
}
