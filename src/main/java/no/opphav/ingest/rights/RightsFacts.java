package no.opphav.ingest.rights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a file about its rights, the same in every format.
 *
 * @param holder of the rights, who is also credited as creator
 * @param statement whose it is and since when
 * @param usage what may be done with it, in a sentence
 * @param termsPage where the terms are to be read, for good
 * @param license the licence that the terms are, else the same page
 * @param credit the line that credits it
 * @param assetPage where people read of it
 * @param contact the mail address of whom to ask
 * @param deck what is written into a copy of an approved presentation besides; null where it is none
 */
record RightsFacts(
        Wording title,
        String holder,
        Wording statement,
        Wording usage,
        String termsPage,
        String license,
        String credit,
        String assetPage,
        String contact,
        @Nullable DeckEdition deck) {
    /** Changes with how the facts are written, so that earlier copies are made anew. */
    private static final String EDITION = "3";

    private static final String TITLE = "title";
    private static final String HOLDER = "holder";
    private static final String STATEMENT = "statement";
    private static final String USAGE = "usage";
    private static final String TERMS_PAGE = "terms-page";
    private static final String LICENSE = "license";
    private static final String CREDIT = "credit";
    private static final String ASSET_PAGE = "asset-page";
    private static final String CONTACT = "contact";

    RightsFacts {
        holder = Wording.clean(holder);
        credit = Wording.clean(credit);
    }

    /** The facts by which one edition of a copy is told from another. */
    Checksum checksum() {
        var text = new StringBuilder(EDITION);
        for (var field : addTo(new Message(List.of())).fields()) {
            text.append('\0').append(field.name()).append('\0').append(field.value());
        }
        return Checksum.ofContent(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A question to a worker with the facts in it. */
    Message addTo(Message question) {
        var asked = question.with(HOLDER, holder)
                .with(TERMS_PAGE, termsPage)
                .with(LICENSE, license)
                .with(CREDIT, credit)
                .with(ASSET_PAGE, assetPage)
                .with(CONTACT, contact);
        var complete = deck == null ? asked : deck.addTo(asked);
        return add(STATEMENT, statement, add(USAGE, usage, add(TITLE, title, complete)));
    }

    private static Message add(String name, Wording wording, Message question) {
        var asked = question.with(name + " " + Wording.USUAL, wording.usual());
        for (var each : wording.languages().entrySet()) {
            asked = asked.with(name + " " + each.getKey(), each.getValue());
        }
        return asked;
    }

    /** The facts of a question. */
    static RightsFacts of(Message question) {
        return new RightsFacts(
                wording(TITLE, question),
                text(HOLDER, question),
                wording(STATEMENT, question),
                wording(USAGE, question),
                text(TERMS_PAGE, question),
                text(LICENSE, question),
                text(CREDIT, question),
                text(ASSET_PAGE, question),
                text(CONTACT, question),
                DeckEdition.of(question));
    }

    private static Wording wording(String name, Message question) {
        var languages = new java.util.TreeMap<String, String>();
        for (var field : question.fields()) {
            if (field.name().startsWith(name + " ")) {
                languages.put(field.name().substring(name.length() + 1), field.value());
            }
        }
        var usual = languages.remove(Wording.USUAL);
        return new Wording(usual == null ? "" : usual, languages);
    }

    private static String text(String name, Message question) {
        return question.value(name).orElse("");
    }
}
