package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.Decks;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.editor.ApprovalPage.Entry;
import no.opphav.web.site.FileRows;
import org.jspecify.annotations.Nullable;

/** Puts the page of one version together, on which it is approved and recalled. */
@Singleton
class ApprovalPages {
    private final Decks decks;
    private final EditorFrames frames;
    private final ExpiryDates dates;
    private final Clock clock;

    ApprovalPages(Decks decks, EditorFrames frames, ExpiryDates dates, Clock clock) {
        this.decks = decks;
        this.frames = frames;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * What an editor just tried.
     *
     * @param problem why it was refused; null where it was not
     * @param approve what was written to approve with; null where that was not tried
     * @param recall what was written to recall with; null where that was not tried
     */
    record Tried(
            String notice,
            @Nullable Problem problem,
            @Nullable FormState approve,
            @Nullable FormState recall) {
        static Tried nothing(String notice) {
            return new Tried(notice, null, null, null);
        }

        static Tried approving(Problem problem, FormState form) {
            return new Tried("", problem, form, null);
        }

        static Tried recalling(Problem problem, FormState form) {
            return new Tried("", problem, null, form);
        }
    }

    ApprovalPage page(InterfaceLanguage lang, AssetView view, AssetFile file, Tried tried, Session session) {
        var base = "/editor/assets/" + view.asset().slug();
        var path = base + "/versions/" + file.id();
        var shown = EditedAssets.variant(view, file.variantId());
        var texts = frames.texts(lang);
        var row = new FileRows(texts, shown.variant().language()).row(file);
        var around = frames.at(lang, Place.ASSETS, path, row.what().text(), session);
        var frame = around.frame();
        var all = decks.history(file.renditionId());
        var own = all.stream()
                .filter(approval -> approval.fileId().equals(file.id()))
                .toList();
        var last = own.isEmpty() ? null : own.getFirst();
        return new ApprovalPage(
                around,
                Notice.sentence(tried.notice(), texts),
                tried.problem() == null ? null : Refusal.of(tried.problem(), texts, frame.at(path)),
                row.what(),
                row.badge(),
                version(file, texts),
                frame.at(path),
                frame.at(base + "/renditions/" + file.renditionId()),
                States.of(last, clock.instant(), texts),
                history(own, texts),
                isBehind(file, all) ? null : approving(tried, texts),
                file.mediaType().equals(MediaType.PPTX),
                dates.today().toString(),
                last == null || last.recalledAt() != null ? null : recalling(tried, texts));
    }

    private static String version(AssetFile file, Texts texts) {
        return String.join(
                " · ",
                texts.text("rendition.number", file.number()),
                texts.date(file.createdAt()),
                file.name().value());
    }

    private static boolean isBehind(AssetFile file, List<DeckApproval> all) {
        return all.stream().anyMatch(approval -> approval.stands() && approval.number() > file.number());
    }

    private static List<Entry> history(List<DeckApproval> own, Texts texts) {
        List<Entry> entries = new ArrayList<>();
        for (var approval : own) {
            if (approval.recalledAt() != null) {
                entries.add(new Entry(
                        texts.text("approval.recalled-by", name(approval.recalledBy(), texts)),
                        texts.time(approval.recalledAt()),
                        approval.recallReason()));
            }
            if (approval.supersededAt() != null) {
                entries.add(new Entry(texts.text("approval.superseded"), texts.time(approval.supersededAt()), ""));
            }
            entries.add(new Entry(approved(approval, texts), texts.time(approval.approvedAt()), ""));
        }
        return entries;
    }

    private static String approved(DeckApproval approval, Texts texts) {
        var by = name(approval.approvedBy(), texts);
        return approval.expiresAt() == null
                ? texts.text("approval.approved-by", by)
                : texts.text("approval.approved-by-until", by, texts.date(approval.expiresAt()));
    }

    private static String name(@Nullable String account, Texts texts) {
        return account == null ? texts.text("approval.service") : account;
    }

    private static FormState approving(Tried tried, Texts texts) {
        return tried.approve() == null || tried.problem() == null
                ? FormState.of(Map.of("creditSlide", "yes", "tellHolders", "yes"))
                : tried.approve().refused(tried.problem(), texts);
    }

    private static FormState recalling(Tried tried, Texts texts) {
        return tried.recall() == null || tried.problem() == null
                ? FormState.empty()
                : tried.recall().refused(tried.problem(), texts);
    }
}
