package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Bulk;
import no.opphav.catalogue.BulkAction;
import no.opphav.catalogue.BulkChange;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Changes many assets at once: asks with what, shows what would come of it, does it, and undoes it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/bulk")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class BulkController {
    private final Bulk bulk;
    private final BulkPages pages;
    private final AssetLists lists;
    private final Answers answers;

    BulkController(Bulk bulk, BulkPages pages, AssetLists lists, Answers answers) {
        this.bulk = bulk;
        this.pages = pages;
        this.lists = lists;
        this.answers = answers;
    }

    /** What would come of it; changes nothing. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        var action = FormReading.named(form.value("action"), BulkAction.values());
        var ids = chosen(body, form);
        if (action.isEmpty() || ids.isEmpty()) {
            return Answers.done(lists.address(lang, form), Notice.BULK_NOTHING);
        }
        if (action.get().takesArgument() && !form.values().containsKey("argument")) {
            return answers.page(pages.asked(lang, action.get(), ids, form, null, session));
        }
        try {
            var items = bulk.preview(
                    ids, action.get(), form.value("argument"), session.account().actor());
            return answers.page(pages.previewed(lang, action.get(), ids, form, items, session));
        } catch (Problem problem) {
            return answers.refused(problem, pages.asked(lang, action.get(), ids, form, problem, session));
        }
    }

    @Post("/run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> run(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        var action = FormReading.named(form.value("action"), BulkAction.values());
        var ids = chosen(body, form);
        if (action.isEmpty() || ids.isEmpty()) {
            return Answers.done(lists.address(lang, form), Notice.BULK_NOTHING);
        }
        try {
            var id = bulk.run(
                    ids, action.get(), form.value("argument"), session.account().actor());
            return Answers.to("/" + lang.code() + "/editor/assets/bulk/" + id);
        } catch (Problem problem) {
            return answers.refused(problem, pages.asked(lang, action.get(), ids, form, problem, session));
        }
    }

    @Get("/{id}")
    HttpResponse<String> done(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(pages.done(lang, find(id), notice, null, session));
    }

    @Post("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        var change = find(id);
        try {
            bulk.undo(id, session.account().actor());
            return Answers.done("/" + lang.code() + "/editor/assets/bulk/" + id, Notice.BULK_UNDONE);
        } catch (Problem problem) {
            return answers.refused(problem, pages.done(lang, change, "", problem, session));
        }
    }

    private BulkChange find(UUID id) {
        return bulk.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    /** Those that are ticked, or all that the list's filter finds. */
    private List<UUID> chosen(@Nullable Map<String, Object> body, FormState form) {
        if (form.value("all").equals("yes")) {
            return lists.found(form).stream()
                    .map(view -> view.asset().id())
                    .limit(Bulk.MOST)
                    .toList();
        }
        return FormReading.several(body, "asset").stream()
                .flatMap(id -> FormReading.uuid(id).stream())
                .distinct()
                .limit(Bulk.MOST)
                .toList();
    }
}
