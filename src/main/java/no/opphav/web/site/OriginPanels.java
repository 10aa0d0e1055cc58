package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.Origin;
import no.opphav.catalogue.Origin.Standing;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.CreditLines;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Pill;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Tells what a file is that somebody holds. */
@Singleton
final class OriginPanels {
    private final CreditLines lines;

    OriginPanels(CreditLines lines) {
        this.lines = lines;
    }

    /** @param then the terms under which it was fetched; null where nothing is known of that, as of bytes in which none are written */
    OriginPanel panel(Frame frame, Origin origin, @Nullable TermsVersion then) {
        var texts = frame.texts();
        var variant = origin.variant();
        var language = lines.nearest(variant.language()).orElse(texts.language().tag());
        var asset = frame.at("/assets/" + origin.asset().slug() + "/" + variant.language());
        var subject = origin.asset()
                .credited(
                        variant,
                        frame.site().timeZone(),
                        frame.site().url(AssetPaths.of(origin.asset().slug(), variant.language())));
        var credit = lines.credit(subject, then == null ? origin.terms() : then, Medium.WEB, language);
        return new OriginPanel(
                new Words(variant.title(), variant.language()),
                asset,
                standing(frame, origin.standing()),
                facts(frame, origin),
                origin.over() == null ? TermsLabels.label(origin.terms(), frame) : null,
                over(frame, origin),
                then(frame, origin, then),
                new Words(credit.text(), language),
                credit.html(),
                origin.newest() == null
                        ? null
                        : new AssetPage.Link(
                                texts.text("check.newest", origin.newest().number()), asset));
    }

    private static OriginPanel.@Nullable Over over(Frame frame, Origin origin) {
        var over = origin.over();
        return over == null
                ? null
                : new OriginPanel.Over(
                        over.cause() == null ? null : RightsEnded.why(frame.texts(), over.cause(), over.reason()),
                        frame.texts().moment(over.at()),
                        over.contact().value());
    }

    private static AssetPage.@Nullable Link then(Frame frame, Origin origin, @Nullable TermsVersion then) {
        if (then == null) {
            return origin.over() == null ? null : link(frame, origin.terms(), "check.last");
        }
        return origin.over() == null && then.id().equals(origin.terms().id()) ? null : link(frame, then, "check.then");
    }

    private static Pill standing(Frame frame, Standing standing) {
        var tone = switch (standing) {
            case CURRENT -> Tone.GOOD;
            case SUPERSEDED -> Tone.WARN;
            case ENDED, WITHDRAWN -> Tone.BAD;
        };
        return new Pill(tone, frame.texts().text("check.standing", standing));
    }

    private static List<String> facts(Frame frame, Origin origin) {
        var texts = frame.texts();
        List<String> facts = new ArrayList<>();
        facts.add(texts.text("check.part", origin.part()));
        facts.add(origin.file().name().value());
        if (!origin.variant().language().equals(LanguageTag.NONE)) {
            facts.add(texts.languageName(origin.variant().language()));
        }
        facts.add(texts.text(
                "check.version",
                origin.file().number(),
                texts.date(origin.file().createdAt())));
        return facts;
    }

    private static AssetPage.Link link(Frame frame, TermsVersion terms, String said) {
        var name = terms.in(frame.texts().language().tag()).name();
        return new AssetPage.Link(
                frame.texts().text(said, name, terms.number()),
                frame.at("/terms/" + terms.code() + "/" + terms.number()));
    }
}
