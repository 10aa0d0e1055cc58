package no.opphav.web.editor;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.account.Session;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditPage;
import no.opphav.audit.AuditQuery;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.platform.http.Csv;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Writes the audit trail. */
@Singleton
class AuditPages {
    /** The service itself, where people are chosen. */
    static final String SERVICE = "service";

    private static final List<String> FIELDS = List.of("who", "what", "q", "from", "to");
    private static final int AT_ONCE = 1000;
    private static final int MOST = 100_000;

    private final EditorFrames frames;
    private final AuditTrail trail;
    private final Accounts accounts;
    private final Workspace workspace;

    AuditPages(EditorFrames frames, AuditTrail trail, Accounts accounts, Workspace workspace) {
        this.frames = frames;
        this.trail = trail;
        this.accounts = accounts;
        this.workspace = workspace;
    }

    Texts texts(InterfaceLanguage lang) {
        return frames.texts(lang);
    }

    AuditListPage page(InterfaceLanguage lang, FormState form, AuditPage found, Session session) {
        var around = frames.at(lang, Place.AUDIT, session);
        var frame = around.frame();
        var texts = frame.texts();
        var names = names();
        Map<UUID, @Nullable String> subjects = new HashMap<>();
        return new AuditListPage(
                around,
                form,
                people(texts),
                actions(texts),
                found.entries().stream()
                        .map(entry -> row(entry, names, subjects, frame))
                        .toList(),
                address(frame.at("/editor/audit.csv"), form, null),
                address("/api/editor/audit", form, null),
                found.next() == null ? null : address(frame.at(Place.AUDIT.path()), form, found.next()));
    }

    /** What a query finds, up to a hundred thousand. */
    Csv csv(InterfaceLanguage lang, AuditQuery query) {
        var texts = frames.texts(lang);
        var names = names();
        var csv = new Csv(StatisticsTables.separator(lang));
        csv.line(
                texts.text("audit.at"),
                texts.text("audit.who"),
                texts.text("audit.what"),
                texts.text("audit.action"),
                texts.text("audit.subject"),
                texts.text("audit.detail"));
        String cursor = null;
        for (var written = 0; written < MOST; written += AT_ONCE) {
            var page = trail.find(query, cursor, AT_ONCE);
            page.entries()
                    .forEach(entry -> csv.line(
                            entry.at().toString(),
                            who(entry, names, texts),
                            action(entry.action(), texts),
                            entry.action(),
                            entry.subjectId().toString(),
                            entry.detail()));
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return csv;
    }

    private Map<UUID, String> names() {
        return accounts.all().stream().collect(toMap(Account::id, Account::name));
    }

    private List<Option> people(Texts texts) {
        List<Option> people = new ArrayList<>();
        people.add(Option.of("", texts.text("audit.anybody")));
        accounts.all().forEach(account -> people.add(Option.of(account.id().toString(), account.name())));
        people.add(Option.of(SERVICE, texts.text("audit.service")));
        return people;
    }

    /** Everything that was ever done. */
    private List<Option> actions(Texts texts) {
        List<Option> actions = new ArrayList<>();
        actions.add(Option.of("", texts.text("audit.anything")));
        trail.actions().forEach(action -> actions.add(Option.of(action, action(action, texts))));
        return actions;
    }

    private AuditListPage.Row row(
            AuditEntry entry, Map<UUID, String> names, Map<UUID, @Nullable String> subjects, Frame frame) {
        var texts = frame.texts();
        return new AuditListPage.Row(
                texts.dayAndTime(entry.at()),
                who(entry, names, texts),
                action(entry.action(), texts),
                detail(entry, names),
                subject(entry, subjects, frame));
    }

    private static String who(AuditEntry entry, Map<UUID, String> names, Texts texts) {
        return entry.accountId() == null
                ? texts.text("audit.service")
                : names.getOrDefault(entry.accountId(), entry.accountId().toString());
    }

    /** In words; what has none yet stands as it is called in the trail. */
    static String action(String action, Texts texts) {
        var key = "audit-action." + action.replace('.', '-');
        return texts.has(key) ? texts.text(key) : action;
    }

    /** Of what was done to an account, whose it is. */
    private static String detail(AuditEntry entry, Map<UUID, String> names) {
        var name = entry.action().startsWith("account.") ? names.get(entry.subjectId()) : null;
        return name == null || entry.subjectId().equals(entry.accountId())
                ? entry.detail()
                : entry.detail().isEmpty() ? name : name + ": " + entry.detail();
    }

    private @Nullable String subject(AuditEntry entry, Map<UUID, @Nullable String> known, Frame frame) {
        var kind = entry.action().substring(0, entry.action().indexOf('.'));
        var path = switch (kind) {
            case "asset" -> known.computeIfAbsent(entry.subjectId(), this::asset);
            case "request" -> "/editor/requests/" + entry.subjectId();
            case "account" -> Place.PEOPLE.path() + "/" + entry.subjectId();
            case "setting" -> Place.SETTINGS.path();
            default -> null;
        };
        return path == null ? null : frame.at(path);
    }

    private @Nullable String asset(UUID id) {
        try {
            return "/editor/assets/" + workspace.byId(id).asset().slug();
        } catch (Problem gone) {
            return null;
        }
    }

    private static String address(String path, FormState form, @Nullable String cursor) {
        var builder = UriBuilder.of(path);
        FIELDS.stream()
                .filter(field -> !form.value(field).isBlank())
                .forEach(field -> builder.queryParam(field, form.value(field)));
        if (cursor != null) {
            builder.queryParam("cursor", cursor);
        }
        return builder.build().toString();
    }
}
