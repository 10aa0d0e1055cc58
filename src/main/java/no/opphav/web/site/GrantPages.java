package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.DeckStanding;
import no.opphav.deck.Decks;
import no.opphav.delivery.ReceiptBook;
import no.opphav.delivery.ReceiptCode;
import no.opphav.kernel.Token;
import no.opphav.request.AskingAgain;
import no.opphav.request.Fallbacks;
import no.opphav.request.Grant;
import no.opphav.request.GrantByLink;
import no.opphav.terms.Medium;
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
    private final Fallbacks fallbacks;
    private final CreditTabs credits;
    private final RightsCopies copies;
    private final ReceiptBook receipts;
    private final Clock clock;

    /** The workspace knows the exact versions that a grant names, which the public may no longer or never see. */
    GrantPages(
            Catalogue catalogue,
            Workspace workspace,
            Terms terms,
            Decks decks,
            Fallbacks fallbacks,
            CreditTabs credits,
            RightsCopies copies,
            ReceiptBook receipts,
            Clock clock) {
        this.catalogue = catalogue;
        this.workspace = workspace;
        this.terms = terms;
        this.decks = decks;
        this.receipts = receipts;
        this.fallbacks = fallbacks;
        this.credits = credits;
        this.copies = copies;
        this.clock = clock;
    }

    Page open(Frame frame, Token link, GrantByLink.Open open, FormState form) {
        var texts = frame.texts();
        var grant = open.grant();
        var view = view(open.request().assetId());
        var approvals = decks.of(grant.fileIds());
        var files = grant.fileIds().stream()
                .flatMap(id -> workspace.file(id).stream())
                .sorted(Comparator.comparing(AssetFile::role)
                        .thenComparing(AssetFile::renditionId)
                        .thenComparing(AssetFile::number, Comparator.reverseOrder()))
                .toList();
        return new GrantPage(
                frame.titled(texts.text("grant.title")),
                open.request().reference(),
                frame.in(texts.language()),
                texts.date(grant.expiresAt()),
                left(open, texts),
                fallback(open, texts),
                open.message(),
                files.stream()
                        .map(file -> item(frame, link, view, handed(grant, file), approvals.get(file.id())))
                        .toList(),
                form,
                picture(view, files, texts),
                terms.byId(grant.termsVersionId())
                        .map(version -> TermsLabels.label(version, frame))
                        .orElse(null),
                credits(frame, open, files),
                kit(frame, view, files));
    }

    private String fallback(GrantByLink.Open open, Texts texts) {
        return fallbacks
                .of(open.request(), open.grant())
                .map(given -> texts.text(
                        "grant.fallback", texts.languageName(open.request().language()), texts.languageName(given)))
                .orElse("");
    }

    /** Never of a version that is not among those that are fetched here. */
    private static @Nullable Picture picture(@Nullable AssetView view, List<AssetFile> files, Texts texts) {
        if (view == null) {
            return null;
        }
        var granted = files.stream().map(AssetFile::id).collect(Collectors.toSet());
        return view.variants().stream()
                .filter(shown -> shown.previews().stream().anyMatch(preview -> granted.contains(preview.fileId())))
                .findFirst()
                .map(shown -> Pictures.beside(view.asset().kind(), shown, texts))
                .orElse(null);
    }

    /** How to credit the first of the files, under the terms under which it goes out. */
    private List<AssetPage.CreditTab> credits(Frame frame, GrantByLink.Open open, List<AssetFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var view = workspace.byId(open.request().assetId());
        var file = files.getFirst();
        var version = terms.byId(
                        open.grant().termsOf(file.id()).orElse(open.grant().termsVersionId()))
                .orElseThrow();
        return view.variants().stream()
                .filter(shown -> shown.variant().id().equals(file.variantId()))
                .findFirst()
                .map(shown -> Stream.concat(
                                Stream.of(Medium.SLIDE),
                                Arrays.stream(Medium.values()).filter(medium -> medium != Medium.SLIDE))
                        .map(medium -> credits.line(frame, view, shown, version, medium))
                        .toList())
                .orElse(List.of());
    }

    private static String kit(Frame frame, @Nullable AssetView view, List<AssetFile> files) {
        return view == null || files.isEmpty()
                ? ""
                : view.variants().stream()
                        .filter(shown ->
                                shown.variant().id().equals(files.getFirst().variantId()))
                        .findFirst()
                        .map(shown ->
                                AssetPages.href(frame, view, shown.variant().language()) + "/credit")
                        .orElse("");
    }

    /** How many downloads are left; empty where they are not limited. */
    private static String left(GrantByLink.Open open, Texts texts) {
        var limit = open.grant().downloadLimit();
        return limit == null ? "" : texts.text("grant.left", limit - open.downloads());
    }

    /** The page of a link that opens nothing any more, with how it stands with asking for a new one. */
    Page closed(Frame frame, GrantByLink found, AskingAgain.Standing standing, FormState form) {
        var texts = frame.texts();
        return switch (found) {
            case GrantByLink.Expired(var assetId) -> closed(frame, "expired", "", assetId, standing, form);
            case GrantByLink.UsedUp(var assetId) -> closed(frame, "used-up", "", assetId, standing, form);
            case GrantByLink.Revoked(var assetId) ->
                closed(frame, "revoked", frame.site().contact().value(), assetId, standing, form);
            case GrantByLink.Recalled(var assetId) ->
                closed(
                        frame,
                        "recalled",
                        workspace.byId(assetId).asset().contact().value(),
                        assetId,
                        standing,
                        form);
            case GrantByLink.Open _, GrantByLink.Invalid _ ->
                new MessagePage(
                        frame.titled(texts.text("grant.invalid.headline")),
                        "",
                        texts.text("grant.invalid.headline"),
                        texts.text(
                                "grant.invalid.sentence", frame.site().contact().value()),
                        new MessagePage.Way(texts.text("error.way"), frame.at("")));
        };
    }

    private Page closed(
            Frame frame, String why, String contact, UUID assetId, AskingAgain.Standing standing, FormState form) {
        var texts = frame.texts();
        var headline = texts.text("grant-closed." + why);
        var asked = standing == AskingAgain.Standing.ASKED ? texts.text("grant.again.asked") : null;
        return new ClosedGrantPage(
                frame.titled(headline),
                headline,
                texts.text("grant-closed-explained." + why, contact),
                asked,
                frame.in(texts.language()) + "/again",
                standing == AskingAgain.Standing.CLOSED ? null : form,
                askAgain(frame, assetId));
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

    /** The file as the download brings it: with the terms inside, which makes it larger. */
    private AssetFile handed(Grant grant, AssetFile file) {
        return grant.termsOf(file.id())
                .flatMap(termsId -> copies.under(termsId, file.id()))
                .orElse(file);
    }

    private GrantPage.Item item(
            Frame frame, Token link, @Nullable AssetView view, AssetFile file, @Nullable DeckApproval approval) {
        var texts = frame.texts();
        var facts = List.of(
                FileRows.badge(file), texts.size(file.sizeForPublic()), texts.text("grant.version", file.number()));
        var standing = approval == null ? DeckStanding.APPROVED : approval.standing(clock.instant());
        var receipt = ReceiptCode.ofGrant(link, file.id());
        var isFetched = !receipts.find(receipt).isEmpty();
        return new GrantPage.Item(
                file.id().toString(),
                title(frame, view, file),
                String.join(" · ", facts),
                note(standing, texts),
                standing == DeckStanding.APPROVED || standing == DeckStanding.SUPERSEDED,
                receipt.toString(),
                isFetched ? frame.at("/receipts/" + receipt) : null);
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
