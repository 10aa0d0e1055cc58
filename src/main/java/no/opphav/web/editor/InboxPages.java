package no.opphav.web.editor;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.request.InboxList;
import no.opphav.request.InboxList.InboxEntry;
import no.opphav.request.InboxLists;
import no.opphav.request.InboxQuery;
import no.opphav.request.InboxView;
import no.opphav.web.Chip;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Puts the inbox together. */
@Singleton
class InboxPages {
    private final InboxLists inbox;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final Clock clock;

    InboxPages(InboxLists inbox, Workspace workspace, EditorFrames frames, Clock clock) {
        this.inbox = inbox;
        this.workspace = workspace;
        this.frames = frames;
        this.clock = clock;
    }

    InboxPage page(InterfaceLanguage lang, InboxQuery query, String notice, Session session) {
        var around = frames.at(lang, Place.REQUESTS, session);
        var frame = around.frame();
        var texts = frame.texts();
        var presentations = workspace.assets(new AssetFilter("", AssetKind.PRESENTATION, null));
        var titles = presentations.stream()
                .collect(Collectors.toMap(view -> view.asset().id(), view -> Titles.of(view, lang.tag())));
        var found = inbox.find(query, session.account().id());
        return new InboxPage(
                around,
                Notice.sentence(notice, texts),
                asides(session, texts),
                chips(frame, query, found),
                named(query.view()),
                empty(query, texts),
                isAnswered(query.view()),
                filter(query),
                states(query, texts),
                languages(query, presentations, texts),
                presentations(titles, texts),
                query.isFiltered() ? href(frame, InboxQuery.of(query.view())) : null,
                found.entries().stream()
                        .map(entry -> row(entry, title(entry, titles, lang), frame, session))
                        .toList(),
                found.next() == null ? null : href(frame, query.after(found.next())));
    }

    private static List<Option> asides(Session session, Texts texts) {
        List<Option> asides = new ArrayList<>();
        asides.add(Option.of("/editor/replies", texts.text("replies.headline")));
        if (session.account().isAdministrator()) {
            asides.add(Option.of("/editor/reasons", texts.text("reasons.headline")));
            asides.add(Option.of("/editor/rules", texts.text("rules.headline")));
        }
        asides.add(Option.of("/editor/absences", texts.text("inbox.absence")));
        return asides;
    }

    private static List<Chip> chips(Frame frame, InboxQuery query, InboxList found) {
        return Arrays.stream(InboxView.values())
                .map(view -> new Chip(
                        frame.texts().text("inbox-view", view),
                        found.counts().getOrDefault(view, 0L),
                        href(frame, query.in(view)),
                        view == query.view()))
                .toList();
    }

    private static boolean isAnswered(InboxView view) {
        return view == InboxView.DONE || view == InboxView.ASKED_AGAIN;
    }

    private static String empty(InboxQuery query, Texts texts) {
        return query.isFiltered() ? texts.text("inbox.nothing-found") : texts.text("inbox-empty", query.view());
    }

    private static FormState filter(InboxQuery query) {
        return FormState.of(Map.of(
                "q", query.text(),
                "state", query.state() == null ? "" : named(query.state()),
                "language", query.language() == null ? "" : query.language().value(),
                "presentation", query.assetId() == null ? "" : query.assetId().toString(),
                "from", query.from() == null ? "" : query.from().toString(),
                "to", query.to() == null ? "" : query.to().toString()));
    }

    /** Nothing to choose where all are in one state. */
    private static List<Option> states(InboxQuery query, Texts texts) {
        if (!isAnswered(query.view())) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("inbox.any-state")));
        query.view().states().stream()
                .map(state -> Option.of(named(state), texts.text("request-state", state)))
                .forEach(options::add);
        return options;
    }

    private static List<Option> languages(InboxQuery query, List<AssetView> presentations, Texts texts) {
        var tags = presentations.stream()
                .flatMap(view -> view.variants().stream())
                .map(variant -> variant.variant().language())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (query.language() != null) {
            tags.add(query.language());
        }
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("inbox.any-language")));
        tags.stream()
                .map(tag -> Option.of(tag.value(), Choices.language(tag, texts)))
                .sorted(java.util.Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private static List<Option> presentations(Map<UUID, Words> titles, Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("inbox.any-presentation")));
        titles.entrySet().stream()
                .map(title ->
                        Option.of(title.getKey().toString(), title.getValue().text()))
                .sorted(java.util.Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private Words title(InboxEntry entry, Map<UUID, Words> titles, InterfaceLanguage lang) {
        var id = entry.request().assetId();
        var title = titles.get(id);
        return title == null ? Titles.of(workspace.byId(id), lang.tag()) : title;
    }

    private InboxPage.Row row(InboxEntry entry, Words title, Frame frame, Session session) {
        var request = entry.request();
        var texts = frame.texts();
        var presenter = request.presenter();
        var audience = request.event().audience();
        var with = request.state().isWaiting() ? Holders.of(entry.holder(), session, texts) : decided(entry, texts);
        return new InboxPage.Row(
                frame.at("/editor/requests/" + request.id()),
                request.title(),
                presenter == null
                        ? texts.text("answer.erased")
                        : audience + " · " + presenter.organisation()
                                + (entry.hasTwin() ? " · " + texts.text("inbox.twin") : ""),
                title,
                Choices.language(request.language(), texts),
                texts.shortDate(request.event().date()),
                with,
                request.state().isWaiting() ? Holders.cover(entry.holder(), session, texts) : "",
                States.of(request, today(frame), texts),
                request.askedAgainAt() != null
                        ? texts.text("inbox.asked-again")
                        : request.state().waitsForEditor()
                                ? texts.text("inbox.due", texts.shortDate(request.due()))
                                : "");
    }

    /** The rule that approved it, or the editor. */
    private static String decided(InboxEntry entry, Texts texts) {
        var request = entry.request();
        if (entry.rule() != null) {
            return texts.text("inbox.by-rule", entry.rule());
        }
        return request.decision() == null ? "" : request.decision().by();
    }

    private LocalDate today(Frame frame) {
        return LocalDate.ofInstant(clock.instant(), frame.site().timeZone());
    }

    private static String href(Frame frame, InboxQuery query) {
        var address = UriBuilder.of(frame.at(Place.REQUESTS.path())).queryParam("view", named(query.view()));
        add(address, "state", query.state() == null ? null : named(query.state()));
        add(address, "q", query.text().isEmpty() ? null : query.text());
        add(address, "language", query.language());
        add(address, "presentation", query.assetId());
        add(address, "from", query.from());
        add(address, "to", query.to());
        add(address, "after", query.cursor());
        return address.build().toString();
    }

    private static void add(UriBuilder address, String name, @Nullable Object value) {
        if (value instanceof LanguageTag tag) {
            address.queryParam(name, tag.value());
        } else if (value != null) {
            address.queryParam(name, value.toString());
        }
    }

    private static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
