package no.opphav.web.site;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.platform.http.ErrorPages;
import no.opphav.web.AcceptLanguage;
import no.opphav.web.Endings;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;

/** Refusals as pages, with a way on: to the asset that the problem names, else to the material. */
@Singleton
class ProblemPages implements ErrorPages {
    private static final Pattern PATH = Pattern.compile("/(nb|nn|en)(/.*)?", Pattern.DOTALL);

    private final Frames frames;
    private final Pages pages;
    private final Endings endings;

    ProblemPages(Frames frames, Pages pages, Endings endings) {
        this.frames = frames;
        this.pages = pages;
        this.endings = endings;
    }

    @Override
    public ErrorPage of(Problem problem, HttpRequest<?> request) {
        var frame = frame(request);
        var texts = frame.texts();
        var title = texts.title(problem);
        var page = new MessagePage(frame.titled(title), "", title, endings.detail(problem, texts), way(problem, frame));
        return new ErrorPage(pages.html(page), texts.language().tag());
    }

    private Frame frame(HttpRequest<?> request) {
        var path = PATH.matcher(request.getPath());
        if (!path.matches()) {
            return frames.of(preferred(request), "");
        }
        var language = InterfaceLanguage.parse(path.group(1)).orElseThrow();
        return frames.of(language, path.group(2) == null ? "" : path.group(2));
    }

    private static InterfaceLanguage preferred(HttpRequest<?> request) {
        var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, "");
        return InterfaceLanguage.preferred(AcceptLanguage.parse(accepted));
    }

    private static MessagePage.Way way(Problem problem, Frame frame) {
        if (problem.code() == ProblemCode.SIGN_IN_REQUIRED) {
            return new MessagePage.Way(frame.texts().text("sign-in.button"), frame.at("/sign-in"));
        }
        return problem.arguments().stream()
                .filter(Slug.class::isInstance)
                .findFirst()
                .map(slug -> new MessagePage.Way(frame.texts().text("error.way.asset"), frame.at("/assets/" + slug)))
                .orElseGet(() -> new MessagePage.Way(frame.texts().text("error.way"), frame.at("")));
    }
}
