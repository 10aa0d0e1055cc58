package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.ingest.Upload;
import no.opphav.ingest.Uploads;
import org.jspecify.annotations.Nullable;

/** The uploads that concern whoever is signed in: their own, and for an administrator everybody's that are in quarantine. */
@Singleton
class OwnUploads {
    private final Uploads uploads;

    OwnUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Their own, newest first. */
    List<Upload> own(Session session) {
        return uploads.of(session.account().id());
    }

    /** Those of others that an administrator looks after. */
    List<Upload> ofOthers(Session session) {
        if (!session.account().isAdministrator()) {
            return List.of();
        }
        return uploads.quarantined().stream()
                .filter(upload -> !session.account().id().equals(upload.ownerId()))
                .toList();
    }

    /** How many wait for something to be done about them. */
    long needing(Session session) {
        var account = session.account();
        var ofOthers = account.isAdministrator() ? uploads.countQuarantinedOfOthers(account.id()) : 0;
        return uploads.countOpen(account.id()) + ofOthers;
    }

    static boolean needsSomebody(Upload upload) {
        return switch (upload.state()) {
            case RECEIVING, REFUSED, QUARANTINED -> true;
            case RECEIVED, INSPECTING, ACCEPTED -> false;
        };
    }

    void retry(UUID id, Session session) {
        uploads.retry(id, within(session));
    }

    void remove(UUID id, Session session) {
        uploads.terminate(id, within(session));
    }

    private static @Nullable UUID within(Session session) {
        return session.account().isAdministrator() ? null : session.account().id();
    }
}
