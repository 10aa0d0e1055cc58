package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.request.PresentationRequest;
import no.opphav.request.PresentationRequests;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/** Writes what a link to verify an address opens. */
@Singleton
final class VerificationPages {
    private final Catalogue catalogue;
    private final PresentationRequests requests;

    VerificationPages(Catalogue catalogue, PresentationRequests requests) {
        this.catalogue = catalogue;
        this.requests = requests;
    }

    Page pending(Frame frame, PresentationRequest request) {
        var texts = frame.texts();
        var sentence = texts.text("verify.sentence", texts.weekday(requests.answerDue(request)));
        return page(frame, request, texts.text("verify.headline"), sentence, texts.text("verify.button"));
    }

    Page verified(Frame frame, PresentationRequest request) {
        var texts = frame.texts();
        return page(
                frame,
                request,
                texts.text("verify.done.headline"),
                texts.text(request.state().isWaiting() ? "verify.done.sentence" : "verify.done.decided"),
                texts.text("verify.done.button"));
    }

    private Page page(Frame frame, PresentationRequest request, String headline, String sentence, String button) {
        List<RequestPage.Fact> facts = new ArrayList<>();
        RequestPages.known(catalogue.find(request.assetId())).ifPresent(view -> {
            var title = view.best(List.of(request.language())).variant().title();
            facts.add(new RequestPage.Fact(frame.texts().text("request.asset"), title));
        });
        facts.addAll(RequestPages.facts(request, frame.texts()));
        return new VerificationPage(frame.titled(headline), request.reference(), headline, sentence, facts, button);
    }

    Page over(Frame frame, UUID assetId) {
        var texts = frame.texts();
        var address = catalogue.find(assetId) instanceof PublicAsset.Published(var view)
                ? "/request?asset=" + view.asset().slug()
                : "/request";
        var way = new MessagePage.Way(texts.text("grant.way"), frame.at(address));
        return closed(frame, texts.text("verify.over.headline"), texts.text("verify.over.sentence"), way);
    }

    Page invalid(Frame frame) {
        var texts = frame.texts();
        var sentence =
                texts.text("grant.invalid.sentence", frame.site().contact().value());
        var way = new MessagePage.Way(texts.text("grant.way"), frame.at("/request"));
        return closed(frame, texts.text("grant.invalid.headline"), sentence, way);
    }

    private static Page closed(Frame frame, String headline, String sentence, MessagePage.Way way) {
        return new MessagePage(frame.titled(headline), "", headline, sentence, way);
    }
}
