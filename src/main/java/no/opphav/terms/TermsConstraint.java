package no.opphav.terms;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What narrows a rule, for machines; the rule's text says the same to people.
 *
 * @param right the value it compares with: a URI, a day, an instant, a language, a number or a word, as {@code left} asks
 */
public record TermsConstraint(LeftOperand left, Operator operator, String right) {
    /** How many characters may stand to the right. */
    public static final int LONGEST = 500;

    private static final String COUNTRIES = "http://publications.europa.eu/resource/authority/country/";
    private static final Map<String, Locale> BY_CODE = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(toUnmodifiableMap(Locale::getISO3Country, country -> country));

    /** The country it compares with, where it is an entry of the EU's vocabulary of countries. */
    public Optional<Locale> country() {
        return right.startsWith(COUNTRIES)
                ? Optional.ofNullable(BY_CODE.get(right.substring(COUNTRIES.length())))
                : Optional.empty();
    }

    /** The day it compares with, where it is a whole day. */
    public Optional<LocalDate> day() {
        return Moment.parse(right).filter(Moment::isDay).map(day -> LocalDate.parse(right));
    }

    /** The instant it compares with, where it is no whole day. */
    public Optional<Instant> instant() {
        return Moment.parse(right).filter(moment -> !moment.isDay()).map(Moment::begins);
    }
}
