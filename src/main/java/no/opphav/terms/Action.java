package no.opphav.terms;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule is about: actions of the ODRL 2.2 vocabulary, and of Creative Commons where ODRL takes its terms from there. */
public enum Action {
    USE("use"),
    REPRODUCE("reproduce"),
    PRINT("print"),
    DISTRIBUTE("distribute"),
    PRESENT("present"),
    DISPLAY("display"),
    PLAY("play"),
    STREAM("stream"),
    TRANSLATE("translate"),
    DERIVE("derive"),
    MODIFY("modify"),
    EXTRACT("extract"),
    INCLUDE("include"),
    AGGREGATE("aggregate"),
    ARCHIVE("archive"),
    DIGITIZE("digitize"),
    SELL("sell"),
    /** Whatever is aimed at commercial advantage; ODRL 2.2 has given up its own word for it. */
    COMMERCIALISE("CommercialUse"),
    ATTRIBUTE("attribute"),
    INFORM("inform"),
    OBTAIN_CONSENT("obtainConsent"),
    DELETE("delete"),
    SHARE_ALIKE("ShareAlike");

    private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
    private static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";

    private final String term;

    Action(String term) {
        this.term = term;
    }

    /** Its name in its vocabulary, such as {@code obtainConsent}. */
    public String term() {
        return term;
    }

    public URI uri() {
        return URI.create((Character.isUpperCase(term.charAt(0)) ? CREATIVE_COMMONS : ODRL) + term);
    }

    /** Whether the actions of ODRL's own vocabulary have it. */
    boolean isOdrl() {
        return uri().toString().startsWith(ODRL);
    }

    /** Whether the vocabulary includes it in another, or it is that. */
    boolean isWithin(Action other) {
        return this == other
                || switch (other) {
                    case USE -> this != SELL;
                    case PLAY -> this == DISPLAY;
                    case REPRODUCE -> this == EXTRACT;
                    case DERIVE -> this == MODIFY || this == TRANSLATE;
                    default -> false;
                };
    }

    /** The action of that name. */
    public static Optional<Action> of(String term) {
        return Arrays.stream(values())
                .filter(action -> action.term.equals(term))
                .findFirst();
    }

    /** What a rule of a kind can sensibly be about. */
    public static List<Action> of(RuleKind kind) {
        return Arrays.stream(values())
                .filter(action -> kind == RuleKind.DUTY || !action.isDutyOnly())
                .toList();
    }

    private boolean isDutyOnly() {
        return this == ATTRIBUTE || this == INFORM || this == OBTAIN_CONSENT || this == SHARE_ALIKE;
    }
}
