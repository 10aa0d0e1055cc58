package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.DeckStanding;
import no.opphav.deck.Decks;
import no.opphav.request.GrantByLink;
import no.opphav.terms.Terms;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Writes what a presenter's link to a grant opens. */
@Singleton
final class GrantPages {
    private final Catalogue catalogue;
    private final Workspace workspace;
    private final Terms terms;
    private final Decks decks;
    private final Clock clock;

    /** The workspace knows the exact versions that a grant names, which the public may no longer or never see. */
    GrantPages(Catalogue catalogue, Workspace workspace, Terms terms, Decks decks, Clock clock) {
        this.catalogue = catalogue;
        this.workspace = workspace;
        this.terms = terms;
        this.decks = decks;
        this.clock = clock;
    }

    Page open(Frame frame, GrantByLink.Open open, FormState form) {
        var texts = frame.texts();
        var view = view(open.request().assetId());
        var approvals = decks.of(open.grant().fileIds());
        var items = open.grant().fileIds().stream()
                .flatMap(id -> workspace.file(id).stream())
                .sorted(Comparator.comparing(AssetFile::role)
                        .thenComparing(AssetFile::renditionId)
                        .thenComparing(AssetFile::number, Comparator.reverseOrder()))
                .map(file -> item(frame, view, file, approvals.get(file.id())))
                .toList();
        return new GrantPage(
                frame.titled(texts.text("grant.title")),
                open.request().reference(),
                frame.in(texts.language()),
                texts.date(open.grant().expiresAt()),
                open.message(),
                items,
                form,
                view == null
                        ? null
                        : Pictures.beside(
                                view.asset().kind(),
                                view.best(List.of(open.request().language())),
                                texts),
                terms.byId(open.grant().termsVersionId())
                        .map(version -> TermsLabels.label(version, frame))
                        .orElse(null));
    }

    Page expired(Frame frame, UUID assetId) {
        var texts = frame.texts();
        return closed(
                frame,
                texts.text("grant.expired.headline"),
                texts.text("grant.expired.sentence"),
                askAgain(frame, assetId));
    }

    Page revoked(Frame frame, UUID assetId) {
        var texts = frame.texts();
        var sentence =
                texts.text("grant.revoked.sentence", frame.site().contact().value());
        return closed(frame, texts.text("grant.revoked.headline"), sentence, askAgain(frame, assetId));
    }

    Page recalled(Frame frame, UUID assetId) {
        var texts = frame.texts();
        var contact = workspace.byId(assetId).asset().contact().value();
        var sentence = texts.text("grant.recalled.sentence", contact);
        return closed(frame, texts.text("grant.recalled.headline"), sentence, askAgain(frame, assetId));
    }

    Page invalid(Frame frame) {
        var texts = frame.texts();
        var sentence =
                texts.text("grant.invalid.sentence", frame.site().contact().value());
        var way = new MessagePage.Way(texts.text("error.way"), frame.at(""));
        return closed(frame, texts.text("grant.invalid.headline"), sentence, way);
    }

    private static Page closed(Frame frame, String headline, String sentence, MessagePage.Way way) {
        return new MessagePage(frame.titled(headline), "", headline, sentence, way);
    }

    private MessagePage.Way askAgain(Frame frame, UUID assetId) {
        var view = view(assetId);
        var address =
                view == null ? "/request" : "/request?asset=" + view.asset().slug();
        return new MessagePage.Way(frame.texts().text("grant.way"), frame.at(address));
    }

    private @Nullable AssetView view(UUID assetId) {
        return catalogue.find(assetId) instanceof PublicAsset.Published(AssetView view) ? view : null;
    }

    private GrantPage.Item item(
            Frame frame, @Nullable AssetView view, AssetFile file, @Nullable DeckApproval approval) {
        var texts = frame.texts();
        var facts = List.of(FileRows.badge(file), texts.size(file.size()), texts.text("grant.version", file.number()));
        var standing = approval == null ? DeckStanding.APPROVED : approval.standing(clock.instant());
        return new GrantPage.Item(
                file.id().toString(),
                title(frame, view, file),
                String.join(" · ", facts),
                note(standing, texts),
                standing == DeckStanding.APPROVED || standing == DeckStanding.SUPERSEDED);
    }

    private static String note(DeckStanding standing, Texts texts) {
        return switch (standing) {
            case APPROVED -> "";
            case SUPERSEDED -> texts.text("grant.newer");
            case EXPIRED -> texts.text("grant.over");
            case RECALLED -> texts.text("grant.recalled");
        };
    }

    private static Words title(Frame frame, @Nullable AssetView view, AssetFile file) {
        if (view == null) {
            return new Words(file.name().value(), frame.texts().language().tag());
        }
        return view.variants().stream()
                .map(shown -> shown.variant())
                .filter(variant -> variant.id().equals(file.variantId()))
                .findFirst()
                .map(variant -> new Words(variant.title(), variant.language()))
                .orElseGet(() ->
                        new Words(file.name().value(), frame.texts().language().tag()));
    }
}
