package no.opphav.api;

import no.opphav.request.Grant;
import no.opphav.request.HeldData;
import no.opphav.request.Holder;
import no.opphav.request.PresentationRequest;
import no.opphav.request.PresentationRequest.Decision;
import no.opphav.request.PresentationRequest.Presenter;
import no.opphav.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/** Writes requests. */
final class RequestWriter {
    private RequestWriter() {}

    static EditorRequestJson request(PresentationRequest request, @Nullable Holder holder) {
        return new EditorRequestJson(
                request.id(),
                request.reference(),
                Names.of(request.state()),
                request.assetId(),
                request.language().value(),
                request.correspondence().value(),
                presenter(request.presenter()),
                request.event().title(),
                request.event().date(),
                Names.of(request.event().venue()),
                request.event().place(),
                request.event().audience(),
                request.event().audienceSize(),
                request.audienceReported(),
                kind(request),
                request.message(),
                request.createdAt(),
                request.movedAt(),
                request.due(),
                decision(request.decision()),
                holder(holder),
                request.askedAgainAt());
    }

    private static @Nullable HolderJson holder(@Nullable Holder holder) {
        if (holder == null) {
            return null;
        }
        var cover = holder.cover();
        return new HolderJson(
                holder.accountId(),
                holder.name(),
                cover == null ? null : cover.accountId(),
                cover == null ? null : cover.name());
    }

    private static @Nullable PresenterJson presenter(@Nullable Presenter presenter) {
        return presenter == null
                ? null
                : new PresenterJson(presenter.name(), presenter.email().value(), presenter.organisation());
    }

    private static @Nullable DecisionJson decision(@Nullable Decision decision) {
        return decision == null ? null : new DecisionJson(decision.at(), decision.by());
    }

    static HeldDataJson held(HeldData held) {
        var details = held.details();
        var request = details.request();
        return new HeldDataJson(
                request.reference(),
                Names.of(request.state()),
                request.assetId(),
                request.language().value(),
                request.correspondence().value(),
                presenter(request.presenter()),
                request.event().title(),
                request.event().date(),
                Names.of(request.event().venue()),
                request.event().place(),
                request.event().audience(),
                request.event().audienceSize(),
                request.audienceReported(),
                kind(request),
                request.message(),
                request.createdAt(),
                request.movedAt(),
                request.answerDue(),
                held.keptUntil(),
                details.timeline().stream().map(RequestWriter::withoutName).toList(),
                grant(details.grant()),
                held.notes().stream()
                        .map(note -> new HeldNoteJson(note.at(), note.text()))
                        .toList(),
                held.mails().stream()
                        .map(mail -> new HeldMailJson(mail.subject(), mail.createdAt(), mail.sentAt()))
                        .toList());
    }

    static @Nullable String kind(PresentationRequest request) {
        return request.organisationKind() == null ? null : Names.of(request.organisationKind());
    }

    static EventJson event(RequestEvent event) {
        return event(event, event.by());
    }

    /** For the presenter, to whom it is the editors who answer, not one of them. */
    static EventJson withoutName(RequestEvent event) {
        return event(event, null);
    }

    private static EventJson event(RequestEvent event, @Nullable String by) {
        return new EventJson(
                event.at(),
                Names.of(event.type()),
                Names.of(event.party()),
                by,
                event.note(),
                event.corrected().stream().map(CorrectedJson::of).toList());
    }

    static @Nullable EditorGrantJson grant(@Nullable Grant grant) {
        return grant == null
                ? null
                : new EditorGrantJson(
                        grant.fileIds(),
                        grant.createdAt(),
                        grant.expiresAt(),
                        grant.revokedAt(),
                        grant.downloadLimit());
    }
}
