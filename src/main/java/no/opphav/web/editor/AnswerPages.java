package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.Assignments;
import no.opphav.request.Correspondence;
import no.opphav.request.DeclineReasons;
import no.opphav.request.Duplicates;
import no.opphav.request.Grant;
import no.opphav.request.Inbox;
import no.opphav.request.Move;
import no.opphav.request.Party;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestEvent;
import no.opphav.request.RequestNotes;
import no.opphav.request.RequestState;
import no.opphav.request.SavedReplies;
import no.opphav.request.SavedReply;
import no.opphav.request.Venue;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.OrganisationKinds;
import no.opphav.web.Texts;
import no.opphav.web.editor.RequestDetailPage.Access;
import no.opphav.web.editor.RequestDetailPage.Answer;
import no.opphav.web.editor.RequestDetailPage.With;
import no.opphav.web.site.RequestPage.Fact;
import org.jspecify.annotations.Nullable;

/** Puts the page of one request together. */
@Singleton
class AnswerPages {
    private final Inbox inbox;
    private final Workspace workspace;
    private final Decks decks;
    private final EditorFrames frames;
    private final ExpiryDates dates;
    private final Correspondence correspondence;
    private final Assignments assignments;
    private final RequestNotes notes;
    private final SavedReplies replies;
    private final DeclineReasons reasons;
    private final Duplicates duplicates;

    AnswerPages(
            Inbox inbox,
            Assignments assignments,
            RequestNotes notes,
            SavedReplies replies,
            DeclineReasons reasons,
            Duplicates duplicates,
            Workspace workspace,
            Decks decks,
            EditorFrames frames,
            ExpiryDates dates,
            Correspondence correspondence) {
        this.inbox = inbox;
        this.assignments = assignments;
        this.notes = notes;
        this.replies = replies;
        this.reasons = reasons;
        this.duplicates = duplicates;
        this.workspace = workspace;
        this.decks = decks;
        this.frames = frames;
        this.dates = dates;
        this.correspondence = correspondence;
    }

    /** What an editor can try. */
    enum Deed {
        NOTHING(""),
        APPROVE("message"),
        DECLINE("reason"),
        ASK("question"),
        EXTEND("message"),
        REFUSE_AGAIN("reason"),
        REVOKE("reason"),
        TAKE(""),
        GIVE("assignee"),
        KIND("organisationKind"),
        NOTE("note"),
        ADDRESS("email");

        private final String field;

        Deed(String field) {
            this.field = field;
        }

        /** The field in which an editor writes; empty where there is none. */
        String field() {
            return field;
        }
    }

    /**
     * What an editor just tried.
     *
     * @param notice what was done, as an address has it; may be empty
     * @param problem why it was refused; null where it was not
     * @param form what was written
     * @param files the versions that were chosen
     */
    record Tried(String notice, @Nullable Problem problem, Deed deed, FormState form, List<String> files) {
        static Tried nothing(String notice) {
            return new Tried(notice, null, Deed.NOTHING, FormState.empty(), List.of());
        }

        static Tried refused(Problem problem, Deed deed, FormState form) {
            return new Tried("", problem, deed, form, List.of());
        }

        static Tried granting(Problem problem, Deed deed, FormState form, List<String> files) {
            return new Tried("", problem, deed, form, files);
        }

        /** A form that is not sent yet, with more filled in. */
        static Tried filled(Deed deed, FormState form, List<String> files) {
            return new Tried("", null, deed, form, files);
        }

        /** The form as it was refused or filled, or one where nothing was tried. */
        FormState form(Deed shown, FormState untried, Texts texts) {
            if (deed != shown) {
                return untried;
            }
            return problem == null ? form : form.refused(problem, texts);
        }
    }

