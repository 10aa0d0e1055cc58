package no.opphav.web.editor;

import no.opphav.account.Session;
import no.opphav.request.Holder;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Says who has a request. */
final class Holders {
    private Holders() {}

    /** Who has it today. */
    static String of(@Nullable Holder holder, Session session, Texts texts) {
        if (holder == null) {
            return texts.text("inbox.nobody");
        }
        var me = session.account().id();
        var cover = holder.cover();
        if (cover != null) {
            return cover.accountId().equals(me) ? texts.text("inbox.me") : cover.name();
        }
        return holder.accountId().equals(me) ? texts.text("inbox.me") : holder.name();
    }

    /** The same in a sentence. */
    static String sentence(@Nullable Holder holder, Session session, Texts texts) {
        if (holder == null) {
            return texts.text("answer.with.nobody");
        }
        var me = session.account().id();
        var cover = holder.cover();
        if (cover != null) {
            return cover.accountId().equals(me)
                    ? texts.text("answer.with.cover-me", holder.name())
                    : texts.text("answer.with.cover", holder.name(), cover.name());
        }
        return holder.accountId().equals(me)
                ? texts.text("answer.with.me")
                : texts.text("answer.with.other", holder.name());
    }

    /** For whom, where who has it stands in; may be empty. */
    static String cover(@Nullable Holder holder, Session session, Texts texts) {
        if (holder == null || holder.cover() == null) {
            return "";
        }
        return holder.accountId().equals(session.account().id())
                ? texts.text("inbox.for-me")
                : texts.text("inbox.for", holder.name());
    }
}
