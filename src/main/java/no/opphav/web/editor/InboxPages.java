package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestState;
import no.opphav.web.Chip;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.Words;

/** Puts the inbox together. */
@Singleton
class InboxPages {
    private final Inbox inbox;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final Clock clock;

    InboxPages(Inbox inbox, Workspace workspace, EditorFrames frames, Clock clock) {
        this.inbox = inbox;
        this.workspace = workspace;
        this.frames = frames;
        this.clock = clock;
    }

    InboxPage page(InterfaceLanguage lang, RequestState shown, Session session) {
        var around = frames.at(lang, Place.REQUESTS, session);
        var frame = around.frame();
        Map<UUID, Words> titles = new HashMap<>();
        var rows = inbox.requests(shown).stream()
                .map(request -> row(
                        request,
                        titles.computeIfAbsent(request.assetId(), id -> Titles.of(workspace.byId(id), lang.tag())),
                        frame))
                .toList();
        return new InboxPage(around, chips(frame, shown), shown.isWaiting(), rows);
    }

    private List<Chip> chips(Frame frame, RequestState shown) {
        var counts = inbox.counts();
        List<Chip> chips = new ArrayList<>();
        for (var state : Inbox.STATES) {
            var count = counts.getOrDefault(state, 0L);
            if (state == RequestState.SUBMITTED || state == shown || count > 0) {
                var href = frame.at(Place.REQUESTS.path()) + "?state="
                        + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
                chips.add(new Chip(frame.texts().text("inbox-state", state), count, href, state == shown));
            }
        }
        return chips;
    }

    private InboxPage.Row row(PresentationRequest request, Words title, Frame frame) {
        var texts = frame.texts();
        var presenter = request.presenter();
        var audience = request.event().audience();
        return new InboxPage.Row(
                frame.at("/editor/requests/" + request.id()),
                request.title(),
                presenter == null ? texts.text("answer.erased") : audience + " · " + presenter.organisation(),
                title,
                Choices.language(request.language(), texts),
                texts.shortDate(request.event().date()),
                answer(request, texts),
                States.of(request, today(frame), texts));
    }

    private static String answer(PresentationRequest request, Texts texts) {
        if (request.state().isWaiting()) {
            return texts.shortDate(request.due());
        }
        return request.decision() == null ? "" : request.decision().by();
    }

    private LocalDate today(Frame frame) {
        return LocalDate.ofInstant(clock.instant(), frame.site().timeZone());
    }
}
