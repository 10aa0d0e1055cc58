package no.opphav.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What narrows a rule, for machines; the rule's text says the same to people.
 *
 * @param right the value it compares with: a URI, a day, an instant, a language, a number or a word, as {@code left} asks
 */
public record TermsConstraint(LeftOperand left, Operator operator, String right) {
    /** How many characters may stand to the right. */
    public static final int LONGEST = 500;

    /** The day it compares with, where it is a whole day. */
    public Optional<LocalDate> day() {
        return Moment.parse(right).filter(Moment::isDay).map(day -> LocalDate.parse(right));
    }

    /** The instant it compares with, where it is no whole day. */
    public Optional<Instant> instant() {
        return Moment.parse(right).filter(moment -> !moment.isDay()).map(Moment::begins);
    }
}