    RequestDetailPage page(InterfaceLanguage lang, RequestDetails details, Tried tried, Session session) {
        var request = details.request();
        var path = "/editor/requests/" + request.id();
        var around = frames.at(lang, Place.REQUESTS, path, request.title(), session);
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
                headline(details, texts),
                States.of(request, dates.today(), texts),
                request.message(),
                presenter == null ? null : presenter.email().value(),
                Titles.of(asset, lang.tag()),
                facts(details, texts),
                new Happenings(details, assignments.history(request.id()), notes.of(request.id()), texts).all(),
                request.state().isWaiting() ? with(request, tried, session, texts) : null,
                tried.form(
                        Deed.KIND,
                        FormState.of(Map.of("organisationKind", OrganisationKinds.value(request.organisationKind()))),
                        texts),
                OrganisationKinds.options(texts),
                tried.form(Deed.NOTE, FormState.empty(), texts),
                request.state().isWaiting() ? answer(request, asset, tried, texts) : null,
                access(details, asset, tried, texts),
                undelivered(request, texts),
                hints(request, texts),
                presenter == null
                        ? null
                        : tried.form(
                                Deed.ADDRESS,
                                FormState.of(Map.of("email", presenter.email().value())),
                                texts));
    }

    private List<String> hints(PresentationRequest request, Texts texts) {
        var twins = duplicates.of(request);
        return twins.isEmpty() ? List.of() : List.of(texts.text("answer.twins", String.join(", ", twins)));
    }

    private List<String> undelivered(PresentationRequest request, Texts texts) {
        return correspondence.of(request.id()).stream()
                .filter(Correspondence.Mail::isReturned)
                .map(mail -> texts.text(
                        "answer.undelivered",
                        MailTexts.kind(mail, texts),
                        MailTexts.state(mail, texts).text()))
                .toList();
    }

    private With with(PresentationRequest request, Tried tried, Session session, Texts texts) {
        var me = session.account().id();
        var holder = assignments.holder(request.id()).orElse(null);
        List<Option> colleagues = new ArrayList<>();
        colleagues.add(Option.of("", texts.text("answer.give.choose")));
        assignments.colleagues().stream()
                .filter(account -> holder == null || !account.id().equals(holder.accountId()))
                .map(account -> Option.of(account.id().toString(), account.name()))
                .forEach(colleagues::add);
        return new With(
                Holders.sentence(holder, session, texts),
                holder == null,
                holder != null && (holder.accountId().equals(me) || holder.cover() != null),
                colleagues,
                tried.form(Deed.GIVE, FormState.empty(), texts));
    }

    private static @Nullable Refusal refusal(Problem problem, Texts texts, String href) {
        return problem.code() == ProblemCode.NOT_READY_TO_PUBLISH
                ? Refusal.command(problem, texts, href)
                : Refusal.of(problem, texts, href);
    }

    private String headline(RequestDetails details, Texts texts) {
        var request = details.request();
        var by = decidedBy(details, texts);
        return switch (request.state()) {
            case SUBMITTED -> due(request, texts);
            case ANSWERED -> texts.text("answer.headline.answered", due(request, texts));
            case NEEDS_INFORMATION -> texts.text("answer.headline.needs-information");
            case APPROVED -> texts.text("answer.headline.approved", by);
            case DELIVERED -> texts.text("answer.headline.delivered", by);
            case CLOSED -> texts.text("answer.headline.closed", by);
            case DECLINED -> texts.text("answer.headline.declined", by);
            case REVOKED -> texts.text("answer.headline.revoked", by);
            case WITHDRAWN -> texts.text("answer.headline.withdrawn");
            case EXPIRED -> texts.text("answer.headline.expired");
            case UNVERIFIED -> throw new IllegalStateException("Editors do not see what is not verified");
        };
    }

    /** Who approved, an editor or a rule; who decided otherwise. */
    private static String decidedBy(RequestDetails details, Texts texts) {
        var request = details.request();
        if (request.state() != RequestState.DECLINED && request.state() != RequestState.REVOKED) {
            for (var event : details.timeline()) {
                if (event.type() == RequestEvent.Type.APPROVED && event.party() == Party.SERVICE) {
                    return texts.text("answer.by-rule", Objects.requireNonNullElse(event.by(), ""));
                }
            }
        }
        return request.decision() == null ? "" : request.decision().by();
    }

    private String due(PresentationRequest request, Texts texts) {
        var due = request.due();
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
        if (presenter != null) {
            facts.add(new Fact(texts.text("answer.fact.event"), event.title()));
        }
        facts.add(new Fact(texts.text("answer.fact.date"), texts.date(event.date())));
        var place = event.venue() == Venue.ONLINE ? texts.text("venue", Venue.ONLINE) : event.place();
        if (!place.isEmpty()) {
            facts.add(new Fact(texts.text("answer.fact.place"), place));
        }
        if (presenter != null) {
            facts.add(new Fact(texts.text("answer.fact.audience"), event.audience()));
        }
        if (event.audienceSize() != null) {
            facts.add(new Fact(
                    texts.text("answer.fact.audience-size"),
                    event.audienceSize().toString()));
        }
        if (request.audienceReported() != null) {
            facts.add(new Fact(
                    texts.text("request.fact.audience-reported"),
                    request.audienceReported().toString()));
        }
        if (request.organisationKind() != null) {
            facts.add(new Fact(
                    texts.text("request.organisation-kind"),
                    texts.text("organisation-kind", request.organisationKind())));
        }
        facts.add(new Fact(texts.text("answer.fact.language"), Choices.language(request.language(), texts)));
        facts.add(new Fact(texts.text("answer.fact.name"), presenter == null ? erased : presenter.name()));
        if (presenter != null) {
            facts.add(new Fact(texts.text("answer.fact.organisation"), presenter.organisation()));
        }
        var grant = details.grant();
        if (grant != null && grant.revokedAt() == null) {
            facts.add(new Fact(texts.text("answer.fact.until"), texts.date(grant.expiresAt())));
        }
        if (grant != null) {
            facts.add(new Fact(texts.text("answer.fact.downloads"), downloads(details, grant, texts)));
        }
        return facts;
    }

    private static String downloads(RequestDetails details, Grant grant, Texts texts) {
        return grant.downloadLimit() == null
                ? String.valueOf(details.downloads())
                : texts.text("answer.downloads.of", details.downloads(), grant.downloadLimit());
    }

    private Answer answer(PresentationRequest request, AssetView asset, Tried tried, Texts texts) {
        var versions = new VersionChoices(decks, texts, request.language(), tried);
        var assetId = asset.asset().id();
        return new Answer(
                tried.form(Deed.APPROVE, usual(request), texts),
                tried.form(Deed.DECLINE, FormState.empty(), texts),
                request.state().waitsForEditor() ? tried.form(Deed.ASK, FormState.empty(), texts) : null,
                versions.of(assetId),
                versions.note(asset.asset()),
                "/" + texts.language().code() + "/editor/assets/"
                        + asset.asset().slug(),
                dates.today().toString(),
                replies(SavedReply.Deed.APPROVE, request),
                replies(SavedReply.Deed.DECLINE, request),
                replies(SavedReply.Deed.ASK, request),
                reasons(texts));
    }

    private @Nullable Access access(RequestDetails details, AssetView asset, Tried tried, Texts texts) {
        var request = details.request();
        if (!Move.canExtend(request.state()) || request.presenter() == null) {
            return null;
        }
        var isAsked = request.askedAgainAt() != null;
        var versions = new VersionChoices(decks, texts, request.language(), tried);
        var assetId = asset.asset().id();
        return new Access(
                texts.text(isAsked ? "answer.extend.asked" : "answer.extend.headline"),
                isAsked,
                isAsked ? details.note(RequestEvent.Type.ASKED_AGAIN) : "",
                tried.form(Deed.EXTEND, usual(request), texts),
                tried.form(Deed.REFUSE_AGAIN, FormState.empty(), texts),
                request.state().isGranted() ? tried.form(Deed.REVOKE, FormState.empty(), texts) : null,
                versions.of(assetId),
                versions.note(asset.asset()),
                "/" + texts.language().code() + "/editor/assets/"
                        + asset.asset().slug(),
                dates.today().toString());
    }

    private List<Option> replies(SavedReply.Deed deed, PresentationRequest request) {
        return replies.of(deed, request.correspondence()).stream()
                .map(reply -> Option.of(reply.id().toString(), reply.title()))
                .toList();
    }

    private List<Option> reasons(Texts texts) {
        List<Option> options = new ArrayList<>();
        for (var reason : reasons.all()) {
            options.add(Option.of(
                    reason.id().toString(), reason.in(texts.language().tag()).title()));
        }
        if (!options.isEmpty()) {
            options.addFirst(Option.of("", texts.text("answer.reason.own")));
        }
        return options;
    }

    private FormState usual(PresentationRequest request) {
        return FormState.of(
                Map.of("expiresAt", dates.day(inbox.usualExpiry(request)).toString()));
    }
}
