package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.account.Invitation;
import no.opphav.account.Invitations;
import no.opphav.account.Role;
import no.opphav.account.Session;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import org.jspecify.annotations.Nullable;

/** Puts the pages about accounts and invitations together. */
@Singleton
class PeoplePages {
    private final Accounts accounts;
    private final Invitations invitations;
    private final EditorFrames frames;
    private final Clock clock;

    PeoplePages(Accounts accounts, Invitations invitations, EditorFrames frames, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.frames = frames;
        this.clock = clock;
    }

    PeoplePage page(InterfaceLanguage lang, String notice, Session session) {
        return page(lang, notice, FormState.empty(), null, session);
    }

    PeoplePage refused(InterfaceLanguage lang, FormState form, Problem problem, Session session) {
        return page(lang, "", form, problem, session);
    }

    /** @throws Problem {@code NOT_FOUND} where there is no such account */
    PersonPage person(InterfaceLanguage lang, UUID id, String notice, @Nullable Problem problem, Session session) {
        var account = accounts.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        var base = Place.PEOPLE.path() + "/" + id;
        var around = frames.at(lang, Place.PEOPLE, base, account.name(), session);
        var frame = around.frame();
        var texts = frame.texts();
        return new PersonPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(base)),
                frame.at(base),
                account.name(),
                account.email().value(),
                role(account, texts),
                account.closedAt() == null,
                accounts.sessions(id).stream()
                        .map(each -> new AccountPage.SignedIn(
                                texts.time(each.createdAt()),
                                texts.time(each.lastSeenAt()),
                                texts.date(each.expiresAt()),
                                each.id().equals(session.id())
                                        ? null
                                        : frame.at(base + "/sessions/" + each.id() + "/revoke")))
                        .toList(),
                frame.at("/editor/audit") + "?who=" + id);
    }

    private static Pill role(Account account, Texts texts) {
        return account.closedAt() != null
                ? new Pill(Tone.QUIET, texts.text("people.closed"))
                : new Pill(
                        account.isAdministrator() ? Tone.GOOD : Tone.QUIET, texts.text("people.role", account.role()));
    }

    private PeoplePage page(
            InterfaceLanguage lang, String notice, FormState sent, @Nullable Problem problem, Session session) {
        var around = frames.at(lang, Place.PEOPLE, session);
        var frame = around.frame();
        var texts = frame.texts();
        Map<String, String> values = new HashMap<>(sent.values());
        values.putIfAbsent("role", named(Role.EDITOR));
        var form = FormState.of(values);
        return new PeoplePage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(Place.PEOPLE.path())),
                problem == null ? form : form.refused(problem, texts),
                roles(texts),
                accounts.all().stream()
                        .map(account -> person(account, frame, session))
                        .toList(),
                invitations.open().stream().map(open -> invited(open, frame)).toList());
    }

    InvitedPage invited(InterfaceLanguage lang, EmailAddress email, Role role, Token token, Session session) {
        var around = frames.at(lang, Place.PEOPLE, session);
        var texts = around.frame().texts();
        return new InvitedPage(
                around,
                email.value(),
                texts.text("role", role),
                around.frame()
                        .site()
                        .url("/" + lang.code() + "/invitations/" + token.secret())
                        .toString(),
                texts.date(clock.instant().plus(Invitations.LIFETIME)));
    }

    private static List<Option> roles(Texts texts) {
        return Arrays.stream(Role.values())
                .map(role ->
                        new Option(named(role), texts.text("people.role", role), texts.text("people.role-hint", role)))
                .toList();
    }

    private static PeoplePage.Person person(Account account, Frame frame, Session session) {
        var texts = frame.texts();
        var isClosed = account.closedAt() != null;
        return new PeoplePage.Person(
                frame.at(Place.PEOPLE.path() + "/" + account.id()),
                account.name(),
                account.email().value(),
                role(account, texts),
                texts.date(account.createdAt()),
                account.id().equals(session.account().id()),
                isClosed ? null : other(account.role(), texts));
    }

    private static Option other(Role role, Texts texts) {
        return switch (role) {
            case EDITOR -> Option.of(named(Role.ADMINISTRATOR), texts.text("people.make-administrator"));
            case ADMINISTRATOR -> Option.of(named(Role.EDITOR), texts.text("people.make-editor"));
        };
    }

    private static PeoplePage.Invited invited(Invitation open, Frame frame) {
        var texts = frame.texts();
        return new PeoplePage.Invited(
                frame.at(Place.PEOPLE.path() + "/invitations/" + open.id()),
                open.email() == null
                        ? texts.text("people.anybody")
                        : open.email().value(),
                texts.text("people.role", open.role()),
                texts.date(open.expiresAt()));
    }

    private static String named(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
