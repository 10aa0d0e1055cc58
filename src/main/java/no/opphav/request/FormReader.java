package no.opphav.request;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import no.opphav.kernel.Written;
import no.opphav.request.PresentationRequest.Event;
import no.opphav.request.PresentationRequest.Presenter;
import no.opphav.terms.Access;

/** Reads a form, and says all that is wrong with it at once. */
@Singleton
class FormReader {
    static final int NAME = 200;
    static final int TITLE = 300;
    static final int MESSAGE = 4000;
    private static final int LARGEST_AUDIENCE = 1_000_000;

    private final Catalogue catalogue;
    private final EventDates dates;

    FormReader(Catalogue catalogue, EventDates dates) {
        this.catalogue = catalogue;
        this.dates = dates;
    }

    /**
     * What the form asks for.
     *
     * @throws Problem {@code INVALID_FIELDS}, in the order of the form
     */
    Wish read(RequestForm form) {
        var written = new Written();
        var submission = submission(written, form.submission());
        var asset = presentation(written, form.asset());
        var language = language(written, form.language(), asset);
        var event = written.requiredLine("event", form.event(), TITLE);
        var date = dates.read(written, form.eventDate());
        var venue = venue(written, form.venue());
        var place = place(written, venue, form.place());
        var audience = written.requiredLine("audience", form.audience(), TITLE);
        var size = size(written, form.audienceSize());
        var name = written.requiredLine("name", form.name(), NAME);
        var organisation = written.requiredLine("organisation", form.organisation(), NAME);
        var kind = kind(written, form.organisationKind());
        var email = address(written, form.email(), form.confirmedEmail());
        var message = written.text("message", form.message(), MESSAGE);
        written.check();
        return new Wish(
                withContent(submission.orElseThrow(written::problem), form),
                asset.orElseThrow(written::problem).asset().id(),
                language.orElseThrow(written::problem),
                form.correspondence(),
                new Presenter(name, email.orElseThrow(written::problem), organisation),
                new Event(
                        event,
                        date.orElseThrow(written::problem),
                        venue.orElseThrow(written::problem),
                        place,
                        audience,
                        size.orElse(null)),
                kind.orElse(null),
                message);
    }

    private static Optional<UUID> submission(Written written, String given) {
        if (!written.require("submission", given)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(given.strip()));
        } catch (IllegalArgumentException e) {
            written.wrong("submission", "invalid");
            return Optional.empty();
        }
    }

    /** A form that somebody went back to and changed is another request; nobody finds a request by the bare UUID. */
    private static UUID withContent(UUID submission, RequestForm form) {
        var content = String.join(
                "\0",
                submission.toString(),
                form.asset(),
                form.language(),
                form.event(),
                form.eventDate(),
                form.venue(),
                form.place(),
                form.audience(),
                form.audienceSize(),
                form.name(),
                form.organisation(),
                form.organisationKind(),
                form.email(),
                form.message());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<AssetView> presentation(Written written, String slug) {
        if (!written.require("asset", slug)) {
            return Optional.empty();
        }
        var found = Slug.parse(slug.strip()).map(catalogue::find).flatMap(FormReader::onRequest);
        if (found.isEmpty()) {
            written.wrong("asset", "unknown-presentation");
        }
        return found;
    }

    private static Optional<AssetView> onRequest(PublicAsset asset) {
        return asset instanceof PublicAsset.Published(AssetView view)
                        && view.asset().kind() == AssetKind.PRESENTATION
                        && view.terms() != null
                        && view.terms().access() == Access.ON_REQUEST
                ? Optional.of(view)
                : Optional.empty();
    }

    /** The language, as far as it can be told without a presentation. */
    private static Optional<LanguageTag> language(Written written, String tag, Optional<AssetView> asset) {
        if (!written.require("language", tag)) {
            return Optional.empty();
        }
        var found = LanguageTag.parse(tag)
                .filter(language ->
                        asset.map(view -> view.in(language).isPresent()).orElse(true));
        if (found.isEmpty()) {
            written.wrong("language", "unknown-language");
        }
        return found;
    }

    private static Optional<Venue> venue(Written written, String given) {
        if (!written.require("venue", given)) {
            return Optional.empty();
        }
        var venue = Arrays.stream(Venue.values())
                .filter(each -> each.name().equalsIgnoreCase(given.strip().replace('-', '_')))
                .findFirst();
        if (venue.isEmpty()) {
            written.wrong("venue", "unknown-venue");
        }
        return venue;
    }

    /** Online there is none. */
    private static String place(Written written, Optional<Venue> venue, String given) {
        if (venue.filter(Venue.ONLINE::equals).isPresent()) {
            return "";
        }
        var place = written.line("place", given, TITLE);
        if (venue.isPresent()) {
            written.require("place", place);
        }
        return place;
    }

    /** The kind of organisation; empty where nothing is written, or something is wrong with it. */
    static Optional<OrganisationKind> kind(Written written, String given) {
        if (given.isBlank()) {
            return Optional.empty();
        }
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(each -> each.name().equalsIgnoreCase(given.strip().replace('-', '_')))
                .findFirst();
        if (kind.isEmpty()) {
            written.wrong("organisationKind", "invalid");
        }
        return kind;
    }

    /** How many people are expected. */
    static Optional<Integer> size(Written written, String given) {
        return count(written, "audienceSize", given, 1);
    }

    /** How many people; empty where nothing is written, or something is wrong with it. */
    static Optional<Integer> count(Written written, String field, String given, int least) {
        var digits = given.replaceAll("[\\s\u00a0\u202f]", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) < least) {
            written.wrong(field, least == 0 ? "not-a-count-or-none" : "not-a-count");
            return Optional.empty();
        }
        var count = Integer.parseInt(digits);
        if (count > LARGEST_AUDIENCE) {
            written.wrong(field, "too-many");
        }
        return Optional.of(count);
    }

    /** The address; one whose domain looks mistyped, only once it was sent twice. */
    private static Optional<EmailAddress> address(Written written, String given, String confirmed) {
        var address = address(written, given);
        if (!given.strip().equals(confirmed.strip())) {
            address.flatMap(MistypedDomains::meant)
                    .ifPresent(meant -> written.wrong("email", "mistyped-domain", meant.value()));
        }
        return address;
    }

    /** An address in the field {@code email}, or what is wrong with it. */
    static Optional<EmailAddress> address(Written written, String given) {
        if (!written.require("email", given)) {
            return Optional.empty();
        }
        var address = EmailAddress.parseReachable(given);
        if (address.isEmpty()) {
            written.wrong("email", "not-an-address");
        }
        return address;
    }
}
