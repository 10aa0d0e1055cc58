package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import no.opphav.account.Session;
import no.opphav.custody.Custody;
import no.opphav.request.Correspondence;
import no.opphav.request.InboxLists;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/** Makes what stands around the editors' pages: the side navigation, with what waits. */
@Singleton
class EditorFrames {
    private final Frames frames;
    private final InboxLists inbox;
    private final Correspondence correspondence;
    private final Custody custody;
    private final OwnUploads uploads;

    EditorFrames(Frames frames, InboxLists inbox, Correspondence correspondence, Custody custody, OwnUploads uploads) {
        this.frames = frames;
        this.inbox = inbox;
        this.correspondence = correspondence;
        this.custody = custody;
        this.uploads = uploads;
    }

    Texts texts(InterfaceLanguage lang) {
        return frames.of(lang, "").texts();
    }

    /**
     * The workspace around the page at a path.
     *
     * @param title of the page
     */
    Workspace at(InterfaceLanguage lang, Place current, String path, String title, Session session) {
        var frame = frames.of(lang, path).titled(title);
        List<Workspace.Item> items = new ArrayList<>();
        for (var place : Place.values()) {
            if (place != place.inNavigation()) {
                continue;
            }
            if (!place.isForAdministrators() || session.account().isAdministrator()) {
                items.add(new Workspace.Item(
                        frame.texts().text("nav", place),
                        frame.at(place.path()),
                        waiting(place, session),
                        place == current.inNavigation()));
            }
        }
        return new Workspace(frame, items, session.account().name());
    }

    /** The workspace around the page that a place of the navigation leads to. */
    Workspace at(InterfaceLanguage lang, Place place, Session session) {
        return at(lang, place, place.path(), texts(lang).text("nav", place), session);
    }

    private static long unsent(Correspondence.MailQueue queue) {
        return queue.waiting() + queue.returned();
    }

    private @Nullable Long waiting(Place place, Session session) {
        var count = switch (place) {
            case REQUESTS -> inbox.waitingForEditors();
            case UPLOADS -> uploads.needing(session);
            case MAILS -> unsent(correspondence.queue());
            case DAMAGE -> custody.countUnsound();
            case HOME,
                    ASSETS,
                    LANGUAGES,
                    CURATIONS,
                    TERMS,
                    RIGHTS,
                    STATISTICS,
                    NUMBERS,
                    PEOPLE,
                    WEBHOOKS,
                    SETTINGS,
                    AUDIT,
                    HEALTH,
                    ACCOUNT -> 0L;
        };
        return count == 0 ? null : count;
    }
}
