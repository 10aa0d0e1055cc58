package no.opphav.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.CatalogueState;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import org.jspecify.annotations.Nullable;

/** Hands files out over HTTP, with their terms. */
@Singleton
public class Delivery {
    /** What a browser may show from our own address: none of it can hold a script. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "text/vtt");

    private static final Set<String> PLAYED = Set.of("video", "audio");

    private final Transfer transfer;
    private final Receipts receipts;
    private final Licenses licenses;
    private final Clock clock;
    private final IdSource ids;

    Delivery(Transfer transfer, Receipts receipts, Licenses licenses, Clock clock, IdSource ids) {
        this.transfer = transfer;
        this.receipts = receipts;
        this.licenses = licenses;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Answers a request for a file's bytes: conditions and ranges (RFC 9110), entity tag, digest (RFC 9530), where its terms
     * are, and the name to save it under; or leads to the store, which says all but the digest and the terms. Writes a
     * receipt when bytes go out from the first one on, to be saved, and says where it is if it has a code.
     *
     * @param request a GET, a HEAD, or the POST of a form whose answer is the file
     * @throws no.opphav.kernel.Problem {@code RANGE_NOT_SATISFIABLE}, {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND}
     */
    public HttpResponse<?> answer(HttpRequest<?> request, Handout handout) {
        return answer(request, handout, () -> {});
    }

    /**
     * The same, with what has to be done when the answer begins and not before: once the store has the bytes ready, or a link
     * that leads to them is signed.
     *
     * @param begins may refuse, and nothing goes out
     */
    public HttpResponse<?> answer(HttpRequest<?> request, Handout handout, Runnable begins) {
        var labels = new Labels(
                disposition(handout.file(), handout.inline()),
                handout.channel() == Channel.GRANT ? "private, no-store" : "public, no-cache");
        var sending = transfer.answer(request, Representation.forPublic(handout.file()), labels);
        begin(sending, begins);
        var response = harmless(sending.response()).header("Link", "<" + handout.license() + ">; rel=\"license\"");
        if (sending.fromStart() && !labels.isShown()) {
            var receipt = handout.receipt();
            handedOut(handout, receipt);
            if (receipt != null) {
                response.header("Link", describedBy(receipt, handout.language()));
            }
        }
        return handout.language().equals(LanguageTag.NONE)
                ? response
                : response.header("Content-Language", handout.language().value());
    }

    private static void begin(Sending sending, Runnable begins) {
        try {
            begins.run();
        } catch (RuntimeException e) {
            sending.close();
            throw e;
        }
    }

    /** Leave to give the answer to a plain request for all of a file again, each time with its receipt, as long as few wait. */
    Repeat repeat(String route, CatalogueState state, Handout handout) {
        var wanted = Representation.forPublic(handout.file());
        var isShown = disposition(handout.file(), handout.inline()).isInline();
        return new Repeat(route, state, wanted.checksum(), wanted.size(), () -> {
            if (isShown) {
                return true;
            }
            if (receipts.areMany()) {
                return false;
            }
            handedOut(handout, null);
            return true;
        });
    }

    /** Answers an editor, who sees files that nobody else may see. */
    HttpResponse<?> toEditor(HttpRequest<?> request, AssetFile file, boolean inline) {
        var sending = transfer.answer(request, Representation.of(file));
        return harmless(new Labels(disposition(file, inline), "private, no-store").on(sending.response()));
    }

    /** What an answer says of the receipt that it brings. */
    String describedBy(ReceiptCode receipt, LanguageTag language) {
        return "<" + licenses.receipt(receipt, language) + ">; rel=\"describedby\"";
    }

    /**
     * Writes down that a file goes out to be saved.
     *
     * @param receipt the code of its receipt; null where nobody is told one
     */
    void handedOut(Handout handout, @Nullable ReceiptCode receipt) {
        receipts.add(new Receipt(
                ids.next(),
                handout.file().id(),
                handout.terms().id(),
                handout.language(),
                handout.channel(),
                clock.instant(),
                receipt == null ? null : receipt.value(),
                Representation.forPublic(handout.file()).checksum(),
                handout.acknowledged()));
    }

    private static Disposition disposition(AssetFile file, boolean inline) {
        return inline && isHarmless(file.mediaType())
                ? Disposition.inline(file.name())
                : Disposition.attachment(file.name());
    }

    /** Whatever a file turns out to hold, a browser runs none of it. */
    static MutableHttpResponse<?> harmless(MutableHttpResponse<?> response) {
        return response.header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static boolean isHarmless(MediaType type) {
        return SHOWN.contains(type.value()) || PLAYED.contains(type.type());
    }
}
