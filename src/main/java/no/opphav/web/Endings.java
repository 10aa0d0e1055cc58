package no.opphav.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.Ending;
import no.opphav.catalogue.PublicAsset;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;

/** Says of what is not offered any more why, since when, and whom to ask. */
@Singleton
public final class Endings {
    private static final Pattern CLOSED = Pattern.compile("[.!?…؟。][\\p{Pf}\\p{Pe}\"']*$");
    private static final List<ProblemCode> OVER = List.of(ProblemCode.RIGHTS_ENDED, ProblemCode.ASSET_WITHDRAWN);

    private final Catalogue catalogue;

    Endings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What has ended, as a sentence: in its editor's words where there are any. */
    public static String why(Texts texts, Ending.Cause cause, String reason) {
        if (reason.isBlank()) {
            return texts.text("rights-ended.why", cause);
        }
        var said = reason.strip();
        return CLOSED.matcher(said).find() ? said : said + ".";
    }

    /** A problem's sentences, and where it is that an asset is over, all that is to be said of that one. */
    public String detail(Problem problem, Texts texts) {
        var detail = texts.detail(problem);
        if (!OVER.contains(problem.code())) {
            return detail;
        }
        return problem.arguments().stream()
                .filter(Slug.class::isInstance)
                .map(Slug.class::cast)
                .findFirst()
                .map(slug -> detail + said(slug, texts))
                .orElse(detail);
    }

    private String said(Slug slug, Texts texts) {
        return switch (catalogue.find(slug)) {
            case PublicAsset.Ended(var _, var ending) ->
                " " + why(texts, ending.cause(), ending.reason()) + " "
                        + texts.text("check.over-since", texts.moment(ending.at()))
                        + write(ending.contact(), texts);
            case PublicAsset.Withdrawn(var view) -> write(view.asset().contact(), texts);
            case PublicAsset.Published(var view) -> write(view.asset().contact(), texts);
            case PublicAsset.Unknown() -> "";
        };
    }

    private static String write(EmailAddress contact, Texts texts) {
        return " " + texts.text("ended.write", contact.value());
    }
}
