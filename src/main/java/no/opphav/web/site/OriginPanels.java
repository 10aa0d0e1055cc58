package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.Limits;
import no.opphav.catalogue.Origin;
import no.opphav.catalogue.Origin.Standing;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.CreditLines;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Endings;
import no.opphav.web.Frame;
import no.opphav.web.Pill;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Tells what a file is that somebody holds. */
@Singleton
final class OriginPanels {
    private final CreditLines lines;
    private final Catalogue catalogue;

    OriginPanels(CreditLines lines, Catalogue catalogue) {
        this.lines = lines;
        this.catalogue = catalogue;
    }

    /** What bytes are that somebody holds. */
    OriginPanel ofBytes(Frame frame, Origin origin) {
        return panel(frame, origin, origin.written(), false);
    }

    /** What was fetched under these terms, as a receipt has it. */
    OriginPanel ofReceipt(Frame frame, Origin origin, TermsVersion then) {
        return panel(frame, origin, then, true);
    }

    /** @param then the terms under which it was fetched; null where nothing is known of that, as of bytes in which none are written */
    private OriginPanel panel(Frame frame, Origin origin, @Nullable TermsVersion then, boolean isFetched) {
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
                origin.outdated() && origin.over() == null
                        ? texts.text("check.outdated", origin.asset().rightsHolder())
                        : null,
                terms(frame, origin, then, isFetched),
                origin.over() == null
                        ? catalogue.limits(origin.asset().id())
                        : Limits.none(origin.asset().id()),
                over(frame, origin),
                links(frame, origin, then, isFetched),
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
                        over.cause() == null ? null : Endings.why(frame.texts(), over.cause(), over.reason()),
                        frame.texts().moment(over.at()),
                        over.contact().value());
    }

    /** The rules of then where they were others, and are known; else those of now, of what is still offered. */
    private static OriginPanel.@Nullable Ruled terms(
            Frame frame, Origin origin, @Nullable TermsVersion then, boolean isFetched) {
        var texts = frame.texts();
        if (then != null && (isFetched || origin.over() == null) && !isSame(then, origin)) {
            var heading = texts.text(isFetched ? "check.terms-then" : "check.terms-written");
            return new OriginPanel.Ruled(heading, TermsLabels.label(then, frame));
        }
        return origin.over() == null
                ? new OriginPanel.Ruled(texts.text("check.terms"), TermsLabels.label(origin.terms(), frame))
                : null;
    }

    private static boolean isSame(TermsVersion then, Origin origin) {
        return origin.over() == null && then.id().equals(origin.terms().id());
    }

    /** Where the other terms are to be read, and how they differ. */
    private static List<AssetPage.Link> links(
            Frame frame, Origin origin, @Nullable TermsVersion then, boolean isFetched) {
        if (origin.over() != null) {
            return isFetched ? List.of() : List.of(last(frame, origin, then));
        }
        if (then == null || isSame(then, origin)) {
            return List.of();
        }
        var now = origin.terms();
        List<AssetPage.Link> links = new ArrayList<>();
        links.add(link(frame, now, "check.now"));
        if (now.code().equals(then.code()) && now.number() == then.number() + 1) {
            links.add(new AssetPage.Link(
                    frame.texts().text("terms.changes", then.number()), frame.at(Links.path(now) + "/changes")));
        }
        return links;
    }

    private static AssetPage.Link last(Frame frame, Origin origin, @Nullable TermsVersion then) {
        return then == null ? link(frame, origin.terms(), "check.last") : link(frame, then, "check.then");
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
