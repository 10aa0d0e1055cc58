package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestState;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.editor.RequestDetailPage.Answer;
import no.opphav.web.site.RequestPage.Fact;
import org.jspecify.annotations.Nullable;

/** Puts the page of one request together. */
@Singleton
class AnswerPages {
    private final Inbox inbox;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final ExpiryDates dates;

    AnswerPages(Inbox inbox, Workspace workspace, EditorFrames frames, ExpiryDates dates) {
        this.inbox = inbox;
        this.workspace = workspace;
        this.frames = frames;
        this.dates = dates;
    }

    /**
     * What an editor just tried.
     *
     * @param problem why it was refused; null where it was not
     * @param approve what was written to approve with; null where that was not tried
     * @param files the versions that were chosen
     * @param decline what was written to decline with; null where that was not tried
     */
    record Tried(
            String notice,
            @Nullable Problem problem,
            @Nullable FormState approve,
            List<String> files,
            @Nullable FormState decline) {
        static Tried nothing(String notice) {
            return new Tried(notice, null, null, List.of(), null);
        }

        static Tried approving(Problem problem, FormState form, List<String> files) {
            return new Tried("", problem, form, files, null);
        }

        static Tried declining(Problem problem, FormState form) {
            return new Tried("", problem, null, List.of(), form);
        }

        static Tried revoking(Problem problem) {
            return new Tried("", problem, null, List.of(), null);
        }
    }

    RequestDetailPage page(InterfaceLanguage lang, RequestDetails details, Tried tried, Session session) {
        var request = details.request();
        var path = "/editor/requests/" + request.id();
        var around = frames.at(lang, Place.REQUESTS, path, request.event().title(), session);
        var frame = around.frame();
        var texts = frame.texts();
        var asset = workspace.byId(request.assetId());
        var presenter = request.presenter();
        var href = frame.at(path);
        return new RequestDetailPage(
                around,
                Notice.sentence(tried.notice(), texts),
                tried.problem() == null ? null : refusal(tried.problem(), texts, href),
                href,
                request.reference(),
                headline(request, texts),
                States.of(request, dates.today(), texts),
                request.message(),
                presenter == null ? null : presenter.email().value(),
                Titles.of(asset, lang.tag()),
                facts(details, texts),
                Happenings.of(details, texts),
                request.state() == RequestState.SUBMITTED ? answer(request, asset, tried, texts) : null,
                request.state() == RequestState.APPROVED);
    }

    private static @Nullable Refusal refusal(Problem problem, Texts texts, String href) {
        var terms = problem.code() == ProblemCode.NOT_READY_TO_PUBLISH;
        return terms || problem.code() == ProblemCode.CHANGED_MEANWHILE
                ? Refusal.command(problem, texts, href)
                : Refusal.of(problem, texts, href);
    }

    private String headline(PresentationRequest request, Texts texts) {
        var by = request.decision() == null ? "" : request.decision().by();
        return switch (request.state()) {
            case SUBMITTED -> due(request, texts);
            case APPROVED -> texts.text("answer.headline.approved", by);
            case DECLINED -> texts.text("answer.headline.declined", by);
            case REVOKED -> texts.text("answer.headline.revoked", by);
        };
    }

    private String due(PresentationRequest request, Texts texts) {
        var due = request.answerDue();
        if (due.equals(dates.today())) {
            return texts.text("answer.headline.today");
        }
        return due.isBefore(dates.today())
                ? texts.text("answer.headline.late", texts.weekday(due))
                : texts.text("answer.headline.waiting", texts.weekday(due));
    }

    private static List<Fact> facts(RequestDetails details, Texts texts) {
        var request = details.request();
        var event = request.event();
        var presenter = request.presenter();
        var erased = texts.text("answer.erased");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.text("answer.fact.event"), event.title()));
        facts.add(new Fact(texts.text("answer.fact.date"), texts.date(event.date())));
        facts.add(new Fact(texts.text("answer.fact.audience"), event.audience()));
        facts.add(new Fact(texts.text("answer.fact.language"), Choices.language(request.language(), texts)));
        facts.add(new Fact(texts.text("answer.fact.name"), presenter == null ? erased : presenter.name()));
        if (presenter != null) {
            facts.add(new Fact(texts.text("answer.fact.organisation"), presenter.organisation()));
        }
        var grant = details.grant();
        if (grant != null && grant.revokedAt() == null) {
            facts.add(new Fact(texts.text("answer.fact.until"), texts.date(grant.expiresAt())));
        }
        return facts;
    }

    private Answer answer(PresentationRequest request, AssetView asset, Tried tried, Texts texts) {
        var versions = new VersionChoices(workspace, texts, request.language(), tried);
        return new Answer(
                approving(request, tried, texts),
                declining(tried, texts),
                versions.current(asset),
                versions.earlier(asset),
                dates.today().toString());
    }

    private FormState approving(PresentationRequest request, Tried tried, Texts texts) {
        if (tried.approve() != null && tried.problem() != null) {
            return tried.approve().refused(tried.problem(), texts);
        }
        return FormState.of(
                Map.of("expiresAt", dates.day(inbox.usualExpiry(request)).toString()));
    }

    private static FormState declining(Tried tried, Texts texts) {
        return tried.decline() == null || tried.problem() == null
                ? FormState.empty()
                : tried.decline().refused(tried.problem(), texts);
    }
}
