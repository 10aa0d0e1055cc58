package no.opphav.api;

import no.opphav.request.Grant;
import no.opphav.request.HeldData;
import no.opphav.request.PresentationRequest;
import no.opphav.request.PresentationRequest.Decision;
import no.opphav.request.PresentationRequest.Presenter;
import no.opphav.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/** Writes requests. */
final class RequestWriter {
    private RequestWriter() {}

    static EditorRequestJson request(PresentationRequest request) {
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
                request.message(),
                request.createdAt(),
                request.movedAt(),
                request.due(),
                decision(request.decision()));
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
                request.message(),
                request.createdAt(),
                request.movedAt(),
                request.answerDue(),
                held.keptUntil(),
                details.timeline().stream().map(RequestWriter::withoutName).toList(),
                grant(details.grant()),
                held.mails().stream()
                        .map(mail -> new HeldMailJson(mail.subject(), mail.createdAt(), mail.sentAt()))
                        .toList());
    }

    static EventJson event(RequestEvent event) {
        return new EventJson(event.at(), Names.of(event.type()), Names.of(event.party()), event.by(), event.note());
    }

    /** For the presenter, to whom it is the editors who answer, not one of them. */
    static EventJson withoutName(RequestEvent event) {
        return new EventJson(event.at(), Names.of(event.type()), Names.of(event.party()), null, event.note());
    }

    static @Nullable EditorGrantJson grant(@Nullable Grant grant) {
        return grant == null
                ? null
                : new EditorGrantJson(grant.fileIds(), grant.createdAt(), grant.expiresAt(), grant.revokedAt());
    }
}
